// Finds and loads the addon. Nothing of MLX runs and no device is touched until the first op.
import { existsSync } from 'node:fs';
import { join, toNamespacedPath } from 'node:path';

/**
 * The addon's functions. Arguments and results pass through the call buffer, but for those that
 * stand here. Functions of the op table are named `NAMESPACE_NAME`.
 */
export interface Native {
  [op: string]: (...args: never[]) => any;
  buffer: () => ArrayBuffer;
  error: () => string;
  holder: () => object;
  array_data: (bytes: Uint8Array) => void;
  read: (bytes: Uint8Array) => void;
  view: () => ArrayBuffer;
  print: () => string;
  async_eval: () => Promise<void>;
  load: (bytes?: Uint8Array) => string;
  save: (request: Uint8Array, write?: (chunk: Buffer) => void) => void;
  device_info: () => string;
  einsum_path: () => string;
  metal_kernel: (source: Uint8Array, header: Uint8Array) => object;
  cuda_kernel: (source: Uint8Array, header: Uint8Array) => object;
  run_kernel: (kernel: object) => void;
  precompiled_cuda_kernel: (compiled: Uint8Array) => void;
  group_init: (exchange?: (rank: number, size: number, source?: Uint8Array) => Uint8Array | undefined) => object;
  group_split: () => object;
  compiled_new: () => object;
  compiled_call: (trace: () => unknown) => void;
  recorded_new: () => object;
  recorded_replay: () => void;
  recorded_trace: (body: () => unknown) => void;
  exporter: () => object;
  exporter_trace: (exporter: object, callback: () => unknown) => void;
  exporter_close: (exporter: object) => void;
  export_messages: (callback: () => unknown) => string;
  import_function: () => object;
  imported_metadata: (imported: object) => string;
  imported_call: (imported: object) => void;
  export_to_dot: () => string;
}

function addonPath(): string {
  const built = join(__dirname, '../../native/mlx.node');
  if (existsSync(built)) return built;
  const name = `mlx-${process.platform}-${process.arch}`;
  const names = process.env.MLX_BACKEND ? [`${name}-${process.env.MLX_BACKEND}`] : [name, `${name}-cuda`];
  for (const candidate of names) {
    try {
      return require.resolve(candidate);
    } catch {
      // The next one may be installed.
    }
  }
  throw new Error(
    `mlx: no binary for ${process.platform}-${process.arch}. Install the package ${names.join(' or ')}; ` +
      'in a clone of the repository, run `npm run build`.',
  );
}

/** What the addon exports: its functions are made one by one. */
interface Addon {
  find: (name: string) => Native[string] | undefined;
  names: () => string;
}

/** Loads the addon as `require` does, but for looking for packages that it might belong to. */
function load(path: string): Addon {
  const module = { exports: {} as Addon };
  process.dlopen(module, toNamespacedPath(path));
  return module.exports;
}

const addon = load(addonPath());

/** Makes a function of the addon when it is first asked for, and keeps it. */
const maker: ProxyHandler<Native> = {
  get: (_, name) => {
    const made = addon.find(name as string);
    if (made) native[name as string] = made;
    return made;
  },
};

// Without a prototype at first, it is an object to which V8 adds functions without making a new kind of it each time.
export const native: Native = Object.setPrototypeOf(Object.create(null), new Proxy({} as Native, maker));

/** The names of all functions of the addon. */
export const namesOfFunctions = (): string[] => addon.names().split(' ');
