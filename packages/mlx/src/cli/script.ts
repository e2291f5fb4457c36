// The shell script that runs a rank, here or on another host.

/** A rank's surroundings. */
export interface Surroundings {
  /** The folder to run in. */
  folder: string;
  /** Whether the folder must be there; otherwise the rank runs where it is started. */
  required: boolean;
  /** Environment variables. */
  env: Readonly<Record<string, string>>;
  /** Contents of files whose paths are the values of these environment variables. */
  files: Readonly<Record<string, string>>;
}

/** A text as one word of a shell's command. */
export const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/**
 * A script for `sh` that runs a command and exits as it does. Its standard input is what keeps it: it passes on
 * signals whose names stand there, one a line, to all that it started, and ends all when the input ends, as it does
 * when the launcher is gone. The rank itself reads nothing.
 */
export function rankScript(command: readonly string[], { folder, required, env, files }: Surroundings): string {
  const missing = `{ echo ${quote(`cannot change to the folder ${folder}`)} >&2; exit 1; }`;
  return [
    'exec 3<&0 </dev/null',
    `cd ${quote(folder)} 2>/dev/null || ${required ? missing : ':'}`,
    ...Object.entries(env).map(([name, value]) => `export ${name}=${quote(value)}`),
    'files=$(mktemp -d) || exit 1',
    ...Object.entries(files).flatMap(([name, text]) => [
      `printf %s ${quote(text)} >"$files/${name}"`,
      `export ${name}="$files/${name}"`,
    ]),
    // The script outlives what it passes on, to give the rank's exit code and to remove the files.
    'trap : TERM INT HUP',
    `${command.map(quote).join(' ')} 3<&- &`,
    'rank=$!',
    "(trap '' TERM INT HUP",
    'while read -r signal; do',
    '  if [ "$signal" = KILL ]; then rm -rf "$files"; fi',
    '  kill -s "$signal" 0',
    'done',
    'kill -s TERM 0; sleep 3; rm -rf "$files"; kill -s KILL 0',
    ') <&3 3<&- >/dev/null 2>&1 &',
    'watcher=$!',
    'exec 3<&-',
    // A signal ends the wait before the rank ends; the shell would report how it ended.
    'while wait "$rank" 2>/dev/null; code=$?; kill -0 "$rank" 2>/dev/null; do :; done',
    'kill -s KILL "$watcher" 2>/dev/null',
    'rm -rf "$files"',
    'exit "$code"',
  ].join('\n');
}
