// Files made byte by byte: zip archives and GGUF, true or not.
import zlib from 'node:zlib';

const u16 = (value) => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const u32 = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
/** A 64-bit number's bytes. */
export const u64 = (value) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt.asUintN(64, BigInt(value)));
  return bytes;
};

/**
 * A zip archive. A member may say another size than it has.
 *
 * @param members `{ name, data, deflated, size }`.
 */
export function zip(members) {
  const local = [];
  const central = [];
  let at = 0;
  for (const { name, data, deflated = false, size = data.length } of members) {
    const stored = deflated ? zlib.deflateRawSync(data) : data;
    const fields = [
      ...[u16(20), u16(0), u16(deflated ? 8 : 0), u16(0), u16(33)],
      ...[u32(zlib.crc32(data)), u32(stored.length), u32(size), u16(Buffer.byteLength(name)), u16(0)],
    ];
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), ...fields, Buffer.from(name), stored]);
    local.push(header);
    const rest = [u16(0), u16(0), u16(0), u32(0), u32(at), Buffer.from(name)];
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), u16(20), ...fields, ...rest]));
    at += header.length;
  }
  const directory = Buffer.concat(central);
  const counts = [u16(0), u16(0), u16(members.length), u16(members.length)];
  const end = [Buffer.from('PK\x05\x06'), ...counts, u32(directory.length), u32(at), u16(0)];
  return Buffer.concat([...local, directory, ...end]);
}

/** A safetensors file with a header, given as text or as what becomes JSON. */
export function safetensors(header, data = Buffer.alloc(16)) {
  const text = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header));
  return Buffer.concat([u64(text.length), text, data]);
}

/** An npy file with a header. */
export function npy(header, data = Buffer.alloc(16), version = 1) {
  const length = version === 1 ? u16(header.length) : u32(header.length);
  return Buffer.concat([
    Buffer.from('\x93NUMPY', 'latin1'),
    Buffer.from([version, 0]),
    length,
    Buffer.from(header),
    data,
  ]);
}

const text = (value) => Buffer.concat([u64(Buffer.byteLength(value)), Buffer.from(value)]);

/**
 * A GGUF file.
 *
 * @param tensors `{ name, lengths, type, offset }`.
 * @param values `{ key, type, bytes }`.
 */
export function gguf({ version = 3, tensors = [], values = [], counts = [tensors.length, values.length], data }) {
  const parts = [Buffer.from('GGUF'), u32(version), ...counts.map(u64)];
  for (const { key, type, bytes } of values) parts.push(text(key), u32(type), bytes);
  for (const { name, lengths, type, offset = 0, dimensions = lengths.length } of tensors) {
    parts.push(text(name), u32(dimensions), ...lengths.map(u64), u32(type), u64(offset));
  }
  const header = Buffer.concat(parts);
  return Buffer.concat([header, Buffer.alloc(-header.length & 31), data ?? Buffer.alloc(0)]);
}

/** Values of GGUF's metadata. */
export const ggufValue = {
  uint32: (key, value) => ({ key, type: 4, bytes: u32(value) }),
  text: (key, value) => ({ key, type: 8, bytes: text(value) }),
  list: (key, type, count, bytes) => ({ key, type: 9, bytes: Buffer.concat([u32(type), u64(count), bytes]) }),
  of: (key, type, bytes) => ({ key, type, bytes }),
};
