import { inspect } from 'node:util';
import { slots } from './buffer';
import { fail, placed } from './call';
import { begin, putDevice, putStream, wrongType } from './marshal';
import { native } from './native';
import type { StreamOrDevice } from './types';

abstract class Printed {
  [inspect.custom](): string {
    return this.toString();
  }
}

/**
 * A sort of device, as Python's `mx.DeviceType`: `mx.cpu` or `mx.gpu`.
 *
 * @example
 * mx.cpu;  // DeviceType.cpu
 */
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

/**
 * A device, as Python's `mx.Device`.
 *
 * @throws TypeError when the sort is none, or the index no whole number.
 * @example
 * const device = new mx.Device(mx.cpu);
 * device;       // Device(cpu, 0)
 * device.type;  // DeviceType.cpu
 */
export class Device extends Printed {
  /** @internal */
  readonly _type: DeviceType;
  /** Its number among those of its sort. */
  readonly index: number;

  /**
   * @param type `mx.cpu` or `mx.gpu`.
   * @param index Its number among those of its sort.
   */
  constructor(type: DeviceType | { type: DeviceType; index?: number }, index?: number | { index?: number });
  constructor(...given: unknown[]) {
    const [type, index = 0] = placed('Device', ['type', 'index'], given);
    super();
    if (!(type instanceof DeviceType)) throw new TypeError(`[Device] argument 'type': expected mx.cpu or mx.gpu`);
    if (!Number.isInteger(index) || index < 0)
      throw new TypeError(`[Device] argument 'index': expected a whole number`);
    this._type = type;
    this.index = index;
    Object.freeze(this);
  }

  /** Its sort. */
  get type(): DeviceType {
    return this._type;
  }

  /**
   * Whether it is the same device.
   *
   * @param other Anything; a {@link DeviceType} equals each of its devices.
   * @example
   * new mx.Device(mx.cpu).equals(mx.cpu);  // true
   */
  equals(other: unknown): boolean {
    if (other instanceof DeviceType) return this.type === other;
    return other instanceof Device && this.type === other.type && this.index === other.index;
  }

  override toString(): string {
    return `Device(${this.type.name}, ${this.index})`;
  }
}

/**
 * A queue of work on a device, as Python's `mx.Stream`.
 *
 * Made by {@link new_stream}, {@link new_thread_unsafe_stream} and {@link default_stream}.
 *
 * @example
 * const s = mx.default_stream(mx.cpu);
 * s.device;  // Device(cpu, 0)
 */
export class Stream extends Printed {
  /** @internal */
  constructor(
    /** @internal */ readonly _device: Device,
    /** Its number. */
    readonly index: number,
  ) {
    super();
    Object.freeze(this);
  }

  /** Its device. */
  get device(): Device {
    return this._device;
  }

  /**
   * Whether it is the same stream.
   *
   * @param other Anything.
   * @example
   * mx.new_stream(mx.cpu).equals(mx.default_stream(mx.cpu));  // false
   */
  equals(other: unknown): boolean {
    return other instanceof Stream && this.index === other.index && this.device.equals(other.device);
  }

  override toString(): string {
    return `Stream(${this.device}, ${this.index})`;
  }
}

/**
 * A stream that is another one in each thread, as Python's `mx.ThreadLocalStream`.
 *
 * Made by {@link new_thread_local_stream}.
 *
 * @example
 * mx.new_thread_local_stream(mx.cpu) instanceof mx.ThreadLocalStream;  // true
 */
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
  throw wrongType(op, 'device', 'a device, mx.cpu or mx.gpu', device);
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

const DEVICE = ['device'];

/**
 * The default device, as Python's `mx.default_device`.
 *
 * @example
 * mx.default_device() instanceof mx.Device;  // true
 */
export function default_device(): Device {
  call('default_device');
  return new Device(typeOf(slots[1] as number), slots[2]);
}

/**
 * Sets the default device, as Python's `mx.set_default_device`.
 *
 * @param device A device, `mx.cpu` or `mx.gpu`.
 * @throws RangeError when there is no such device here.
 * @example
 * const before = mx.default_device();
 * mx.set_default_device(mx.cpu);
 * mx.default_device();  // Device(cpu, 0)
 * mx.set_default_device(before);
 */
export function set_default_device(device: Device | DeviceType | { device: Device | DeviceType }): void;
export function set_default_device(...given: unknown[]): void {
  const [device] = placed('set_default_device', DEVICE, given);
  call('set_default_device', toDevice('set_default_device', device));
}

/**
 * Whether there is such a device here, as Python's `mx.is_available`.
 *
 * @param device A device, `mx.cpu` or `mx.gpu`.
 * @throws TypeError when what is given is no device.
 * @example
 * mx.is_available(mx.cpu);  // true
 */
export function is_available(device: Device | DeviceType | { device: Device | DeviceType }): boolean;
export function is_available(...given: unknown[]): boolean {
  const [device] = placed('is_available', DEVICE, given);
  call('is_available', toDevice('is_available', device));
  return slots[1] === 1;
}

/**
 * How many devices of a sort there are, as Python's `mx.device_count`.
 *
 * @param device_type `mx.cpu` or `mx.gpu`.
 * @throws TypeError when what is given is no sort of device.
 * @example
 * mx.device_count(mx.cpu);  // 1
 */
export function device_count(device_type: DeviceType | { device_type: DeviceType }): number;
export function device_count(...given: unknown[]): number {
  const [type] = placed('device_count', ['device_type'], given);
  if (!(type instanceof DeviceType)) throw wrongType('device_count', 'device_type', 'mx.cpu or mx.gpu', type);
  call('device_count', new Device(type));
  return slots[1] as number;
}

/**
 * What a device says of itself, as Python's `mx.device_info`; the default device's by default.
 *
 * @param d A device, `mx.cpu` or `mx.gpu`.
 * @returns Texts and numbers by name; which ones differs between backends.
 * @throws TypeError when what is given is no device.
 * @example
 * mx.device_info(mx.cpu).architecture.length > 0;  // true
 */
export function device_info(
  d?: Device | DeviceType | null | { d?: Device | DeviceType | null },
): Record<string, string | number>;
export function device_info(...given: unknown[]): Record<string, string | number> {
  const [d] = placed('device_info', ['d'], given);
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

/** The stream that a function of the addon makes or finds for a device. */
function streamOf(op: string, given: readonly unknown[]): Stream {
  const [device] = placed(op, DEVICE, given);
  call(op, toDevice(op, device));
  return readStream();
}

/**
 * The default stream of a device, as Python's `mx.default_stream`.
 *
 * @param device A device, `mx.cpu` or `mx.gpu`.
 * @throws RangeError when there is no such device here.
 * @example
 * mx.default_stream(mx.cpu) instanceof mx.Stream;  // true
 */
export function default_stream(device: Device | DeviceType | { device: Device | DeviceType }): Stream;
export function default_stream(...given: unknown[]): Stream {
  return streamOf('default_stream', given);
}

/**
 * Makes a stream the default of its device, as Python's `mx.set_default_stream`.
 *
 * @param stream A stream of this thread.
 * @throws TypeError when what is given is no stream.
 * @example
 * const before = mx.default_stream(mx.cpu);
 * const other = mx.new_stream(mx.cpu);
 * mx.set_default_stream(other);
 * mx.default_stream(mx.cpu).equals(other);  // true
 * mx.set_default_stream(before);
 */
export function set_default_stream(stream: Stream | { stream: Stream }): void;
export function set_default_stream(...given: unknown[]): void {
  const [stream] = placed('set_default_stream', ['stream'], given);
  if (!(stream instanceof Stream)) throw wrongType('set_default_stream', 'stream', 'a stream', stream);
  begin();
  putStream('set_default_stream', stream);
  native.set_default_stream();
  if ((slots[0] as number) < 0) fail('set_default_stream');
}

/**
 * Makes a stream on a device, as Python's `mx.new_stream`. It belongs to this thread.
 *
 * @param device A device, `mx.cpu` or `mx.gpu`.
 * @throws RangeError when there is no such device here.
 * @example
 * const s = mx.new_stream(mx.cpu);
 * mx.add(1, 2, { stream: s });  // array(3, dtype=float32)
 */
export function new_stream(device: Device | DeviceType | { device: Device | DeviceType }): Stream;
export function new_stream(...given: unknown[]): Stream {
  return streamOf('new_stream', given);
}

/**
 * Makes a stream that every thread may use, as Python's `mx.new_thread_unsafe_stream`. Arrays belong to
 * one thread of Node's each, so that threads share the stream's queue and nothing else.
 *
 * @param device A device, `mx.cpu` or `mx.gpu`.
 * @throws RangeError when there is no such device here.
 * @example
 * const s = mx.new_thread_unsafe_stream(mx.cpu);
 * mx.add(1, 2, { stream: s });  // array(3, dtype=float32)
 */
export function new_thread_unsafe_stream(device: Device | DeviceType | { device: Device | DeviceType }): Stream;
export function new_thread_unsafe_stream(...given: unknown[]): Stream {
  return streamOf('new_thread_unsafe_stream', given);
}

/**
 * Makes a stream that is another one in each thread, as Python's `mx.new_thread_local_stream`.
 *
 * @param device A device, `mx.cpu` or `mx.gpu`.
 * @throws RangeError when there is no such device here.
 * @example
 * const s = mx.new_thread_local_stream(mx.cpu);
 * mx.add(1, 2, { stream: s });  // array(3, dtype=float32)
 */
export function new_thread_local_stream(
  device: Device | DeviceType | { device: Device | DeviceType },
): ThreadLocalStream;
export function new_thread_local_stream(...given: unknown[]): ThreadLocalStream {
  return streamOf('new_thread_local_stream', given);
}

/**
 * Ends all streams of this thread, its default ones too, as Python's `mx.clear_streams`. What then is to
 * run on them is an Error; a new stream, made the default, serves again.
 *
 * @example
 * mx.clear_streams();
 * mx.set_default_stream(mx.new_stream(mx.cpu));
 * mx.add(1, 2, { stream: mx.cpu });  // array(3, dtype=float32)
 */
export function clear_streams(): void {
  call('clear_streams');
}

/**
 * Waits for the work of a stream, by default the default one, as Python's `mx.synchronize`.
 *
 * @param stream A stream, a device, `mx.cpu` or `mx.gpu`.
 * @throws TypeError when what is given is neither a stream nor a device.
 * @throws Error when work on the stream has failed.
 * @example
 * const a = mx.ones([2]);
 * await mx.async_eval(a);
 * mx.synchronize(mx.cpu);
 */
export function synchronize(stream?: StreamOrDevice | null | { stream?: StreamOrDevice | null }): void;
export function synchronize(...given: unknown[]): void {
  const [stream] = placed('synchronize', ['stream'], given);
  begin();
  putStream('synchronize', stream);
  native.synchronize();
  if ((slots[0] as number) < 0) fail('synchronize');
}

const isPlace = (value: unknown): value is StreamOrDevice =>
  value instanceof Stream || value instanceof Device || value instanceof DeviceType;

/**
 * What {@link stream} gives for a `using` declaration, as Python's `mx.StreamContext`: puts the previous defaults
 * back
 * when it is disposed of.
 *
 * @example
 * const context = new mx.StreamContext(mx.cpu);
 * mx.default_device();  // Device(cpu, 0)
 * context[Symbol.dispose]();
 */
export class StreamContext {
  readonly #device = default_device();
  readonly #stream: Stream;
  #open = true;

  /** @param s A stream or a device. */
  constructor(s: StreamOrDevice | { s: StreamOrDevice });
  constructor(...given: unknown[]) {
    const [s] = placed('stream', ['s'], given);
    if (!isPlace(s)) throw wrongType('stream', 's', 'a stream, a device, mx.cpu or mx.gpu', s);
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
 * @throws TypeError when what is given is neither a stream nor a device; whatever the function throws.
 * @example
 * mx.stream(mx.cpu, () => mx.zeros([2]));
 */
export function stream(s: StreamOrDevice | { s: StreamOrDevice }): StreamContext;
export function stream<R>(s: StreamOrDevice | { s: StreamOrDevice }, body: () => R): R;
export function stream<R>(s: StreamOrDevice | { s: StreamOrDevice }, body?: () => R): R | StreamContext {
  const context = new StreamContext(s);
  if (body === undefined) return context;
  try {
    return body();
  } finally {
    context[Symbol.dispose]();
  }
}
