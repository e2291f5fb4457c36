// What ranks say, line by line, each line tagged by its rank.
import type { Readable } from 'node:stream';
import type { WriteStream } from 'node:tty';

const COLORS = [36, 33, 35, 32, 34, 31];

/** How a rank's lines begin. */
export function tagOf(rank: number, size: number, colored: boolean): string {
  const tag = `[${String(rank).padStart(String(size - 1).length)}]`;
  return colored ? `\x1b[${COLORS[rank % COLORS.length]}m${tag}\x1b[39m ` : `${tag} `;
}

/** A stream that several ranks write lines to. */
export class Output {
  readonly colored: boolean;
  #overwritten = false;

  constructor(readonly stream: WriteStream) {
    this.colored = stream.isTTY === true && !process.env.NO_COLOR;
  }

  /** Writes a line, or one that ends in a carriage return: the next overwrites it, but for a mere line feed. */
  line(text: string): Promise<void> | undefined {
    const clear = this.#overwritten && this.stream.isTTY && text !== '\n' ? '\x1b[2K' : '';
    this.#overwritten = text.endsWith('\r');
    if (this.stream.write(clear + text)) return undefined;
    return new Promise((resolve) => this.stream.once('drain', resolve));
  }
}

/** The complete lines of a stream, with their ends, each given to `mark`; what is left at the end becomes a line. */
export async function* markedLines(stream: Readable, mark: (line: string) => string): AsyncGenerator<string> {
  let rest = '';
  let returned = false;
  for await (const chunk of stream.setEncoding('utf8')) {
    let text: string = rest + chunk;
    if (returned && text.startsWith('\n')) {
      yield '\n';
      text = text.slice(1);
    }
    const lines = text.split(/(?<=\n|\r(?!\n))/);
    const last = lines.at(-1) as string;
    rest = /[\r\n]$/.test(last) ? '' : (lines.pop() as string);
    returned = last.endsWith('\r');
    for (const line of lines) yield mark(line.replace(/\r\n$/, '\n'));
  }
  if (rest !== '') yield mark(`${rest}\n`);
}
