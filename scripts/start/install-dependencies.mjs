import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Installs what the lock file says when it is not there, or was installed from another lock file. An installation made by hand (`npm install`) is
 * left alone: it is complete when the packages that are asked for can be found.
 */
export async function installDependencies({ development }) {
  const stampFile = `${root}node_modules/.gateway-installed.json`;
  const lock = createHash('sha256').update(await readFile(`${root}package-lock.json`)).digest('hex');
  const stamp = JSON.parse(await readFile(stampFile, 'utf8').catch(() => 'null'));
  const complete = await isComplete(development);
  if (complete && (stamp === null || stamp.lock === lock)) return;

  console.log(development ? 'Installing dependencies, development tools included …' : 'Installing dependencies …');
  const startedAt = Date.now();
  await runNpm(['ci', ...(development ? [] : ['--omit=dev']), '--no-audit', '--no-fund', '--loglevel=error']);
  await writeFile(stampFile, JSON.stringify({ lock, development }));
  console.log(`Installed in ${Math.round((Date.now() - startedAt) / 1_000)} s.`);
}

async function isComplete(development) {
  const { dependencies, devDependencies } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
  const wanted = Object.keys({ ...dependencies, ...(development ? devDependencies : {}) });
  return wanted.every((name) => existsSync(`${root}node_modules/${name}/package.json`));
}

/** Shows npm's output only when it fails. */
function runNpm(args) {
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let output = '';
    npm.stdout.on('data', (chunk) => (output += chunk));
    npm.stderr.on('data', (chunk) => (output += chunk));
    npm.once('error', (error) => reject(new Error(`npm could not be run: ${error.message}`)));
    npm.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`npm ${args.join(' ')} failed (code ${code}):\n${output}`))));
  });
}
