import { Module } from '../module';

/**
 * Calls modules and functions one after the other, as Python's `nn.Sequential`.
 *
 * @throws TypeError when an argument is neither a module nor a function.
 * @example
 * const model = new nn.Sequential(new nn.Linear(2, 16), nn.relu, new nn.Linear(16, 1));
 * model(mx.zeros([4, 2])).shape;                                     // [4, 1]
 */
export class Sequential extends Module {
  declare layers: ((x: any) => any)[];

  /** @param modules - What to call, in order. */
  constructor(...modules: ((x: any) => any)[]) {
    super();
    for (const [i, module] of modules.entries()) {
      if (typeof module !== 'function') throw new TypeError(`[Sequential] argument ${i} is no module or function`);
    }
    this.layers = modules;
  }

  override forward(x: any): any {
    for (const layer of this.layers) x = layer(x);
    return x;
  }
}
