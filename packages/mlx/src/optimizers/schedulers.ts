import * as mx from '../core';
import { isArray } from '../core/array';
import { bind, REQUIRED } from '../utils/keywords';
import type { Schedule } from './optimizer';
import { isPure, markPure } from './pure';

/** A schedule that also takes a plain number of steps. */
export type StepSchedule = (step: mx.array | number) => mx.array;

// Constants are float32 arrays: beside the whole number of steps, a plain whole number would keep the result whole.
const real = (value: number): mx.array => mx.array(value, mx.float32);

const steps = (step: mx.array | number): mx.array => (isArray(step) ? step : mx.array(step));

/** Keywords of {@link exponential_decay}. */
export interface ExponentialDecayKeywords {
  init: number;
  decay_rate: number;
}

/**
 * Multiplies by a factor at every step, as Python's `optim.exponential_decay`.
 *
 * @param init - The value at the start.
 * @param decay_rate - The factor.
 * @example
 * new optim.SGD(optim.exponential_decay(0.1, 0.9));
 */
export function exponential_decay(
  init: number | ExponentialDecayKeywords,
  decay_rate?: number | Partial<ExponentialDecayKeywords>,
): StepSchedule;
export function exponential_decay(...args: unknown[]): StepSchedule {
  const { init, decay_rate } = bind<ExponentialDecayKeywords>('exponential_decay', args, {
    init: REQUIRED,
    decay_rate: REQUIRED,
  });
  const [start, base] = [real(init), real(decay_rate)];
  return markPure((step) => mx.multiply(start, mx.power(base, steps(step))));
}

/** Keywords of {@link step_decay}. */
export interface StepDecayKeywords extends ExponentialDecayKeywords {
  step_size: number;
}

/**
 * Multiplies by a factor once in so many steps, as Python's `optim.step_decay`.
 *
 * @param init - The value at the start.
 * @param decay_rate - The factor.
 * @param step_size - How many steps, at least 1.
 * @example
 * new optim.SGD(optim.step_decay(0.1, 0.9, 10));
 */
export function step_decay(
  init: number | StepDecayKeywords,
  decay_rate?: number | Partial<StepDecayKeywords>,
  step_size?: number | Partial<StepDecayKeywords>,
): StepSchedule;
export function step_decay(...args: unknown[]): StepSchedule {
  const { init, decay_rate, step_size } = bind<StepDecayKeywords>('step_decay', args, {
    init: REQUIRED,
    decay_rate: REQUIRED,
    step_size: REQUIRED,
  });
  requireSteps('step_decay', 'step_size', step_size);
  const [start, base] = [real(init), real(decay_rate)];
  return markPure((step) => mx.multiply(start, mx.power(base, mx.floor_divide(steps(step), step_size))));
}

/** Keywords of {@link cosine_decay}. */
export interface CosineDecayKeywords {
  init: number;
  decay_steps: number;
  end?: number;
}

/**
 * Falls along half a cosine wave and then stays, as Python's `optim.cosine_decay`.
 *
 * @param init - The value at the start.
 * @param decay_steps - Over how many steps, at least 1.
 * @param end - The value at the end. 0 by default.
 * @example
 * new optim.SGD(optim.cosine_decay(0.1, 1000));
 */
export function cosine_decay(
  init: number | CosineDecayKeywords,
  decay_steps?: number | Partial<CosineDecayKeywords>,
  end?: number | Partial<CosineDecayKeywords>,
): StepSchedule;
export function cosine_decay(...args: unknown[]): StepSchedule {
  const { init, decay_steps, end } = bind<CosineDecayKeywords>('cosine_decay', args, {
    init: REQUIRED,
    decay_steps: REQUIRED,
    end: 0,
  });
  requireSteps('cosine_decay', 'decay_steps', decay_steps);
  const [turn, height, floor] = [real(Math.PI / decay_steps), real(init - end), real(end)];
  return markPure((step) => {
    const angle = mx.multiply(turn, mx.minimum(steps(step), decay_steps));
    const share = mx.multiply(mx.add(mx.cos(angle), 1), 0.5);
    return mx.add(floor, mx.multiply(share, height));
  });
}

/** Keywords of {@link linear_schedule}. */
export interface LinearScheduleKeywords {
  init: number;
  end: number;
  steps: number;
}

/**
 * Goes along a line and then stays, as Python's `optim.linear_schedule`.
 *
 * @param init - The value at the start.
 * @param end - The value at the end.
 * @param steps - Over how many steps, at least 1.
 * @example
 * new optim.Adam(optim.linear_schedule(0, 0.1, 100));
 */
export function linear_schedule(
  init: number | LinearScheduleKeywords,
  end?: number | Partial<LinearScheduleKeywords>,
  steps?: number | Partial<LinearScheduleKeywords>,
): StepSchedule;
export function linear_schedule(...args: unknown[]): StepSchedule {
  const given = bind<LinearScheduleKeywords>('linear_schedule', args, {
    init: REQUIRED,
    end: REQUIRED,
    steps: REQUIRED,
  });
  requireSteps('linear_schedule', 'steps', given.steps);
  const [slope, start] = [real((given.end - given.init) / given.steps), real(given.init)];
  return markPure((step) => mx.add(mx.multiply(mx.minimum(steps(step), given.steps), slope), start));
}

/** Keywords of {@link join_schedules}. */
export interface JoinSchedulesKeywords {
  schedules: readonly Schedule[];
  boundaries: readonly number[];
}

/**
 * Follows one schedule after another, as Python's `optim.join_schedules`.
 *
 * @param schedules - The schedules; each but the first counts steps from its boundary.
 * @param boundaries - At which steps to go on to the next: one fewer than schedules.
 * @throws RangeError when the numbers do not fit.
 * @example
 * const warmup = optim.linear_schedule(0, 0.1, 10);
 * new optim.Adam(optim.join_schedules([warmup, optim.cosine_decay(0.1, 200)], [10]));
 */
export function join_schedules(
  schedules: readonly Schedule[] | JoinSchedulesKeywords,
  boundaries?: readonly number[] | Partial<JoinSchedulesKeywords>,
): StepSchedule;
export function join_schedules(...args: unknown[]): StepSchedule {
  const { schedules, boundaries } = bind<JoinSchedulesKeywords>('join_schedules', args, {
    schedules: REQUIRED,
    boundaries: REQUIRED,
  });
  const [first, ...others] = schedules;
  if (!first) throw new RangeError('[join_schedules] needs at least one schedule');
  if (others.length !== boundaries.length) {
    throw new RangeError(
      `[join_schedules] ${schedules.length} schedules need ${others.length} boundaries, received ${boundaries.length}`,
    );
  }
  const joined: StepSchedule = (given) => {
    const step = steps(given);
    return boundaries.reduce((before, boundary, i) => {
      const after = others[i]!(mx.subtract(step, boundary));
      return mx.where(mx.less(step, boundary), before, after);
    }, first(step));
  };
  return schedules.every(isPure) ? markPure(joined) : joined;
}

function requireSteps(op: string, name: string, value: number): void {
  if (!(value >= 1)) throw new RangeError(`[${op}] ${name} must be at least 1, received ${value}`);
}
