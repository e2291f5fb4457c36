import { bind } from '../../utils/keywords';

/** A number given by position or as the only keyword. */
export function option<N extends string>(
  op: string,
  name: N,
  given: number | { readonly [P in N]?: number },
  fallback: number,
): number {
  if (typeof given === 'number') return given;
  return (bind(op, [given], { [name]: fallback } as { [name: string]: number }) as Record<N, number>)[name];
}
