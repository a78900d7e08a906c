import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Installs what the lock file says when a direct dependency is absent or of another version. What is complete is left alone, however it was
 * installed.
 */
export async function installDependencies({ development }) {
  const wantsDevelopment = development || (await isInstalled('jest'));
  if (await isComplete(wantsDevelopment)) return;
  console.log(wantsDevelopment ? 'Installing dependencies, development tools included …' : 'Installing dependencies …');
  const startedAt = Date.now();
  // Not `npm ci`: it refuses a lock file that was made where the registry does not carry the optional packages of other platforms. What
  // the lock file names is installed from it all the same, and nothing is written back.
  await runNpm(['install', '--no-save', ...(wantsDevelopment ? [] : ['--omit=dev']), '--no-audit', '--no-fund', '--loglevel=error']);
  console.log(`Installed in ${Math.round((Date.now() - startedAt) / 1_000)} s.`);
}

async function isComplete(development) {
  const { dependencies, devDependencies } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
  const wanted = Object.entries({ ...dependencies, ...(development ? devDependencies : {}) });
  const present = await Promise.all(wanted.map(async ([name, version]) => (await versionOf(name)) === version));
  return present.every(Boolean);
}

async function isInstalled(name) {
  return (await versionOf(name)) !== null;
}

/** Every version in package.json is exact, so that the installed one can simply be compared. */
async function versionOf(name) {
  const text = await readFile(`${root}node_modules/${name}/package.json`, 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text).version;
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
