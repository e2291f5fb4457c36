import * as mx from '../../core';

/**
 * The windows of an array, without copying: axes of the windows' positions, then axes of the places in a window.
 *
 * @param x - Shape `[batch, …space, channels]`.
 * @param size - Size of a window along each spatial axis.
 * @param step - From one window to the next along each spatial axis.
 * @returns Shape `[batch, …positions, …size, channels]`.
 */
export function slidingWindows(x: mx.array, size: readonly number[], step: readonly number[]): mx.array {
  const space = x.shape.slice(1, -1);
  const fits = space.every((length, axis) => size[axis] === step[axis] && length % size[axis]! === 0);
  return fits ? tiles(x, size) : strided(x, size, step);
}

/** Windows that neither overlap nor leave a rest: a reshape. */
function tiles(x: mx.array, size: readonly number[]): mx.array {
  const { shape } = x;
  const space = shape.slice(1, -1).flatMap((length, axis) => [length / size[axis]!, size[axis]!]);
  const split = [shape[0]!, ...space, shape[shape.length - 1]!];
  const axes = split.map((_length, axis) => axis).slice(1, -1);
  const order = [0, ...axes.filter((axis) => axis % 2 === 1), ...axes.filter((axis) => axis % 2 === 0)];
  return mx.transpose(mx.reshape(x, split), [...order, split.length - 1]);
}

function strided(x: mx.array, size: readonly number[], step: readonly number[]): mx.array {
  const { shape } = x;
  const strides = shape.map((_length, axis) => shape.slice(axis + 1).reduce((product, length) => product * length, 1));
  const space = shape.slice(1, -1);
  const positions = space.map((length, axis) => Math.floor((length - size[axis]!) / step[axis]!) + 1);
  if (positions.some((count) => count < 1)) {
    throw new RangeError(
      `[pooling] a window of [${size.join(', ')}] does not fit into a space of [${space.join(', ')}]`,
    );
  }
  const spatial = strides.slice(1, -1);
  return mx.as_strided(
    x,
    [shape[0]!, ...positions, ...size, shape[shape.length - 1]!],
    [strides[0]!, ...spatial.map((stride, axis) => stride * step[axis]!), ...spatial, 1],
  );
}
