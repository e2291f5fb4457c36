// Runs the processes of a job: the first that fails ends the others, and so does Ctrl-C.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { UsageError } from './options';
import { markedLines, Output } from './output';

/** A process of a job. */
export interface Task {
  /** What it is called. */
  name: string;
  /** Program and arguments, of which a script of {@link rankScript} is the end. */
  command: readonly [string, ...string[]];
  /** Marks a line of its output. */
  mark: (line: string, colored: boolean) => string;
}

type Signal = 'INT' | 'TERM' | 'HUP' | 'KILL';

/** From a request to end until the next, harder one. */
const PATIENCE_MS = 3000;

class Process {
  readonly #child: ChildProcess;
  readonly #said: Promise<unknown>;

  constructor(
    readonly task: Task,
    outputs: readonly [Output, Output],
  ) {
    const [program, ...args] = task.command;
    // A process group of its own: Ctrl-C in the terminal reaches the launcher alone, which passes it on.
    this.#child = spawn(program, args, { detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.stdin?.on('error', () => {}); // It has ended, which its exit tells.
    const { stdout, stderr } = this.#child;
    this.#said = Promise.all(
      [stdout, stderr].map(async (stream, i) => {
        const output = outputs[i] as Output;
        if (!stream) return;
        for await (const line of markedLines(stream, (text) => task.mark(text, output.colored)))
          await output.line(line);
      }),
    );
  }

  /** Its exit code, once it and its output have ended; 128 and the signal's number for a signal. */
  async ended(): Promise<number> {
    const [code, signal] = await once(this.#child, 'exit').catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`${this.task.command[0]} cannot be run: ${error.message}`);
    });
    // Children that it left behind may hold its output open.
    await Promise.race([this.#said, new Promise((resolve) => setTimeout(resolve, 1000).unref())]);
    this.#killGroup();
    return code ?? 128 + constants.signals[signal as NodeJS.Signals];
  }

  send(signal: Signal): void {
    this.#child.stdin?.write(`${signal}\n`);
    if (signal === 'KILL') setTimeout(() => this.#killGroup(), 500).unref();
  }

  #killGroup(): void {
    try {
      process.kill(-(this.#child.pid as number), 'SIGKILL');
    } catch {
      // Nothing is left of it.
    }
  }
}

/** How a process ended, in words. */
function endOf(code: number): string {
  const signal = Object.entries(constants.signals).find(([, number]) => number === code - 128);
  return signal ? `was ended by ${signal[0]}` : `exited with code ${code}`;
}

/** Runs a job; gives its exit code: that of the first process that failed, or of the signal that ended it. */
export async function runJob(tasks: readonly Task[], say: (text: string) => void): Promise<number> {
  const outputs = [new Output(process.stdout), new Output(process.stderr)] as const;
  const running = new Set<Process>();
  let exitCode = 0;
  let stopping: Signal | undefined;

  const stop = (signal: Signal): void => {
    stopping = signal;
    for (const one of running) one.send(signal);
    if (signal === 'KILL') return;
    const next = signal === 'TERM' ? 'KILL' : 'TERM';
    setTimeout(() => running.size > 0 && stopping === signal && stop(next), PATIENCE_MS).unref();
  };
  const interrupted = (name: NodeJS.Signals): void => {
    if (stopping === undefined) exitCode = 128 + constants.signals[name];
    stop(stopping === undefined ? (name.slice(3) as Signal) : 'KILL');
  };
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const name of signals) process.on(name, interrupted);
  // Nobody reads what the job says.
  for (const { stream } of outputs) stream.on('error', () => stopping ?? stop('TERM'));

  await Promise.all(
    tasks.map(async (task) => {
      const one = new Process(task, outputs);
      running.add(one);
      const code = await one.ended();
      running.delete(one);
      if (code === 0 || stopping) return;
      exitCode = code;
      say(`${task.name} ${endOf(code)}${running.size > 0 ? ', the others are ended' : ''}`);
      stop('TERM');
    }),
  );
  for (const name of signals) process.off(name, interrupted);
  return exitCode;
}
