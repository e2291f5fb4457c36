// Writes files of functions, of which nothing needs to make sense.

/** The states of primitives: i int, e enum, b bool, f float, d double, z size, D dtype, s string, lists of int I, of long L, of size Z. */
export const STATES = {
  ...{ AddMM: 'ff', Arange: 'ddd', ArgPartition: 'ii', ArgReduce: 'ei', ArgSort: 'i', AsStrided: 'ILz', AsType: 'D' },
  ...{ BitwiseBinary: 'e', BlockMaskedMM: 'i', Broadcast: 'I', BroadcastAxes: 'I', Cholesky: 'b', Concatenate: 'i' },
  ...{ Convolution: 'IIIIIib', DynamicSlice: 'II', DynamicSliceUpdate: 'I', Eig: 'b', Eigh: 'sb', Equal: 'b' },
  ...{
    ExpandDims: 'I',
    FFT: 'Zbbb',
    Flatten: 'ii',
    Gather: 'II',
    GatherAxis: 'i',
    GatherMM: 'bb',
    GatherQMM: 'iiebbb',
  },
  ...{ Hadamard: 'f', Inverse: 'bb', LayerNorm: 'f', LayerNormVJP: 'f', Log: 'e', NumberOfElements: 'IbD', Pad: 'III' },
  ...{ Partition: 'ii', Quantize: 'iieb', QuantizedMatmul: 'iieb', RMSNorm: 'f', RMSNormVJP: 'f', RandomBits: 'Ii' },
  ...{ Reduce: 'eI', Reshape: 'I', RoPE: 'ibffb', SVD: 'b', ScaledDotProductAttention: 'fbbbb', Scan: 'eibb' },
  ...{
    Scatter: 'eI',
    ScatterAxis: 'ei',
    SearchSorted: 'b',
    Slice: 'III',
    SliceUpdate: 'eIII',
    Softmax: 'b',
    Sort: 'i',
  },
  ...{ Split: 'Ii', Sqrt: 'b', Squeeze: 'I', Transpose: 'I', Unflatten: 'iI', View: 'D' },
  ...Object.fromEntries(
    (
      'Abs Add ArcCos ArcTan2 Ceil Conjugate Copy Depends DivMod Divide Exp FloorDivide Full Imag LogAddExp LogSumExp ' +
      'LogicalAnd LogicalNot MaskedScatter Matmul Maximum Multiply Negative Power QRF Real Remainder Round Select Sign ' +
      'StopGradient Subtract'
    )
      .split(' ')
      .map((name) => [name, '']),
  ),
};

/** How many inputs primitives have; those that are not named here have one. */
export const ARITIES = {
  ...{ AddMM: [3], Arange: [0], BlockMaskedMM: [2, 3, 4, 5], Broadcast: [1, 2, 3], BroadcastAxes: [1, 2, 3] },
  ...{ Concatenate: [1, 2, 3], Depends: [1, 2, 3], DynamicSlice: [2], DynamicSliceUpdate: [3], Gather: [1, 2, 3] },
  ...{ GatherMM: [4], GatherQMM: [5, 6], LayerNorm: [3], LayerNormVJP: [4], MaskedScatter: [3], Pad: [2] },
  ...{ Quantize: [1, 2, 3, 4], QuantizedMatmul: [3, 4], RMSNorm: [2], RMSNormVJP: [3], RoPE: [2, 3] },
  ...{ ScaledDotProductAttention: [3, 4, 5], Scatter: [2, 3, 4], ScatterAxis: [3], Select: [3], SliceUpdate: [2] },
  ...Object.fromEntries(
    (
      'Add ArcTan2 BitwiseBinary Convolution DivMod Divide Equal FloorDivide GatherAxis LogAddExp LogicalAnd Matmul ' +
      'Maximum Multiply Power Remainder SearchSorted Subtract'
    )
      .split(' ')
      .map((name) => [name, [2]]),
  ),
};

/** How many bytes elements of MLX's dtypes have, by their codes. */
export const SIZES = [1, 1, 2, 4, 8, 1, 2, 4, 8, 2, 4, 8, 2, 8];
/** Names of MLX's dtypes, by their codes. */
export const DTYPES =
  'bool uint8 uint16 uint32 uint64 int8 int16 int32 int64 float16 float32 float64 bfloat16 complex64'.split(' ');

const packed = (size, write) => {
  const bytes = Buffer.alloc(size);
  write(bytes);
  return bytes;
};

const long = (value) => packed(8, (b) => b.writeBigInt64LE(BigInt(value)));
const int = (value) => packed(4, (b) => b.writeInt32LE(value));
const bool = (value) => packed(1, (b) => b.writeUInt8(value ? 1 : 0));
const list = (values, put) => Buffer.concat([long(values.length), ...values.map(put)]);
const text = (value) => list(Array.from(Buffer.from(value)), (byte) => Buffer.from([byte]));
const dtype = (code) => Buffer.concat([int(code), Buffer.from([SIZES[code]])]);
const spec = ({ shape, code }) => Buffer.concat([list(shape, int), dtype(code)]);

const FIELDS = {
  i: int,
  e: int,
  b: bool,
  f: (value) => packed(4, (b) => b.writeFloatLE(value)),
  d: (value) => packed(8, (b) => b.writeDoubleLE(value)),
  z: long,
  D: dtype,
  s: text,
  I: (values) => list(values, int),
  L: (values) => list(values, long),
  Z: (values) => list(values, long),
};

function node({ name, state, inputs, outputs, ids }) {
  const fields = Array.from(STATES[name], (field, i) => FIELDS[field](state[i]));
  const several = outputs.length > 1;
  return Buffer.concat([
    long(ids[0]),
    bool(true),
    list(inputs, long),
    ...[0, 0, 0].map(int), // The CPU's first stream.
    text(name),
    ...fields,
    long(outputs.length - 1),
    ...(several
      ? [list(ids, long), list(outputs, ({ shape }) => list(shape, int)), list(outputs, ({ code }) => dtype(code))]
      : outputs.map(spec)),
  ]);
}

/** A file with one trace: specs of inputs, nodes, and which arrays are its outputs. */
export function write({ inputs, nodes, outputs, shapeless = false }) {
  const ids = inputs.map((_, i) => i + 1);
  return Buffer.concat([
    text('0.32.4'),
    int(1),
    bool(shapeless),
    text(''),
    list([], text),
    list(ids, long),
    list(inputs, spec),
    list(outputs, long),
    long(ids.length + nodes.length),
    ...ids.map((id) => Buffer.concat([long(id), bool(false), bool(false)])),
    ...nodes.map(node),
  ]);
}
