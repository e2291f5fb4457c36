/**
 * Optimizers and learning rate schedules, as Python's `mlx.optimizers`.
 *
 * Each throws a TypeError for an unknown keyword, a missing argument and one of another type, and `update` a RangeError
 * that names the place when gradients do not fit; what else is thrown stands with each.
 *
 * @packageDocumentation
 */

export type { AdafactorKeywords } from './adafactor';
export { Adafactor } from './adafactor';
export type { AdamaxKeywords, AdamKeywords, AdamWKeywords } from './adam';
export { Adam, Adamax, AdamW } from './adam';
export type { ClipGradNormKeywords } from './clip';
export { clip_grad_norm } from './clip';
export type { LionKeywords } from './lion';
export { Lion } from './lion';
export type { MultiOptimizerKeywords, ParameterFilter } from './multi';
export { MultiOptimizer } from './multi';
export type { MuonKeywords } from './muon';
export { Muon } from './muon';
export type { OptimizerKeywords, ParameterState, Schedule, Scheduled } from './optimizer';
export { Optimizer } from './optimizer';
export type { AdaDeltaKeywords, AdagradKeywords, RMSpropKeywords } from './rms';
export { AdaDelta, Adagrad, RMSprop } from './rms';
export type {
  CosineDecayKeywords,
  ExponentialDecayKeywords,
  JoinSchedulesKeywords,
  LinearScheduleKeywords,
  StepDecayKeywords,
  StepSchedule,
} from './schedulers';
export { cosine_decay, exponential_decay, join_schedules, linear_schedule, step_decay } from './schedulers';
export type { SGDKeywords } from './sgd';
export { SGD } from './sgd';
