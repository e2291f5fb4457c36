// A folder for files of functions, and Python's side of them.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { askPython, mx } from './core.mjs';

export const folder = mkdtempSync(join(tmpdir(), 'mlx-export-'));
after(() => rmSync(folder, { recursive: true, force: true }));
export const at = (name) => join(folder, name);
export const lists = (arrays) => arrays.map((array) => array.tolist());
export const x = mx.array([1, 2, 3]);
export const y = mx.array([4, 5, 6]);

/** Imports a file in Python, calls the function `f` in it, and gives what the expression is. */
export const python = (file, expression) =>
  askPython(`
import json
import mlx.core as mx
x = mx.array([1.0, 2, 3])
y = mx.array([4.0, 5, 6])
f, metadata = mx.import_function(${JSON.stringify(at(file))}, return_metadata=True)
print(json.dumps(${expression}))`);

/** Exports a function in Python. */
export const exportInPython = (program) =>
  askPython(`
import mlx.core as mx
x = mx.array([1.0, 2, 3])
y = mx.array([4.0, 5, 6])
at = ${JSON.stringify(folder)} + "/"
${program}
print("null")`);

/** Demands an error of a kind, with an op and all the parts in its message. */
export const refuses = (body, kind, ...parts) =>
  assert.throws(body, (error) => {
    assert.ok(error.constructor === kind, `${error.constructor.name}: ${error.message}`);
    for (const part of parts) assert.ok(error.message.includes(part), error.message);
    return /^\[\w+\]/.test(error.message);
  });
