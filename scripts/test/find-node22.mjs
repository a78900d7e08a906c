import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const version = '22.23.3';
const folder = join(fileURLToPath(new URL('../..', import.meta.url)), '.cache', `node-${version}`);

/**
 * Node 22, which comes as an npm package of its own, kept out of node_modules, so that nothing else ever finds it.
 * @returns the path of its program. @throws when it can't be installed.
 */
export function findNode22() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const program = join(folder, 'node_modules', name, 'bin', 'node');
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--no-package-lock', '--silent', `${name}@${version}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const found = execFileSync(program, ['--version'], { encoding: 'utf8' }).trim();
  if (found !== `v${version}`) throw new Error(`expected Node ${version}, found ${found}`);
  return program;
}
