import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Name of this machine's platform, as in `linux-x64`. */
export const platform = `${process.platform}-${process.arch}`;

/** A path within the repository. */
export const at = (...parts) => join(root, ...parts);
