// Runs a case in this package.
import { createRequire } from 'node:module';

export const { core: mx, nn } = createRequire(import.meta.url)('../../dist/index.js');

mx.set_default_device(mx.cpu);

const LAYOUTS = {
  plain: (a) => a,
  transposed: (a) => mx.transpose(a),
  strided: (a) => a.get('...', '::2'),
  reversed: (a) => a.get('...', '::-1'),
};

function elements({ dtype, stored, at, bytes }, inputs) {
  if (bytes === 0) return mx.zeros(stored, mx[dtype]);
  return mx
    .array(new Uint8Array(inputs.subarray(at, at + bytes)))
    .view(mx[dtype])
    .reshape(stored);
}

/** What a case's argument stands for. */
export function value(spec, inputs) {
  if (Array.isArray(spec)) return spec.map((part) => value(part, inputs));
  if (typeof spec !== 'object' || spec === null) return spec;
  if ('$array' in spec) return LAYOUTS[spec.$array.layout](elements(spec.$array, inputs));
  if ('$ints' in spec) return spec.$ints;
  if ('$dtype' in spec) return mx[spec.$dtype];
  if ('$float' in spec) return spec.$float === 'inf' ? Infinity : spec.$float === '-inf' ? -Infinity : spec.$float;
  if ('$data' in spec) return mx.array(spec.$data, mx[spec.of]);
  if ('$key' in spec) return mx.random.key(spec.$key);
  if ('$batch' in spec) {
    const parts = spec.$batch.map((part) => value(part, inputs));
    return mx.stack(
      parts.map((part) => (part instanceof mx.array ? part : mx.array(part, mx.int32))),
      spec.axis,
    );
  }
  if ('$quantized' in spec) return mx.quantize(value(spec.$quantized, inputs), spec.options)[spec.part] ?? null;
  throw new Error(`no such argument: ${JSON.stringify(spec)}`);
}

/** The function of a name that is counted from mlx.core on. */
export const find = (name) => name.split('.').reduce((at, part) => at[part], mx);

/** Positional arguments and keywords of a call in a case's style. */
function argumentsOf({ order, style, extra, streamed }, args) {
  const given = order.filter(({ name }) => name in args);
  if (style === 'keywords' || extra) {
    const placed = given[0] === order[0] && (extra || streamed || order[0].spread);
    const first = placed ? [args[order[0].name]] : [];
    const rest = given.slice(first.length).map(({ name }) => [name, args[name]]);
    const keywords = { ...Object.fromEntries(rest), ...extra, ...(streamed ? { stream: mx.cpu } : {}) };
    return Object.keys(keywords).length > 0 ? [...first, keywords] : first;
  }
  const places = order.slice(0, order.findLastIndex(({ name }) => name in args) + 1);
  const variadic = style === 'spread' ? places.findIndex(({ name }) => Array.isArray(args[name])) : -1;
  if (variadic < 0) return places.map(({ name }) => args[name]);
  const after = places.slice(variadic + 1).filter(({ name }) => name in args);
  const keywords = after.length > 0 ? [Object.fromEntries(after.map(({ name }) => [name, args[name]]))] : [];
  return [...places.slice(0, variadic).map(({ name }) => args[name]), ...args[places[variadic].name], ...keywords];
}

/** Arguments with the arrays at some places replaced. */
function replaced(args, places, arrays) {
  const filled = Object.fromEntries(Object.entries(args).map(([k, v]) => [k, Array.isArray(v) ? [...v] : v]));
  places.forEach(([name, at], i) => {
    if (at === null) filled[name] = arrays[i];
    else filled[name][at] = arrays[i];
  });
  return filled;
}

const arraysAt = (args, places) => places.map(([name, at]) => (at === null ? args[name] : args[name][at]));

/** Calls the op of a case; gives its arrays. */
export function call(case_, args) {
  if (!case_.vmap) return callOnce(case_, args);
  const { places, axes, out } = case_.vmap;
  const body = (...arrays) => callOnce(case_, replaced(args, places, arrays));
  return mx.vmap(body, axes, out)(...arraysAt(args, places));
}

function callOnce(case_, args) {
  if ('seed' in case_) mx.random.seed(case_.seed);
  const list = argumentsOf(case_, args);
  const method = case_.style === 'method' && list[0] instanceof mx.array;
  const result = method ? list[0][case_.op](...list.slice(1)) : find(case_.op)(...list);
  if (result === undefined) return case_.draws ? [mx.random.uniform({ shape: [4] })] : [];
  return Array.isArray(result) ? result : [result];
}

function cotangent(output, index) {
  const weights = Float32Array.from({ length: output.size }, (_, i) => (((i * 7 + index * 3) % 11) - 5) / 4);
  return mx.array(weights).reshape(output.shape).astype(output.dtype);
}

/** The gradients of a weighted sum of the results. */
export function gradients(case_, args) {
  const start = arraysAt(args, case_.grad);
  const loss = (...arrays) => {
    let total = mx.array(0);
    call(case_, replaced(args, case_.grad, arrays)).forEach((output, index) => {
      if (!mx.issubdtype(output.dtype, mx.inexact)) return;
      const weighted = mx.real(output.multiply(cotangent(output, index)).sum()).astype(mx.float32);
      total = total.add(weighted);
    });
    return total;
  };
  return mx.grad(loss, Array.from(start.keys()))(...start);
}

/** An array as the oracle describes it. */
function described(array) {
  const bytes = array.size > 0 ? array.flatten().view(mx.uint8).toTypedArray() : new Uint8Array(0);
  return { shape: [...array.shape], dtype: array.dtype.name, bytes };
}

/** What a vectorized case should give: the results of its calls one by one, beside each other. */
export function runOneByOne({ vmap: { places, axes, out }, ...case_ }, inputs) {
  const args = Object.fromEntries(Object.entries(case_.args).map(([name, spec]) => [name, value(spec, inputs)]));
  const parts = arraysAt(args, places).map((batch, i) => mx.split(batch, 2, axes[i]).map((a) => a.squeeze(axes[i])));
  const [first, second] = [0, 1].map((i) =>
    callOnce(
      case_,
      replaced(
        args,
        places,
        parts.map((part) => part[i]),
      ),
    ),
  );
  return { outputs: first.map((output, i) => described(mx.stack([output, second[i]], out))) };
}

/** What a case gives here: `{ outputs, arrays, args, gradients }` or the errors, as the oracle's results. */
export function run(case_, inputs) {
  const result = {};
  try {
    result.args = Object.fromEntries(Object.entries(case_.args).map(([name, spec]) => [name, value(spec, inputs)]));
    result.arrays = call(case_, result.args);
    result.outputs = result.arrays.map(described);
  } catch (error) {
    return { error };
  }
  if (!case_.grad || !result.outputs.some(({ dtype }) => /float|complex/.test(dtype))) return result;
  try {
    // One argument alone gives its gradient, several a list of theirs.
    result.gradients = [gradients(case_, result.args)].flat().map(described);
  } catch (error) {
    result.gradient_error = error;
  }
  return result;
}
