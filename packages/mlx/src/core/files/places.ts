// Where files are: paths, descriptors, and what takes bytes.
import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { wrongType } from '../marshal';

/** A file's path. */
export type Path = string | URL;

/** Takes a file's bytes in order, as Node's writable streams do; each chunk is the receiver's to keep. */
export interface Writer {
  /** Takes bytes; what it returns is no promise. */
  write(chunk: Buffer): unknown;
}

/** Where a file is written: a path, an open file's descriptor or handle, or what takes its bytes. */
export type FileTarget = Path | Writer | number | { readonly fd: number };

/** The path of a string or file URL; null of anything else. */
export function pathOf(op: string, file: unknown): string | null {
  if (file instanceof URL && file.protocol === 'file:') return fileURLToPath(file);
  if (typeof file !== 'string') return null;
  if (file.includes('\0')) throw wrongType(op, 'file', 'a path', file);
  return file;
}

/** The path of a string or file URL. */
export function toPath(op: string, file: unknown): string {
  const path = pathOf(op, file);
  if (path === null) throw wrongType(op, 'file', 'a path or a file URL', file);
  return path;
}

/** The path of a file to be written, which ends as its format wants it. */
export function namedPath(op: string, file: unknown, extension: string): string | null {
  const path = pathOf(op, file);
  return path === null || path.endsWith(extension) ? path : path + extension;
}

/** The descriptor of an open file; null of anything else. A stream over a file is a stream. */
export function descriptorOf(op: string, file: unknown): number | null {
  const handle = typeof file === 'object' && file !== null && !('writable' in file) && 'fd' in file;
  const fd = handle ? (file as { fd: unknown }).fd : file;
  if (typeof fd !== 'number') return null;
  if (!Number.isInteger(fd) || fd < 0 || fd > 2 ** 31 - 1) throw wrongType(op, 'file', 'an open file', file);
  return fd;
}

/** The function that writes to a target that is no path. */
export function writerOf(op: string, file: unknown): (chunk: Buffer) => void {
  const fd = descriptorOf(op, file);
  if (fd !== null) return (chunk) => writeAll(fd, chunk);
  if (typeof file !== 'object' || file === null || typeof (file as Writer).write !== 'function') {
    throw wrongType(op, 'file', 'a path, an open file or an object with a method write', file);
  }
  return (chunk) => {
    const result = (file as Writer).write(chunk);
    if (typeof (result as Promise<unknown> | null)?.then === 'function') {
      throw new TypeError(`[${op}] argument 'file': its method write must not be asynchronous`);
    }
  };
}

function writeAll(fd: number, chunk: Buffer): void {
  for (let at = 0; at < chunk.length; ) at += writeSync(fd, chunk, at);
}
