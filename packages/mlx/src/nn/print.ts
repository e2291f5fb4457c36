import type { Module } from './module';
import { childModules } from './walk';

/** Modules being printed, so that a cycle prints as `...` instead of for ever. */
const printing = new Set<Module>();

/** A module as Python prints it: its class and options, and its children indented, one a line. */
export function printModule(module: Module): string {
  const name = module.constructor.name;
  if (printing.has(module)) return `${name}(...)`;
  printing.add(module);
  try {
    const head = `${name}(${module._extra_repr()}`;
    const children = childModules(module).map(([path, child]) => indent(`(${path}): ${printModule(child)}`));
    return children.length ? `${head}\n${children.join('\n')}\n)` : `${head})`;
  } finally {
    printing.delete(module);
  }
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

/** A boolean as Python prints it. */
export function bool(value: boolean): string {
  return value ? 'True' : 'False';
}

/** A floating point number as Python prints it: with a fraction or an exponent of at least two digits. */
export function float(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
  }
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

/** A list of numbers as Python prints a tuple. */
export function tuple(values: readonly number[], show: (value: number) => string = String): string {
  return values.length === 1 ? `(${show(values[0]!)},)` : `(${values.map(show).join(', ')})`;
}

/** A number, or a list of numbers as a tuple. */
export function numbers(value: number | readonly number[], show: (value: number) => string = String): string {
  return typeof value === 'number' ? show(value) : tuple(value, show);
}
