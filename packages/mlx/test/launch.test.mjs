// The command `mlx`: launching ranks, what they say, how they end.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { skipMpi } from './support/cooperation.mjs';
import { folder, skip } from './support/core.mjs';
import { run } from './support/ranks.mjs';

const mlx = fileURLToPath(new URL('../bin/mlx.js', import.meta.url));
const scripts = mkdtempSync(join(tmpdir(), 'mlx-launch-'));
after(() => rmSync(scripts, { recursive: true, force: true }));

const ROOT = { OMPI_ALLOW_RUN_AS_ROOT: '1', OMPI_ALLOW_RUN_AS_ROOT_CONFIRM: '1' };
const LOAD = `import { createRequire } from 'node:module';
const { core: mx } = createRequire(import.meta.url)(${JSON.stringify(folder)});
const group = mx.distributed.init();
const [rank, size] = [group.rank(), group.size()];
`;

/** Writes a script; gives its path. */
function script(name, text) {
  const file = join(scripts, name);
  writeFileSync(file, text);
  return file;
}

const command = (...args) => run([process.execPath, mlx, ...args], { env: ROOT });
const launch = (...args) => command('launch', ...args);
const lines = ({ stdout }) => stdout.trimEnd().split('\n').sort();

/** Whether a process is there. */
function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The processes that an output names. */
const pidsIn = (said) => Array.from(said.matchAll(/pid (\d+)/g), ([, pid]) => Number(pid));

/** Waits until something holds. */
async function until(holds, what) {
  for (let i = 0; i < 200; i++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`in vain: ${what}`);
}

const SUM = script(
  'sum.mjs',
  `${LOAD}const sum = mx.distributed.all_sum(mx.array([rank, 1]));
console.log(JSON.stringify([rank, size, sum.tolist(), ...process.argv.slice(2)]));`,
);

test('ranks of a ring compute together, and each line has its tag', async () => {
  const ended = await launch('-n', '3', SUM, '--steps', '5');
  assert.equal(ended.code, 0, ended.stderr);
  assert.deepEqual(
    lines(ended),
    [0, 1, 2].map((rank) => `[${rank}] [${rank},3,[3,3],"--steps","5"]`),
  );
});

test('MPI ranks compute together, and each line has its tag', { skip: skipMpi }, async () => {
  const ended = await launch('--backend', 'mpi', '-n', '2', '--mpi-arg=--oversubscribe', SUM, '-x');
  assert.equal(ended.code, 0, ended.stderr);
  assert.deepEqual(lines(ended), ['[0] [0,2,[1,2],"-x"]', '[1] [1,2,[1,2],"-x"]']);
});

test('Python ranks and ours are of one ring', { skip }, async () => {
  const program = `import mlx.core as mx
group = mx.distributed.init()
print(group.rank(), mx.distributed.all_gather(mx.array([float(group.rank())])).tolist())`;
  const mixed = `if [ "$MLX_RANK" = 0 ]; then exec "$0" -c "$1"; else exec "$2" "$3"; fi`;
  const ours = script(
    'gather.mjs',
    `${LOAD}console.log(rank, JSON.stringify(mx.distributed.all_gather(mx.array([rank])).tolist()));`,
  );
  const ended = await launch(
    ...['-n', '2', '--', 'sh', '-c', mixed, process.env.MLX_ORACLE_PYTHON, program, process.execPath, ours],
  );
  assert.equal(ended.code, 0, ended.stderr);
  assert.deepEqual(lines(ended), ['[0] 0 [0.0, 1.0]', '[1] 1 [0,1]']);
});

test('one rank is a group of one', async () => {
  const ended = await launch(SUM);
  assert.deepEqual(lines(ended), ['[0] [0,1,[0,1]]']);
});

test('environment, folder and Node are those that are asked for', async () => {
  const show = script(
    'show.cjs',
    'console.log([process.env.A, process.env.B, process.env.MLX_RANK, process.cwd(), process.execPath].join("|"));',
  );
  const cwd = await launch('--env', "A=it's $B", '--env', 'B', '--cwd', scripts, '--node', process.execPath, show);
  assert.equal(cwd.stdout, `[0] it's $B||0|${scripts}|${process.execPath}\n`);
  const none = await launch('--cwd', join(scripts, 'none'), show);
  assert.equal(none.code, 2);
  assert.match(none.stderr, /there is no folder/);
});

test('output is passed on line by line, whatever its ends', async () => {
  const says = script(
    'says.mjs',
    `process.stdout.write('a');
setTimeout(() => process.stdout.write('b\\nc\\r\\nd\\re\\n\\n'), 100);
setTimeout(() => { console.error('err'); process.stdout.write('naïve €'.repeat(3)); }, 200);`,
  );
  const { stdout, stderr, code } = await launch(says);
  assert.equal(code, 0);
  assert.equal(stdout, `[0] ab\n[0] c\n[0] d\r[0] e\n[0] \n[0] ${'naïve €'.repeat(3)}\n`);
  assert.equal(stderr, '[0] err\n');
});

const terminal = spawnSync('script', ['--version']).status === 0;

test('on a terminal tags have colours, and lines are redrawn', {
  skip: !terminal && 'there is no script',
}, async () => {
  const draws = script(
    'draws.mjs',
    `const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
process.stdout.write('one\\r');
await wait(50);
process.stdout.write('two\\r');
await wait(50);
process.stdout.write('\\n');
console.log(process.env.COLUMNS, process.stdout.isTTY);`,
  );
  const shell = `stty cols 90 rows 30; exec ${process.execPath} ${mlx} launch ${draws}`;
  const { stdout } = await run(['script', '-qec', shell, '/dev/null'], { env: { NO_COLOR: '' } });
  const tag = '\x1b[36m[0]\x1b[39m';
  assert.equal(stdout, `${tag} one\r\x1b[2K${tag} two\r\r\n${tag} 84 undefined\r\n`);
});

test('ten thousand lines of each rank arrive whole', async () => {
  const says = script(
    'many.mjs',
    'for (let i = 0; i < 10000; i++) console.log([process.env.MLX_RANK, i, "x".repeat(50)].join(" "));',
  );
  const { stdout, code } = await launch('-n', '2', says);
  assert.equal(code, 0);
  for (const rank of [0, 1]) {
    const own = stdout.split('\n').filter((line) => line.startsWith(`[${rank}] `));
    assert.equal(own.length, 10_000);
    const expected = own.map((_, i) => `[${rank}] ${rank} ${i} ${'x'.repeat(50)}`);
    assert.deepEqual(own, expected);
  }
});

test('a rank that dies ends the others, in the middle of a collective too', async () => {
  const dies = script(
    'dies.mjs',
    `${LOAD}console.log('pid', process.pid);
if (rank === 1) setTimeout(() => process.exit(7), 300);
else mx.eval(mx.distributed.all_sum(mx.ones([3])));`,
  );
  const began = Date.now();
  const ended = await launch('-n', '3', dies);
  assert.ok([7, 1].includes(ended.code), `${ended.code}: ${ended.stderr}`);
  assert.match(ended.stderr, /mlx launch: rank \d exited with code \d, the others are ended/);
  assert.doesNotMatch(ended.stderr, /Terminated/);
  assert.ok(Date.now() - began < 30_000);
  await until(() => !pidsIn(ended.stdout).some(alive), 'the end of all ranks');
});

test('a rank that ignores signals is killed', async () => {
  const stays = script(
    'stays.mjs',
    `for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(name, () => {});
console.log('pid', process.pid);
if (process.env.MLX_RANK === '0') setTimeout(() => process.kill(process.pid, 'SIGSEGV'), 500);
else setInterval(() => {}, 1000);`,
  );
  const ended = await launch('-n', '2', stays);
  assert.equal(ended.code, 139, ended.stderr);
  assert.match(ended.stderr, /rank 0 was ended by SIGSEGV/);
  await until(() => !pidsIn(ended.stdout).some(alive), 'the end of all ranks');
});

/** Starts ranks that wait for each other for ever; gives the launcher and the pids of the ranks. */
async function waiting() {
  const waits = script(
    'waits.mjs',
    `${LOAD}console.log('pid', process.pid);
if (rank === 0) setInterval(() => {}, 1000);
else mx.eval(mx.distributed.all_sum(mx.ones([3])));`,
  );
  const launcher = spawn(process.execPath, [mlx, 'launch', '-n', '2', waits]);
  let said = '';
  launcher.stdout.on('data', (text) => (said += text));
  await until(() => pidsIn(said).length === 2, 'two ranks');
  const ended = new Promise((resolve) => launcher.on('exit', (code, signal) => resolve(signal ?? code)));
  return { launcher, pids: pidsIn(said), ended };
}

test('Ctrl-C ends all ranks', async () => {
  const { launcher, pids, ended } = await waiting();
  launcher.kill('SIGINT');
  assert.equal(await ended, 130);
  await until(() => !pids.some(alive), 'the end of all ranks');
});

test('no rank outlives a launcher that is killed', async () => {
  const { launcher, pids, ended } = await waiting();
  launcher.kill('SIGKILL');
  assert.equal(await ended, 'SIGKILL');
  await until(() => !pids.some(alive), 'the end of all ranks');
});

test('a reader that leaves ends the job', async () => {
  const says = script('says-on.mjs', 'setInterval(() => console.log(process.pid), 5);');
  const launcher = spawn(process.execPath, [mlx, 'launch', says]);
  const first = await new Promise((resolve) => launcher.stdout.once('data', resolve));
  const pid = Number(String(first).match(/\[0\] (\d+)/)[1]);
  launcher.stdout.destroy();
  await new Promise((resolve) => launcher.on('exit', resolve));
  assert.equal(alive(pid), false);
});

test('files of the launcher are removed', async () => {
  const shows = script('shows.mjs', 'console.log(process.env.MLX_HOSTFILE);');
  const ended = await launch('-n', '2', shows);
  for (const line of lines(ended)) assert.equal(existsSync(line.slice(4)), false, line);
});

test('remote ranks are started by ssh, in a folder and with an environment of their own', async () => {
  // Stands for ssh: runs on this machine what it would run on the other.
  const ssh = join(scripts, 'ssh');
  writeFileSync(ssh, '#!/bin/sh\nshift 3\necho "ssh to $1" >&2\nshift\nexec sh -c "$*"\n');
  chmodSync(ssh, 0o755);
  const hostfile = script(
    'hosts.json',
    JSON.stringify({ envs: ['A=1'], hosts: ['one', 'two'].map((name) => ({ ssh: name, ips: ['127.0.0.1'] })) }),
  );
  const env = { PATH: `${scripts}:${process.env.PATH}` };
  const refused = await run([process.execPath, mlx, 'launch', '--hostfile', hostfile, SUM], { env });
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /127\.0\.0\.1 leads other hosts to themselves/);
  const shows = script(
    'shows-env.mjs',
    'console.log(process.env.MLX_WORLD_SIZE, process.env.NCCL_HOST_IP, process.env.A);',
  );
  const ended = await run(
    [process.execPath, mlx, 'launch', '--hostfile', hostfile, '--backend', 'nccl', '--node', process.execPath, shows],
    { env },
  );
  assert.equal(ended.code, 0, ended.stderr);
  assert.deepEqual(lines(ended), ['[0] 2 127.0.0.1 1', '[1] 2 127.0.0.1 1']);
  assert.deepEqual(ended.stderr.trimEnd().split('\n').sort(), ['[0] ssh to one', '[1] ssh to two']);
});

test('jaccl: each rank gets the devices of all', async () => {
  const rdma = [
    [null, 'rdma_en2'],
    ['rdma_en3', null],
  ];
  const hosts = rdma.map((devices) => ({ ssh: 'localhost', ips: ['127.0.0.1'], rdma: devices }));
  const hostfile = script('rdma.json', JSON.stringify({ backend: 'jaccl', hosts }));
  const shows = script(
    'shows-rdma.mjs',
    `import { readFileSync } from 'node:fs';
console.log(process.env.MLX_JACCL_COORDINATOR, readFileSync(process.env.MLX_IBV_DEVICES, 'utf8'));`,
  );
  const ended = await launch('--hostfile', hostfile, shows);
  assert.equal(ended.code, 0, ended.stderr);
  assert.deepEqual(
    lines(ended),
    [0, 1].map((rank) => `[${rank}] 127.0.0.1:32323 ${JSON.stringify(rdma)}`),
  );
  const broken = script(
    'rdma-broken.json',
    JSON.stringify({ backend: 'jaccl', hosts: [{ ...hosts[0], rdma: [null] }, hosts[1]] }),
  );
  assert.match((await launch('--hostfile', broken, shows)).stderr, /"rdma" must have a device for each of 2 hosts/);
});

test('a hostfile is written, and read again', async () => {
  const file = join(scripts, 'written.json');
  const ended = await command(
    'hostfile',
    '--hosts',
    'localhost',
    '-n',
    '2',
    '--env',
    'A=1',
    '--backend',
    'ring',
    '-o',
    file,
  );
  assert.equal(ended.code, 0, ended.stderr);
  const host = { ssh: 'localhost', ips: ['127.0.0.1'], rdma: [] };
  assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), { backend: 'ring', envs: ['A=1'], hosts: [host, host] });
  assert.deepEqual(lines(await launch('--hostfile', file, SUM)), ['[0] [0,2,[1,2]]', '[1] [1,2,[1,2]]']);
});

test('what is wrong with a command line is said', async () => {
  const wrong = [
    [['launch'], /what to run is missing/],
    [['launch', '-n', '0', SUM], /--repeat-hosts takes a whole number from 1/],
    [['launch', '--ranks', '2', SUM], /Unknown option '--ranks'/],
    [['launch', '--backend', 'carrier-pigeon', SUM], /--backend takes ring, mpi/],
    [['launch', '--env', '2=3', SUM], /NAME=value, received '2=3'/],
    [['launch', '--hostfile', join(scripts, 'none.json'), SUM], /none\.json: ENOENT/],
    [['launch', '--hostfile', SUM, SUM], /not valid JSON|Unexpected token/],
    [['launch', '--hosts', 'a,,b', SUM], /separated by commas/],
    [['launch', '-p', '70000', SUM], /--starting-port takes a whole number/],
    [['launch', '--hosts', 'no-such-host.invalid', '-n', '2', SUM], /has no address/],
    [['lunch'], /there is no command 'lunch'/],
    [['hostfile'], /--hosts is missing/],
  ];
  for (const [args, message] of wrong) {
    const ended = await command(...args);
    assert.equal(ended.code, 2, args.join(' '));
    assert.match(ended.stderr, message);
    assert.equal(ended.stdout, '');
  }
  const missing = await launch('--', 'no-such-program');
  assert.equal(missing.code, 127);
});

test('help and version', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  assert.equal((await command('--version')).stdout, `${version}\n`);
  for (const args of [['--help'], ['launch', '--help'], ['launch', '-n', '2', '-h'], ['hostfile', '-h']]) {
    const ended = await command(...args);
    assert.equal(ended.code, 0);
    assert.match(ended.stdout, /Usage: mlx/);
    for (const line of ended.stdout.split('\n')) assert.ok(line.length <= 120, line);
  }
  assert.equal((await command()).code, 2);
  assert.equal((await launch('--print-node')).stdout, `${process.execPath}\n`);
});
