// What TypeScript knows of files. Compiled strictly by ../types.test.mjs, never run.
import * as mx from 'mlx/core';
import { same } from './same';

type Named = Record<string, mx.array>;
declare const path: string;
declare const bytes: Uint8Array;

// The path or the format says what is in a file.
same<mx.array>()(mx.load('a.npy'));
same<mx.array>()(mx.load(`${path}.npy`, { stream: mx.cpu }));
same<mx.array>()(mx.load(bytes, 'npy'));
same<mx.array>()(mx.load(path, { format: 'npy' }));
same<Named>()(mx.load('a.safetensors'));
same<Named>()(mx.load('a.npz', null, false, mx.cpu));
same<Named>()(mx.load(bytes, 'gguf'));
same<Named>()(mx.load(path, { format: 'safetensors', stream: mx.cpu }));

// Metadata come with the arrays.
same<[arrays: Named, metadata: Record<string, any>]>()(mx.load('a.safetensors', { return_metadata: true }));
same<[arrays: Named, metadata: Record<string, any>]>()(mx.load(path, null, true));
same<[arrays: Named, metadata: Record<string, any>]>()(mx.load(bytes, 'safetensors', true));

// Of any other path the caller knows what it holds.
const weights: Named = mx.load(path);
mx.save_safetensors('a.safetensors', weights, { by: 'name' });
mx.save('a.npy', mx.ones([2]));
// @ts-expect-error Metadata are strings.
mx.save_safetensors('a.safetensors', weights, { by: 1 });
// @ts-expect-error No such keyword.
mx.load('a.npy', { mode: 'r' });
// @ts-expect-error A list is no file.
mx.load(['a.npy']);
// @ts-expect-error What is saved is an array.
mx.save('a.npy', 1);
