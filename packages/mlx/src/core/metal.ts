// mlx.core.metal: Apple's GPU backend. Its names for memory and devices are those of MLX's first
// releases; they warn, and do what the names of mlx.core do.
import { backend } from './backends';
import { finishNothing, placed } from './call';
import { Device, gpu, device_info as infoOf } from './device';
import { begin, putString } from './marshal';
import * as memory from './memory';
import { native } from './native';

function deprecated<A extends unknown[], R>(name: string, instead: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    process.emitWarning(`mx.metal.${name} is deprecated: use mx.${name}`, 'DeprecationWarning');
    return instead(...args);
  };
}

/**
 * Whether Apple's Metal works here, as Python's `mx.metal.is_available`.
 *
 * @example
 * typeof mx.metal.is_available();  // boolean
 */
export const is_available = (): boolean => backend('metal');

/**
 * Begins to record what Metal does, as Python's `mx.metal.start_capture`; does nothing where there is
 * no Metal.
 *
 * @param path The file to write, which ends in `.gputrace`.
 * @throws Error when Metal cannot record.
 * @example
 * mx.metal.start_capture('trace.gputrace');
 * mx.metal.stop_capture();
 */
export function start_capture(path: string | { path: string }): void;
export function start_capture(...given: unknown[]): void {
  const [path] = placed('start_capture', ['path'], given);
  begin();
  putString('start_capture', 'path', path);
  native.start_metal_capture?.();
  finishNothing('start_capture');
}

/**
 * Ends the recording of {@link start_capture}, as Python's `mx.metal.stop_capture`.
 *
 * @example
 * mx.metal.stop_capture();
 */
export function stop_capture(): void {
  begin();
  native.stop_metal_capture?.();
  finishNothing('stop_capture');
}

/**
 * What the GPU says of itself; empty where there is none. As {@link core.device_info}: Python's
 * `mx.metal.device_info`.
 *
 * @deprecated Use `mx.device_info`. What the GPU says of itself; empty where there is none.
 */
export const device_info = deprecated('device_info', () => infoOf(new Device(gpu)));
/**
 * As {@link core.get_active_memory}: Python's `mx.metal.get_active_memory`.
 *
 * @deprecated Use `mx.get_active_memory`.
 */
export const get_active_memory = deprecated('get_active_memory', memory.get_active_memory);
/**
 * As {@link core.get_peak_memory}: Python's `mx.metal.get_peak_memory`.
 *
 * @deprecated Use `mx.get_peak_memory`.
 */
export const get_peak_memory = deprecated('get_peak_memory', memory.get_peak_memory);
/**
 * As {@link core.get_cache_memory}: Python's `mx.metal.get_cache_memory`.
 *
 * @deprecated Use `mx.get_cache_memory`.
 */
export const get_cache_memory = deprecated('get_cache_memory', memory.get_cache_memory);
/**
 * As {@link core.reset_peak_memory}: Python's `mx.metal.reset_peak_memory`.
 *
 * @deprecated Use `mx.reset_peak_memory`.
 */
export const reset_peak_memory = deprecated('reset_peak_memory', memory.reset_peak_memory);
/**
 * As {@link core.clear_cache}: Python's `mx.metal.clear_cache`.
 *
 * @deprecated Use `mx.clear_cache`.
 */
export const clear_cache = deprecated('clear_cache', memory.clear_cache);
/**
 * As {@link core.set_memory_limit}: Python's `mx.metal.set_memory_limit`.
 *
 * @param limit Bytes.
 * @deprecated Use `mx.set_memory_limit`.
 */
export const set_memory_limit = deprecated('set_memory_limit', memory.set_memory_limit);
/**
 * As {@link core.set_cache_limit}: Python's `mx.metal.set_cache_limit`.
 *
 * @param limit Bytes.
 * @deprecated Use `mx.set_cache_limit`.
 */
export const set_cache_limit = deprecated('set_cache_limit', memory.set_cache_limit);
/**
 * As {@link core.set_wired_limit}: Python's `mx.metal.set_wired_limit`.
 *
 * @param limit Bytes.
 * @deprecated Use `mx.set_wired_limit`.
 */
export const set_wired_limit = deprecated('set_wired_limit', memory.set_wired_limit);
