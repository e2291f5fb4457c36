// Files of arrays: npy, npz, safetensors, GGUF; on disk, in memory, or written to whatever takes bytes.
export { type Binary, type LoadOptions, load } from './files/load';
export type { FileTarget, Path, Writer } from './files/places';
export { save, save_gguf, save_safetensors, savez, savez_compressed } from './files/save';
