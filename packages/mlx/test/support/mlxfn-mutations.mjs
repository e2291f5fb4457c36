// Breaks files of functions: anywhere, and where it hurts.

const NAMES =
  'Abs Add AddMM Arange ArcTan2 ArgPartition ArgReduce ArgSort AsStrided AsType BitwiseBinary BlockMaskedMM Broadcast ' +
  'BroadcastAxes Cholesky Concatenate Convolution Copy Depends DivMod Divide DynamicSlice DynamicSliceUpdate Eig Eigh ' +
  'Equal ExpandDims FFT Flatten FloorDivide Full Gather GatherAxis GatherMM GatherQMM Hadamard Inverse LayerNorm ' +
  'LayerNormVJP Log LogSumExp MaskedScatter Matmul NumberOfElements Pad Partition Power QRF Quantize QuantizedMatmul ' +
  'RMSNorm RMSNormVJP RandomBits Reduce Remainder Reshape RoPE SVD ScaledDotProductAttention Scan Scatter ScatterAxis ' +
  'SearchSorted Select Slice SliceUpdate Softmax Sort Split Sqrt Squeeze Transpose Unflatten View CustomKernel Load';
const PRIMITIVES = NAMES.split(' ');
const NUMBERS = [0, 1, 2, 3, 4, 5, 7, 8, 13, 16, 31, 32, 63, 64, 255, 256, 1000, 65535, 2 ** 20, 2 ** 30, 2 ** 31 - 1];

const clone = (bytes) => Buffer.from(bytes);

/** Positions of the names of arrays, which are addresses: values of 8 bytes that stand in the file again and again. */
function ids(bytes) {
  const places = new Map();
  for (let at = 0; at + 8 <= bytes.length; at++) {
    const high = bytes.readUInt32LE(at + 4);
    const low = bytes.readUInt32LE(at);
    if (low % 16 !== 0 || high > 0x7fff || (high === 0 && low < 0x10000)) continue;
    const key = high * 2 ** 32 + low;
    if (!places.has(key)) places.set(key, []);
    places.get(key).push(at);
  }
  return [...places.values()].filter((found) => found.length > 1).flat();
}

/** Positions of the lengths of the names of primitives. */
function names(bytes) {
  const found = [];
  for (let at = 0; at + 8 <= bytes.length; at++) {
    if (bytes[at] === 0 || bytes[at] > 26 || bytes.readUInt32LE(at + 4) !== 0 || bytes.readUInt32LE(at) > 26) continue;
    if (PRIMITIVES.includes(bytes.toString('latin1', at + 8, at + 8 + bytes[at]))) found.push(at);
  }
  return found;
}

function number(random) {
  const value = random.pick(NUMBERS);
  return random.chance(0.3) ? -value : value;
}

const MUTATIONS = {
  flip(bytes, random) {
    const copy = clone(bytes);
    for (let n = 1 + random.below(4); n > 0; n--) copy[random.below(copy.length)] ^= 1 << random.below(8);
    return copy;
  },
  byte(bytes, random) {
    const copy = clone(bytes);
    copy[random.below(copy.length)] = random.pick([0, 1, 2, 0x7f, 0x80, 0xff]);
    return copy;
  },
  number(bytes, random) {
    const copy = clone(bytes);
    copy.writeInt32LE(number(random), random.below(copy.length - 4));
    return copy;
  },
  // Small numbers are lengths, axes, counts, codes: these come close to what they were.
  nearby(bytes, random) {
    const copy = clone(bytes);
    for (let tries = 0; tries < 64; tries++) {
      const at = random.below(copy.length - 4);
      const value = copy.readInt32LE(at);
      if (Math.abs(value) > 64) continue;
      copy.writeInt32LE(random.chance(0.2) ? -value : value + random.below(5) - 2, at);
      break;
    }
    return copy;
  },
  long(bytes, random) {
    const copy = clone(bytes);
    const at = random.below(copy.length - 8);
    copy.writeBigInt64LE(random.pick([-1n, 1n << 62n, 1n << 40n, 1n << 32n, 0x7fffffffffffffffn, 0n, 1n]), at);
    return copy;
  },
  truncate: (bytes, random) => clone(bytes.subarray(0, random.below(bytes.length))),
  remove(bytes, random) {
    const at = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(24))]);
  },
  repeat(bytes, random) {
    const at = random.below(bytes.length);
    const end = at + random.below(64);
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
  },
  splice(bytes, random, others) {
    const other = random.pick(others);
    return Buffer.concat([bytes.subarray(0, random.below(bytes.length)), other.subarray(random.below(other.length))]);
  },
  rename(bytes, random) {
    const at = random.pick(names(bytes));
    if (at === undefined) return clone(bytes);
    const name = random.pick(PRIMITIVES);
    const text = Buffer.alloc(8 + name.length);
    text.writeBigUInt64LE(BigInt(name.length));
    text.write(name, 8, 'latin1');
    return Buffer.concat([bytes.subarray(0, at), text, bytes.subarray(at + 8 + bytes[at])]);
  },
  // Another array in an array's place.
  rewire(bytes, random) {
    const copy = clone(bytes);
    const places = ids(copy);
    if (places.length < 2) return copy;
    const from = random.pick(places);
    bytes.copy(copy, random.pick(places), from, from + 8);
    return copy;
  },
};

const KINDS = Object.keys(MUTATIONS);

/** One of some files, broken in one to three ways. */
export function mutate(random, files) {
  let bytes = random.pick(files);
  for (let n = 1 + random.below(3); n > 0; n--) {
    if (bytes.length >= 16) bytes = MUTATIONS[random.pick(KINDS)](bytes, random, files);
  }
  return bytes;
}
