import { inspect } from 'node:util';
import { slots } from './buffer';
import { fail } from './call';
import { begin, putDevice, putStream } from './marshal';
import { native } from './native';
import type { StreamOrDevice } from './types';

abstract class Printed {
  [inspect.custom](): string {
    return this.toString();
  }
}

/** A sort of device, as Python's `mx.DeviceType`: `mx.cpu` or `mx.gpu`. */
export class DeviceType extends Printed {
  /** The processor. */
  static readonly cpu = new DeviceType('cpu', 0);
  /** The graphics processor. */
  static readonly gpu = new DeviceType('gpu', 1);

  /** @internal */
  constructor(
    readonly name: string,
    /** @internal */ readonly code: number,
  ) {
    super();
    Object.freeze(this);
  }

  override toString(): string {
    return `DeviceType.${this.name}`;
  }
}

/** A device, as Python's `mx.Device`. */
export class Device extends Printed {
  constructor(
    readonly type: DeviceType,
    readonly index = 0,
  ) {
    super();
    if (!(type instanceof DeviceType)) throw new TypeError(`[Device] argument 'type': expected mx.cpu or mx.gpu`);
    if (!Number.isInteger(index) || index < 0)
      throw new TypeError(`[Device] argument 'index': expected a whole number`);
    Object.freeze(this);
  }

  /** Whether it is the same device. */
  equals(other: unknown): boolean {
    if (other instanceof DeviceType) return this.type === other;
    return other instanceof Device && this.type === other.type && this.index === other.index;
  }

  override toString(): string {
    return `Device(${this.type.name}, ${this.index})`;
  }
}

/** A queue of work on a device, as Python's `mx.Stream`. */
export class Stream extends Printed {
  /** @internal */
  constructor(
    readonly device: Device,
    readonly index: number,
  ) {
    super();
    Object.freeze(this);
  }

  /** Whether it is the same stream. */
  equals(other: unknown): boolean {
    return other instanceof Stream && this.index === other.index && this.device.equals(other.device);
  }

  override toString(): string {
    return `Stream(${this.device}, ${this.index})`;
  }
}

/** A stream that is another one in each thread, as Python's `mx.ThreadLocalStream`. */
export class ThreadLocalStream extends Stream {
  override toString(): string {
    return `ThreadLocalStream(${this.device}, ${this.index})`;
  }
}

/** The processor. */
export const cpu = DeviceType.cpu;
/** The graphics processor. */
export const gpu = DeviceType.gpu;

const typeOf = (code: number) => (code === 0 ? cpu : gpu);

function toDevice(op: string, device: unknown): Device {
  if (device instanceof Device) return device;
  if (device instanceof DeviceType) return new Device(device);
  throw new TypeError(`[${op}] argument 'device': expected a device or mx.cpu or mx.gpu, got ${inspect(device)}`);
}

function call(op: string, device?: Device): void {
  begin();
  if (device) putDevice(device);
  native[op]?.();
  if ((slots[0] as number) < 0) fail(op);
}

function readStream(): Stream {
  const [, kind, index, type, deviceIndex] = slots as unknown as number[];
  const device = new Device(typeOf(type as number), deviceIndex);
  return new (kind === 3 ? ThreadLocalStream : Stream)(device, index as number);
}

/** The default device, as Python's `mx.default_device`. */
export function default_device(): Device {
  call('default_device');
  return new Device(typeOf(slots[1] as number), slots[2]);
}

/** Sets the default device, as Python's `mx.set_default_device`. */
export function set_default_device(device: Device | DeviceType): void {
  call('set_default_device', toDevice('set_default_device', device));
}

/** Whether there is such a device here, as Python's `mx.is_available`. */
export function is_available(device: Device | DeviceType): boolean {
  call('is_available', toDevice('is_available', device));
  return slots[1] === 1;
}

/** How many devices of a sort there are, as Python's `mx.device_count`. */
export function device_count(device_type: DeviceType): number {
  call('device_count', toDevice('device_count', device_type));
  return slots[1] as number;
}

/** What a device says of itself, as Python's `mx.device_info`; the default device's by default. */
export function device_info(d?: Device | DeviceType | null): Record<string, string | number> {
  const device = d == null ? default_device() : toDevice('device_info', d);
  begin();
  putDevice(device);
  const text = native.device_info();
  if ((slots[0] as number) < 0) fail('device_info');
  const pairs = text.split('\n').filter(Boolean);
  return Object.fromEntries(
    pairs.map((line) => {
      const at = line.indexOf('=');
      const value = line.slice(at + 1);
      return [line.slice(0, at), value.startsWith('#') ? Number(value.slice(1)) : value];
    }),
  );
}

/** The default stream of a device, as Python's `mx.default_stream`. */
export function default_stream(device: Device | DeviceType): Stream {
  call('default_stream', toDevice('default_stream', device));
  return readStream();
}

/** Makes a stream the default of its device, as Python's `mx.set_default_stream`. */
export function set_default_stream(stream: Stream): void {
  if (!(stream instanceof Stream)) throw new TypeError(`[set_default_stream] argument 'stream': expected a stream`);
  begin();
  putStream('set_default_stream', stream);
  native.set_default_stream();
  if ((slots[0] as number) < 0) fail('set_default_stream');
}

/** Makes a stream on a device, as Python's `mx.new_stream`. */
export function new_stream(device: Device | DeviceType): Stream {
  call('new_stream', toDevice('new_stream', device));
  return readStream();
}

/** Makes a stream that is another one in each thread, as Python's `mx.new_thread_local_stream`. */
export function new_thread_local_stream(device: Device | DeviceType): ThreadLocalStream {
  call('new_thread_local_stream', toDevice('new_thread_local_stream', device));
  return readStream();
}

/** Waits for the work of a stream, by default the default one, as Python's `mx.synchronize`. */
export function synchronize(stream?: StreamOrDevice | null): void {
  begin();
  putStream('synchronize', stream);
  native.synchronize();
  if ((slots[0] as number) < 0) fail('synchronize');
}

/** Puts the previous defaults back when it is disposed of. */
export class StreamContext {
  readonly #device = default_device();
  readonly #stream: Stream;
  #open = true;

  constructor(s: StreamOrDevice) {
    const stream = s instanceof Stream ? s : default_stream(s);
    this.#stream = default_stream(stream.device);
    set_default_device(stream.device);
    set_default_stream(stream);
  }

  [Symbol.dispose](): void {
    if (!this.#open) return;
    this.#open = false;
    set_default_stream(this.#stream);
    set_default_device(this.#device);
  }
}

/**
 * Sets the default device and stream for the time of a function, or of a `using` declaration, as
 * Python's `with mx.stream(s)`.
 *
 * @param s A stream or a device.
 * @param body Run with these defaults; its result is returned.
 * @example
 * mx.stream(mx.cpu, () => mx.zeros([2]));
 */
export function stream(s: StreamOrDevice): StreamContext;
export function stream<R>(s: StreamOrDevice, body: () => R): R;
export function stream<R>(s: StreamOrDevice, body?: () => R): R | StreamContext {
  const context = new StreamContext(s);
  if (body === undefined) return context;
  try {
    return body();
  } finally {
    context[Symbol.dispose]();
  }
}
