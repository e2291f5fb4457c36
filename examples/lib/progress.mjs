const WINDOW_MS = 5000;
const REDRAW_MS = 100;
const PLAIN_LINES = 20;

/** A progress bar; on a stream that is no terminal, a plain line now and then. */
export class Progress {
  /**
   * @param {{
   *   stream: import('node:tty').WriteStream, total: number, first?: number,
   *   rate?: { unit: string, perStep: number }, now?: () => number,
   * }} options  `rate` says what to count a second: steps by default
   */
  constructor({ stream, total, first = 0, rate = { unit: 'steps', perStep: 1 }, now = () => performance.now() }) {
    Object.assign(this, { stream, total, first, rate, now });
    this.marks = [[now(), first]];
    this.drawn = Number.NEGATIVE_INFINITY;
    this.every = Math.max(1, Math.ceil((total - first) / PLAIN_LINES));
  }

  /** @param {number} step  @param {Record<string, number | undefined>} numbers  what to show, by name */
  update(step, numbers) {
    const time = this.now();
    this.marks.push([time, step]);
    while (this.marks.length > 2 && time - this.marks[0][0] > WINDOW_MS) this.marks.shift();
    if (this.stream.isTTY) {
      if (time - this.drawn < REDRAW_MS && step < this.total) return;
      this.drawn = time;
      this.stream.write(`\r\x1b[2K${this.barLine(step, numbers)}`);
    } else if (step === this.total || (step - this.first) % this.every === 0) {
      this.stream.write(`step ${step}/${this.total}  ${this.figures(step, numbers)}\n`);
    }
  }

  /** Leaves the last state on the screen. */
  close() {
    if (this.stream.isTTY && this.drawn !== Number.NEGATIVE_INFINITY) this.stream.write('\n');
  }

  barLine(step, numbers) {
    const count = `${String(step).padStart(String(this.total).length)}/${this.total}`;
    const figures = this.figures(step, numbers);
    const columns = this.stream.columns || 80;
    const width = Math.min(30, columns - count.length - figures.length - 6);
    if (width < 4) return `${count}  ${figures}`.slice(0, columns - 1);
    const full = Math.round((width * step) / this.total);
    return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${count}  ${figures}`;
  }

  figures(step, numbers) {
    const speed = this.stepsPerSecond(step);
    const parts = Object.entries(numbers)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name} ${value.toFixed(3)}`);
    if (speed > 0) {
      parts.push(`${thousands(Math.round(speed * this.rate.perStep))} ${this.rate.unit}/s`);
      parts.push(`${duration((this.total - step) / speed)} left`);
    }
    return parts.join('  ');
  }

  stepsPerSecond(step) {
    const [time, mark] = this.marks[0];
    const seconds = (this.now() - time) / 1000;
    return seconds > 0 ? (step - mark) / seconds : 0;
  }
}

export function thousands(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

export function duration(seconds) {
  const whole = Math.ceil(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}
