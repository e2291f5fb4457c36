// Elements as bytes: how inputs go to Python and results come back.

/** Bytes of one element. */
export const SIZES = {
  bool: 1,
  uint8: 1,
  int8: 1,
  uint16: 2,
  int16: 2,
  float16: 2,
  bfloat16: 2,
  uint32: 4,
  int32: 4,
  float32: 4,
  uint64: 8,
  int64: 8,
  float64: 8,
  complex64: 8,
};

const TYPED = {
  bool: Uint8Array,
  uint8: Uint8Array,
  int8: Int8Array,
  uint16: Uint16Array,
  int16: Int16Array,
  uint32: Uint32Array,
  int32: Int32Array,
  float32: Float32Array,
  float64: Float64Array,
  complex64: Float32Array,
};

const word = new Float32Array(1);
const bits = new Uint32Array(word.buffer);

/** The upper half of a float32, rounded to even. */
function toBfloat16(value) {
  word[0] = value;
  if (Number.isNaN(value)) return 0x7fc0;
  return ((bits[0] + 0x7fff + ((bits[0] >>> 16) & 1)) >>> 16) & 0xffff;
}

function fromBfloat16(half) {
  bits[0] = half << 16;
  return word[0];
}

/** A float32's nearest half; numbers too small for a normal half become zero. */
function toFloat16(value) {
  word[0] = value;
  const sign = (bits[0] >>> 16) & 0x8000;
  if (Number.isNaN(value)) return 0x7e00;
  const rounded = (bits[0] & 0x7fffffff) + 0xfff + ((bits[0] >>> 13) & 1);
  const exponent = (rounded >>> 23) - 112;
  if (exponent >= 31) return sign | 0x7c00;
  return exponent <= 0 ? sign : sign | (exponent << 10) | ((rounded >>> 13) & 0x3ff);
}

function fromFloat16(half) {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 31;
  const fraction = half & 0x3ff;
  if (exponent === 31) return fraction ? Number.NaN : sign * Infinity;
  return sign * (exponent ? (1 + fraction / 1024) * 2 ** (exponent - 15) : fraction * 2 ** -24);
}

/** The bytes of numbers as elements of a dtype. */
export function encode(dtype, numbers) {
  if (dtype === 'float16') return bytesOf(Uint16Array.from(numbers, toFloat16));
  if (dtype === 'bfloat16') return bytesOf(Uint16Array.from(numbers, toBfloat16));
  if (dtype === 'int64') return bytesOf(BigInt64Array.from(numbers, whole));
  if (dtype === 'uint64') return bytesOf(BigUint64Array.from(numbers, whole));
  if (dtype === 'bool') return bytesOf(Uint8Array.from(numbers, (v) => (v ? 1 : 0)));
  return bytesOf(TYPED[dtype].from(numbers));
}

const whole = (value) => BigInt(Math.trunc(value));
const bytesOf = (typed) => new Uint8Array(typed.buffer);

/** The elements in bytes: numbers, bigints for 64-bit integers, complex ones in pairs. */
export function decode(dtype, bytes) {
  const { buffer } = new Uint8Array(bytes);
  if (dtype === 'float16') return Array.from(new Uint16Array(buffer), fromFloat16);
  if (dtype === 'bfloat16') return Array.from(new Uint16Array(buffer), fromBfloat16);
  if (dtype === 'int64') return Array.from(new BigInt64Array(buffer));
  if (dtype === 'uint64') return Array.from(new BigUint64Array(buffer));
  return Array.from(new TYPED[dtype](buffer));
}
