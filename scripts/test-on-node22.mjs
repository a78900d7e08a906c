// Runs once more on Node 22 what meets Node itself: starting, whole payments, crypto, the adapters, the embedded database. It comes as an npm
// package of its own, kept out of node_modules, so that nothing else ever finds it.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const version = '22.23.3';
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.cache', `node-${version}`);
const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const program = join(folder, 'node_modules', name, 'bin', 'node');

if (!existsSync(program)) {
  mkdirSync(folder, { recursive: true });
  execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--no-package-lock', '--silent', `${name}@${version}`], { stdio: ['ignore', 'ignore', 'inherit'] });
}
const found = execFileSync(program, ['--version'], { encoding: 'utf8' }).trim();
if (found !== `v${version}`) throw new Error(`expected Node ${version}, found ${found}`);

const tests = ['test/flow/', 'test/start/', 'src/crypto/', 'src/adapters/', 'src/embedded/', 'src/providers/'];
const child = spawn(program, ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '-c', 'jest.config.mjs', '--maxWorkers', '2', ...tests], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${dirname(program)}${delimiter}${process.env.PATH}` },
});
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
