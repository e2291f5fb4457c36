// Files of each format, true ones and others, and random changes to them.
import { mx } from './core.mjs';
import { gguf, ggufValue, npy, safetensors, u64, zip } from './file-bytes.mjs';

const ARRAYS = {
  a: mx.arange(24).reshape(2, 3, 4).astype(mx.float16),
  'b.weight': mx.arange(6).reshape(2, 3).T,
  c: mx.array([true, false, true]),
  d: mx.zeros([0, 3], mx.int8),
  e: mx.array(1.5),
  f: mx.arange(5).astype(mx.complex64),
  g: mx.arange(64).astype(mx.bfloat16),
};
const METADATA = { s: 'text', l: ['a', ''], n: mx.array([1, 2]), o: mx.array(1.5), t: mx.array(true) };

const WHOLE = [0, 1, 2, 3, 7, 8, 31, 32, 33, 127, 128, 255, 256, 32767, 65535, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1].map(
  BigInt,
);
const HUGE = [2n ** 32n, 2n ** 40n, 2n ** 62n, 2n ** 63n - 1n, 2n ** 63n, 2n ** 64n - 8n, 2n ** 64n - 1n];

/** What a save writes, in memory. */
export function saved(save) {
  const chunks = [];
  save({ write: (chunk) => chunks.push(chunk) });
  return Buffer.concat(chunks);
}

/** Makes files of a format; `save` gives the bytes of a file that is saved by its path. */
export class FileCases {
  constructor(format, random, save) {
    this.random = random;
    this.npys = Object.values(ARRAYS).map((array) => saved((to) => mx.save(to, array)));
    this.made = {
      npy: () => this.npy(),
      npz: () => this.npz(),
      safetensors: () => this.safetensors(),
      gguf: () => this.gguf(),
    }[format];
    this.whole = {
      npy: () => this.npys,
      npz: () => [saved((to) => mx.savez(to, ARRAYS)), saved((to) => mx.savez_compressed(to, ARRAYS))],
      safetensors: () => [
        saved((to) => mx.save_safetensors(to, ARRAYS, { a: 'b' })),
        saved((to) => mx.save_safetensors(to, {})),
      ],
      gguf: () => [
        save((path) => mx.save_gguf(path, { a: ARRAYS.a, d: ARRAYS.d, e: ARRAYS.e }, METADATA)),
        ...this.quantized(),
      ],
    }[format]();
  }

  /** A file. */
  next() {
    const { random } = this;
    const file = random.chance(0.5) ? random.pick(this.whole) : this.made();
    return random.chance(0.85) ? this.changed(file) : file;
  }

  number() {
    return this.random.pick(this.random.chance(0.7) ? WHOLE : HUGE);
  }

  bytes(length) {
    return Buffer.from(Array.from({ length }, () => this.random.below(256)));
  }

  few(make, most = 4) {
    return Array.from({ length: this.random.below(most + 1) }, make);
  }

  npy() {
    const { random } = this;
    const descr = random.pick(['<f4', '>f4', '|b1', '<c8', '>c8', '<V2', '|u1', '<i8', '<U4', '|O', '', 'f4', '=f4']);
    const lengths = this.few(
      () => (random.chance(0.85) ? random.below(4) : this.number()),
      random.chance(0.02) ? 80 : 4,
    );
    const order = random.pick(['True', 'False', 'False', 'Maybe']);
    const shape = `(${lengths.join(', ')}${random.pick([',', ''])})`;
    const header = `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': ${shape}, }\n`;
    return npy(header, this.bytes(random.below(600)), random.pick([1, 1, 1, 2, 3, 4]));
  }

  npz() {
    const { random } = this;
    const members = this.few(() => {
      const whole = random.chance(0.5) ? this.npy() : random.pick(this.npys);
      const data = random.chance(0.3) ? this.changed(whole) : whole;
      const size = random.chance(0.9) ? data.length : Number(BigInt.asUintN(32, this.number()));
      return {
        name: random.pick(['a.npy', 'b.npy', 'b', '', 'ü/../c.npy', 'd/']),
        data,
        size,
        deflated: random.chance(0.5),
      };
    });
    return zip(members);
  }

  safetensors() {
    const { random } = this;
    const dtypes = 'BOOL U8 I8 F8_E4M3 F8_E5M2 F4 I16 F16 BF16 I32 F32 F64 I64 C64 F99'.split(' ');
    const header = {};
    let at = 0;
    for (let i = random.below(4); i >= 0; i--) {
      const shape = this.few(() => (random.chance(0.95) ? random.below(4) : Number(this.number())));
      const end = at + (random.chance(0.8) ? 4 * shape.reduce((a, b) => a * b, 1) : random.below(64));
      header[random.chance(0.9) ? `n${i}` : random.pick(['', '__metadata__', 'constructor', 'ü'])] = {
        dtype: random.chance(0.7) ? 'F32' : random.pick(dtypes),
        shape,
        data_offsets: random.chance(0.95) ? [at, end] : [Number(this.number()), Number(this.number())],
      };
      at = end;
    }
    if (random.chance(0.3)) header.__metadata__ = random.pick([{ a: 'b' }, {}, null, 5, { a: 5 }, []]);
    return safetensors(header, this.bytes(random.chance(0.8) ? 1200 : random.below(400)));
  }

  quantized() {
    const tensors = [2, 3, 8, 10, 12, 14].map((type, i) => ({ name: `t${i}.weight`, lengths: [256n, 2n], type }));
    const data = this.bytes(64 * 34);
    return [
      gguf({ tensors: tensors.slice(0, 3), values: this.values(), data }),
      gguf({ tensors: tensors.slice(3), data }),
    ];
  }

  values() {
    return [
      ggufValue.text('name', 'tiny'),
      ggufValue.uint32('general.alignment', 32),
      ggufValue.list('tokens', 8, 2n, Buffer.concat([u64(1n), Buffer.from('a'), u64(2n), Buffer.from('bc')])),
      ggufValue.list('sizes', 6, 3n, Buffer.alloc(12, 1)),
      ggufValue.of('flag', 7, Buffer.from([1])),
      ggufValue.of('big', 10, Buffer.alloc(8)),
    ];
  }

  gguf() {
    const { random } = this;
    const tensors = this.few(() => {
      const type = random.chance(0.85) ? random.pick([0, 1, 2, 3, 8, 10, 12, 14, 24, 26, 30]) : random.below(48);
      const lengths = this.few(
        () => (random.chance(0.95) ? random.pick([1n, 2n, 32n, 64n, 256n, 256n]) : this.number()),
        3,
      );
      const offset = random.chance(0.9) ? BigInt(32 * random.below(4)) : this.number();
      const dimensions = random.chance(0.97) ? lengths.length : Number(BigInt.asUintN(32, this.number()));
      const name = random.pick(['a', 'a.weight', 'b.weight', '', 'weight', 'x'.repeat(70)]);
      return { name, type, lengths, offset, dimensions };
    }, 3);
    const values = this.few(() => {
      if (random.chance(0.7)) return random.pick(this.values());
      const key = random.pick(['k', 'general.alignment', '']);
      if (random.chance(0.5)) return ggufValue.uint32(key, Number(BigInt.asUintN(32, this.number())));
      return ggufValue.list(key, random.below(14), this.number(), this.bytes(random.below(80)));
    }, 3);
    const counts = random.chance(0.95) ? undefined : [this.number(), this.number()];
    const version = random.chance(0.95) ? 3 : random.below(6);
    return gguf({ version, tensors, values, counts, data: this.bytes(random.pick([64, 2000, 20_000])) });
  }

  /** A copy of a file with a few random changes, most of them near its start. */
  changed(file) {
    let bytes = Buffer.from(file);
    for (let i = this.random.below(3); i >= 0 && bytes.length > 0; i--) bytes = this.change(bytes);
    return bytes;
  }

  change(bytes) {
    const { random } = this;
    const at = random.below(random.chance(0.6) ? Math.min(bytes.length, 200) : bytes.length);
    switch (random.below(8)) {
      case 0:
        return bytes.subarray(0, at);
      case 1:
        return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(16))]);
      case 2:
        return Buffer.concat([bytes.subarray(0, at), this.bytes(1 + random.below(16)), bytes.subarray(at)]);
      case 3: {
        // Another number, where one is written as text.
        const digits = [...bytes.toString('latin1', 0, 600).matchAll(/\d+/g)];
        if (digits.length === 0) return bytes;
        const { index, 0: old } = random.pick(digits);
        const rest = bytes.subarray(index + old.length);
        return Buffer.concat([bytes.subarray(0, index), Buffer.from(String(this.number())), rest]);
      }
      case 4:
      case 5: {
        // Another number, where one is written in bytes.
        const number = Buffer.alloc(8);
        number.writeBigUInt64LE(this.number());
        number.copy(bytes, at, 0, random.pick([1, 2, 4, 8]));
        return bytes;
      }
      default:
        for (let i = random.below(4); i >= 0; i--)
          bytes[Math.min(at + random.below(8), bytes.length - 1)] = random.below(256);
        return bytes;
    }
  }
}
