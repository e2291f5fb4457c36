// Makes cases for the differential tests from Python's signatures and nn-table.mjs: each class and function with its
// defaults, in other dtypes, and with another value for each of its options.
import { alternates } from './nn-table.mjs';

/** Values to try for an optional parameter, none of them the default. */
export function valuesFor(parameter, given = {}) {
  const { name, default: fallback } = parameter;
  const value = given[name] ?? alternates[name] ?? (typeof fallback === 'boolean' ? !fallback : undefined);
  if (value === undefined) throw new Error(`nn-table.mjs has no value for the parameter '${name}'`);
  return Array.isArray(value) ? value : [value];
}

export const optional = (parameters = []) => parameters.filter((parameter) => 'default' in parameter);

/** Arguments for each option of a callable, with what has to go beside it. */
export function optionCases(parameters, { args = [], base = {}, beside = {}, options = {} }) {
  return optional(parameters).flatMap((parameter) => {
    const { args: otherArgs = args, ...others } = beside[parameter.name] ?? {};
    return valuesFor(parameter, options).map((value) => ({
      args: otherArgs,
      kwargs: { ...base, ...others, [parameter.name]: value },
    }));
  });
}

/** The cases of one entry: as it is by default, with each option, and in other dtypes. */
export function casesOf(kind, name, parameters, entry, dtypes) {
  const { args = [], base = {}, options: _options, beside: _beside, call = {}, ...rest } = entry;
  const plain = { [kind]: name, ...rest, args, kwargs: base };
  return [
    plain,
    ...optionCases(parameters, entry).map((given) => ({ ...plain, ...given })),
    ...Object.entries(call).map(([option, value]) => ({ ...plain, call: { [option]: value } })),
    ...dtypes.map((dtype) => ({ ...plain, dtype })),
  ];
}

/** A short text that tells a case from the others of its name. */
export function label({ args = [], kwargs = {}, call, dtype }) {
  const shown = (value) => JSON.stringify(value).replace(/\{"\$\w+":("[^"]*"|\[[^\]]*\])[^{}]*\}/g, '$1');
  const parts = [args.map(shown).join(', '), ...[kwargs, call ?? {}].map(shown)].filter(
    (part) => !/^(\{\})?$/.test(part),
  );
  return [...parts, dtype].filter(Boolean).join(' ');
}
