// Makes the cases of a row: dtypes, shapes, layouts, arguments, ways to call, gradients, refusals.
import { randomArray, specialArray, takesShape } from './differential-inputs.mjs';
import { generator, isFloat, isInexact, narrower, product } from './differential-random.mjs';
import { arrayParams, isKey, nameOf, plan, takes } from './differential-table.mjs';

/**
 * The cases of a row, at least `perDtype` for each dtype; their inputs go to the pool.
 *
 * A case: `{ op, order, args, given, shapes, dtype, style, grad?, seed?, extra?, refuses? }`.
 */
export function casesOf(row, perDtype, pool) {
  const random = generator(nameOf(row));
  const { dtypes, outside, combinations } = plan(row);
  const make = (dtype, at, options) => makeCase({ row, random, pool, ...options }, dtype, combinations[at]);
  const cases = [];
  dtypes.forEach((dtype, i) => {
    for (let n = 0; n < perDtype; n++) {
      const special = (row.elementwise === true || row.test?.shapes === 'any') && isFloat(dtype) && n % 4 === 2;
      cases.push(make(dtype, (i * perDtype + n) % combinations.length, { special }));
    }
  });
  for (let at = cases.length; at < combinations.length; at++) cases.push(make(dtypes[0], at));
  for (const dtype of outside) cases.push({ ...make(dtype, 0, { outside: true }), grad: undefined, outside: true });
  return [...cases, ...refusals(row, make(dtypes[0], 0))];
}

/** Dtypes of the cases that are vectorized: how an op is does not depend on more. */
const VECTORIZED = ['float32', 'int32', 'bool', 'complex64'];

/** Cases of a row in which some arrays are batches, over which the call is vectorized: `{ …, vmap }`. */
export function vectorizedCasesOf(row, perDtype, pool) {
  const random = generator(`vmap ${nameOf(row)}`);
  return casesOf(row, perDtype, pool)
    .filter((case_) => !case_.refuses && !case_.outside && VECTORIZED.includes(case_.dtype))
    .flatMap((case_) => vectorized(row, case_, random) ?? []);
}

const BATCHED = ['$array', '$ints', '$data', '$key', '$quantized'];
const isBatchable = (spec) => typeof spec === 'object' && spec !== null && BATCHED.some((kind) => kind in spec);

/** The case over batches of two; undefined when it has no arrays. */
function vectorized(row, case_, random) {
  const places = Object.entries(case_.args).flatMap(([name, spec]) => {
    if (Array.isArray(spec)) return spec.flatMap((part, i) => (isBatchable(part) ? [[name, i]] : []));
    return isBatchable(spec) ? [[name, null]] : [];
  });
  if (places.length === 0) return undefined;
  const one = random.below(places.length);
  const mapped = places.filter((_, i) => i === one || row.test?.compare || random.chance(0.7));
  const args = Object.fromEntries(
    Object.entries(case_.args).map(([name, spec]) => [name, Array.isArray(spec) ? [...spec] : spec]),
  );
  const axes = mapped.map(([name, at]) => {
    const spec = at === null ? args[name] : args[name][at];
    const batch = batchOf(row, name, spec);
    const axis = spec.$array && !row.test?.compare ? random.below(spec.$array.shape.length + 1) : 0;
    if (at === null) args[name] = { $batch: batch, axis };
    else args[name][at] = { $batch: batch, axis };
    return axis;
  });
  const out = row.test?.compare || random.chance(0.7) ? 0 : -1;
  return { ...case_, args, vmap: { places: mapped, axes, out } };
}

/** An array and another like it, which may be the same where its elements must be of a kind. */
function batchOf(row, name, spec) {
  if (spec.$key !== undefined) return [spec, { $key: spec.$key + 1 }];
  const any = spec.$array?.layout === 'plain' && spec.$array.shape.length > 0 && !row.test?.inputs?.[name];
  return [spec, any ? { $array: { ...spec.$array, layout: 'reversed' } } : spec];
}

function makeCase({ row, random, pool, special, outside }, dtype, combination) {
  const { test = {} } = row;
  const given = { ...combination.args };
  if (takesDtype(row) && !('dtype' in given) && (outside || random.chance(0.6))) given.dtype = dtype;
  const context = { row, random, pool, special, args: given, domain: test.domain ?? [-3, 3] };
  const arrays = arraysFor(context, dtype, combination.shapes);
  const args = {};
  for (const param of row.params) {
    if (param.name in given) args[param.name] = literal(param, given[param.name]);
    else if (param.name in arrays) args[param.name] = arrays[param.name];
    else if (param.required && param.optional) args[param.name] = null;
  }
  const op = nameOf({ ...row, name: random.pick([row.name, row.name, ...(row.aliases ?? [])]) });
  const case_ = { op, order: orderOf(row), args, given, shapes: combination.shapes, dtype };
  if (row.random) addRandomness(case_, row, random);
  case_.style = random.pick(stylesFor(row, args));
  case_.streamed = row.stream !== false && case_.style === 'keywords' && random.chance(0.3);
  if (!special) case_.grad = gradientsOf(row, case_, random);
  if (row.returns === 'none') case_.draws = true;
  return case_;
}

/** Whether a case's dtype is an argument: an op without arrays has no other. */
const takesDtype = (row) =>
  row.params.some((p) => p.name === 'dtype' && takes(p, 'dtype')) && arrayParams(row).every((p) => !p.required);

const orderOf = (row) =>
  row.params.map(({ name, variadic, required, kinds }) => ({
    name,
    required,
    spread: variadic && kinds.includes('arrays'),
  }));

/** Half of the random ops take a key, the others the sequence that a seed begins. */
function addRandomness(case_, row, random) {
  const key = row.params.find((p) => isKey(row, p));
  const seed = random.below(2 ** 31);
  if (key && random.chance(0.5)) case_.args[key.name] = { $key: seed };
  else case_.seed = seed;
}

/** What an argument of the table is on both sides. */
function literal(param, value) {
  if (value === null || (typeof value === 'object' && !Array.isArray(value))) return value;
  if (takes(param, 'dtype')) return { $dtype: value };
  if (takes(param, 'int_array') && (Array.isArray(value) || !takes(param, 'int'))) return { $ints: value };
  if (takes(param, 'value') && param.kinds.length === 1 && typeof value === 'number') return { $float: value };
  return value;
}

/** The arrays of a case by parameter; some of an elementwise op are scalars. */
function arraysFor(context, dtype, shapes) {
  const { row, args } = context;
  const params = arrayParams(row).filter((p) => !(p.name in args));
  if (Array.isArray(shapes)) return listed(context, dtype, params, shapes);
  const wanted = params.filter((p) => p.required || row.elementwise);
  return broadcast(context, dtype, wanted, shapes);
}

function listed(context, dtype, params, shapes) {
  const { row } = context;
  const queue = [...shapes];
  const arrays = {};
  const made = {};
  for (const param of params) {
    const kind = row.test?.inputs?.[param.name];
    if (takes(param, 'arrays')) {
      arrays[param.name] = queue.splice(0).map((shape) => randomArray(context, dtype, shape));
    } else if (kind && !takesShape(kind)) {
      arrays[param.name] = specialArray(context, kind, dtype, null, made);
    } else if (queue.length > 0) {
      const shape = queue.shift();
      const type = dtypeFor(row, param, dtype);
      arrays[param.name] = kind ? specialArray(context, kind, type, shape, made) : randomArray(context, type, shape);
    }
  }
  return arrays;
}

/** A parameter of the table's `test.of` has a dtype of its own. */
const dtypeFor = (row, param, dtype) => row.test?.of?.[param.name] ?? dtype;

function broadcast(context, dtype, params, { broadcast: shape, mismatch }) {
  const { random, row } = context;
  // One is an array of the whole shape, whose dtype the scalars take.
  const full = random.pick(params.flatMap((p, i) => (takes(p, 'array') && p.required ? [i] : [])));
  const scalars = params.length > 1 && !mismatch && random.chance(0.2);
  const arrays = {};
  params.forEach((param, i) => {
    if (param.optional && random.chance(0.2)) return;
    if (mismatch) arrays[param.name] = randomArray(context, dtype, i === 0 ? [2, 3] : [4]);
    else if (scalars && i !== full && mayBeScalar(row, param)) arrays[param.name] = scalar(context, param, dtype);
    else {
      const type = row.name === 'where' && i === 0 && random.chance(0.5) ? 'bool' : dtype;
      arrays[param.name] = randomArray(context, type, i === full ? shape : narrower(random, shape));
    }
  });
  for (const param of params) if (param.required && param.optional) arrays[param.name] ??= null;
  return arrays;
}

/** Python takes scalars for all operands of a row, but where the table names those. */
const mayBeScalar = (row, param) => row.test?.scalars?.includes(param.name) ?? true;

function scalar({ random, domain: [low, high] }, param, dtype) {
  const drawn = low + random.uniform() * (high - low);
  // JSON has no negative zero, which adding zero turns into zero.
  const quarters = Math.round(drawn * 4) / 4 + 0;
  const value = isInexact(dtype) || random.chance(0.2) ? quarters : Math.max(0, Math.round(drawn));
  return takes(param, 'value') ? { $float: value } : value;
}

function stylesFor(row, args) {
  const styles = ['positional', 'keywords'];
  if (row.method && args[row.params[0].name]?.$array) styles.push('method', 'method');
  if (row.params.some((p) => p.variadic && args[p.name]?.length > 0)) styles.push('spread');
  return styles;
}

/** Whether an argument is an array of numbers; only the affine way of quantizing has such scales and biases. */
function hasGradient(spec) {
  if (spec?.$array) return isInexact(spec.$array.dtype);
  return spec?.$quantized !== undefined && spec.part > 0 && (spec.options.mode ?? 'affine') === 'affine';
}

/** Where the differentiated arrays of a case stand: `[parameter, position in its list or null]`. */
function gradientsOf(row, { args, dtype }, random) {
  if (!row.differentiable || row.test?.grad === false || !isInexact(dtype)) return undefined;
  if (dtype !== 'float32' && random.chance(0.5)) return undefined;
  const arrays = Object.values(args)
    .flat()
    .filter((spec) => spec?.$array);
  // MLX ends the process, or does not come back, at some gradients of arrays without elements.
  if (arrays.some(({ $array }) => product($array.shape) === 0)) return undefined;
  const names = Array.isArray(row.differentiable) ? row.differentiable : arrayParams(row).map((p) => p.name);
  const places = names.flatMap((name) => {
    if (Array.isArray(args[name])) return args[name].map((_, i) => [name, i]);
    return hasGradient(args[name]) ? [[name, null]] : [];
  });
  return places.length > 0 ? places : undefined;
}

/** Something that no parameter of a kind takes. */
function wrongFor(param) {
  if (takes(param, 'string') || param.kinds.some((k) => k.enum)) return param.kinds[0].enum ? 'nonsense' : 5;
  if (takes(param, 'int', 'ints', 'shape', 'pair', 'triple', 'uint64') && !takes(param, 'float')) return 1.5;
  return 'nonsense';
}

/** Calls that both sides refuse: an unknown keyword, a missing argument, each argument of a wrong type. */
function refusals(row, base) {
  const refused = (refuses, change) => {
    const case_ = { ...base, grad: undefined, draws: undefined, style: 'keywords', args: { ...base.args }, refuses };
    change(case_);
    return case_;
  };
  const cases = [];
  if (row.params.length > 0) {
    cases.push(
      refused('unknown keyword', (c) => {
        c.extra = { bogus: 1 };
      }),
    );
  }
  for (const param of row.params) {
    if (param.kinds.length > 1 && takes(param, 'string', 'array', 'value')) continue;
    cases.push(
      refused(`wrong ${param.name}`, (c) => {
        c.args[param.name] = wrongFor(param);
      }),
    );
    if (param.required && !param.optional && !param.variadic) {
      cases.push(
        refused(`missing ${param.name}`, (c) => {
          delete c.args[param.name];
        }),
      );
    }
  }
  return cases;
}
