// Which GPU backends work here.
import { slots } from './buffer';
import { finishNothing } from './call';
import { begin } from './marshal';
import { native } from './native';

/** Whether a backend works here. */
export function backend(name: 'metal' | 'cuda'): boolean {
  begin();
  native.backends?.();
  finishNothing('is_available');
  return slots[name === 'metal' ? 1 : 2] === 1;
}
