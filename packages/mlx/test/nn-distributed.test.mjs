// Layers and gradients divided among processes: compared with Python in groups of the same size, and with whole layers.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assertClose, mx, nn, skip } from './support/nn-oracle.mjs';
import { ring } from './support/ranks.mjs';

const at = (name) => fileURLToPath(new URL(`./support/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mlx-nn-ranks-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** What a program computes as each rank of two, by rank: arrays by name. */
async function outcomes(program, name) {
  const file = join(folder, name);
  for (const { code, signal, stderr } of await ring([...program, file])) assert.equal(signal ?? code, 0, stderr);
  return [0, 1].map((rank) => mx.load(`${file}.${rank}.safetensors`));
}

let ours;
before(async () => {
  ours = await outcomes([process.execPath, at('nn-ranks.mjs')], 'ours');
});

test('as Python', { skip }, async () => {
  const python = await outcomes([process.env.MLX_ORACLE_PYTHON, at('nn_ranks.py')], 'python');
  for (const [rank, expected] of python.entries()) {
    assert.deepEqual(Object.keys(ours[rank]).sort(), Object.keys(expected).sort());
    for (const [name, array] of Object.entries(expected)) assertClose(ours[rank][name], array, `rank ${rank}: ${name}`);
  }
  const failed = Object.keys(ours[0]).filter((name) => name.includes('/error'));
  assert.equal(failed.length, 6, failed.join('\n')); // four layers and a module that do not divide, sum_scatter
});

const both = (name, axis) => mx.concatenate([ours[0][name], ours[1][name]], axis);
const same = (name) => {
  assertClose(ours[0][name], ours[1][name], name);
  return ours[0][name];
};

test('a layer whose output is divided computes what the whole does', () => {
  for (const bias of [true, false]) {
    const [divided, whole] = [`all to sharded ${bias}`, `whole ${bias}`];
    assertClose(both(`${divided}/y`, -1), ours[0][`${whole}/y`], 'output');
    assertClose(both(`${divided}/parameters.weight`, 0), ours[0][`${whole}/parameters.weight`], 'weight');
  }
});

test('a layer whose input is divided computes what the whole does, and so do its gradients', () => {
  for (const bias of [true, false]) {
    const [divided, whole] = [`sharded to all ${bias}`, `whole ${bias}`];
    assertClose(same(`${divided}/y`), ours[0][`${whole}/y`], 'output');
    assertClose(
      both(`${divided}/gradients.weight`, -1),
      ours[0][`${whole}/gradients.weight`],
      'gradient of the weight',
    );
    assertClose(both(`${divided}/input`, -1), ours[0][`${whole}/input`], 'gradient of the input');
  }
});

test('a fully sharded model keeps its parts and computes what the whole does', () => {
  const y = same('fully sharded/y');
  assertClose(same('fully sharded within another/y'), y, 'nested');
  for (const name of ['layers.0.weight', 'layers.0.bias', 'layers.2.weight']) {
    const parts = [0, 1].map((rank) => ours[rank][`fully sharded/parts.module.${name}`]);
    assert.equal(parts[0].shape[0] * 2, both(`fully sharded/parts.module.${name}`, 0).shape[0]);
    assertClose(ours[1][`fully sharded/after.module.${name}`], parts[1], name);
  }
});

test('averages do not depend on how gradients are sent', () => {
  const names = Object.keys(ours[0]).filter((name) => name.startsWith('averages 0/'));
  assert.equal(names.length, 4);
  for (const name of names) {
    for (const size of [1, 24, 44, 32 * 2 ** 20]) {
      assertClose(same(name.replace(' 0/', ` ${size}/`)), ours[0][name], `${name} by ${size}`);
    }
    assertClose(same(name.replace(' 0/', ' on a stream/')), ours[0][name], name);
  }
});

test('one process: nothing is divided', () => {
  const gradients = { a: [mx.array(1)], b: mx.array(2) };
  assert.equal(nn.average_gradients(gradients), gradients);
  const layer = new nn.Linear(2, 4);
  assert.equal(nn.fully_shard(layer), layer);
  nn.layers.distributed.shard_inplace(layer, () => 0);
  assert.deepEqual(layer.weight.shape, [4, 2]);
  const [clipped, norm] = nn.utils.clip_grad_norm_sharded({ w: mx.array([3, 4]) }, 1);
  assert.equal(norm.item(), 5);
  assertClose(clipped.w, mx.array([0.6, 0.8]), 'clipped');
  assert.equal(nn.utils.clip_grad_norm_sharded({}, 1)[1].item(), 0);
});

test('what is wrong with a call is said', () => {
  const { shard_inplace, shard_linear, sum_gradients } = nn.layers.distributed;
  const linear = new nn.Linear(2, 4);
  const thrown = new Error('of the predicate');
  const refused = [
    [() => new nn.AllToShardedLinear(2), TypeError, /missing argument 'output_dims'/],
    [() => new nn.AllToShardedLinear(2, 4, { groups: 1 }), TypeError, /unknown keyword 'groups'/],
    [() => new nn.ShardedToAllLinear(2, 4, true, 5), TypeError, /group must be a group/],
    [() => new nn.QuantizedAllToShardedLinear(64, 4, { mode: 'mxfp5' }), RangeError, /mode must be one of/],
    [() => nn.AllToShardedLinear.from_linear(linear, { segment: 2 }), TypeError, /unknown keyword 'segment'/],
    [() => nn.AllToShardedLinear.from_linear(linear, { segments: 'all' }), TypeError, /segments must be a number/],
    [() => nn.AllToShardedLinear.from_linear(linear, { segments: 3 }), RangeError, /split/],
    [() => shard_linear(linear, 'half'), RangeError, /sharding must be all-to-sharded or sharded-to-all/],
    [() => shard_linear({}, 'all-to-sharded'), TypeError, /module must be a module/],
    [() => shard_inplace(linear, 3), RangeError, /sharding must be/],
    [() => shard_inplace(linear, () => 'left'), TypeError, /must be divided at an axis/],
    [() => shard_inplace(linear, () => 7), RangeError, /Axis 7/],
    [() => sum_gradients(3), TypeError, /group must be a group/],
    [() => nn.average_gradients({}, 3), TypeError, /group must be a group/],
    [() => nn.average_gradients({}, { all_reduce_size: 'big' }), TypeError, /all_reduce_size/],
    [() => nn.average_gradients({}, { size: 1 }), TypeError, /unknown keyword 'size'/],
    [() => nn.utils.clip_grad_norm_sharded({}), TypeError, /missing argument 'max_norm'/],
    [() => nn.utils.clip_grad_norm_sharded({}, 'one'), TypeError, /max_norm must be a number/],
    [() => new nn.FullyShardedModule(3), TypeError, /module must be a module/],
    [() => nn.fully_shard(linear, { dtype: mx.float16 }), TypeError, /unknown keyword 'dtype'/],
  ];
  for (const [call, kind, message] of refused) {
    assert.throws(call, (error) => error.constructor === kind && message.test(error.message), String(call));
  }
  const predicate = () => {
    throw thrown;
  };
  assert.throws(
    () => shard_inplace(linear, predicate),
    (error) => error === thrown,
  );
});

test('a call that throws leaves a fully sharded module with its parts', () => {
  const thrown = new Error('in the middle');
  class Broken extends nn.Module {
    constructor() {
      super();
      this.weight = mx.ones([2]);
    }

    forward() {
      throw thrown;
    }
  }
  const layer = new nn.FullyShardedModule(new Broken());
  const { weight } = layer.module;
  assert.throws(
    () => layer(),
    (error) => error === thrown,
  );
  assert.equal(layer.module.weight, weight);
});
