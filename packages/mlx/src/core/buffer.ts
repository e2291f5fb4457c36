// The call buffer, shared with the addon: slot 0 receives the result, arguments begin at slot 1.
import { native } from './native';

const memory = native.buffer();

/** The slots as numbers. */
export const slots = new Float64Array(memory);
/** The slots as 64-bit integers. */
export const integers = new BigInt64Array(memory);
/** The slots' halves, the lower one first: every platform of MLX stores it first. */
export const halves = new Uint32Array(memory);
/** The slots' bytes. */
export const bytes = new Uint8Array(memory);
