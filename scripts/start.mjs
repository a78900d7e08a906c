// `npm start`: plain Node, so that it runs on a bare clone. Installs what is missing, compiles the program and builds
// the pages where their sources changed, and runs the gateway in their place: same terminal, same signals, same exit code.
import { spawn } from 'node:child_process';
import { buildPages } from './start/build-pages.mjs';
import { buildServer } from './start/build-server.mjs';
import { installDependencies } from './start/install-dependencies.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The gateway needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

let program;
try {
  await installDependencies({ development: false });
  [program] = await Promise.all([buildServer(), buildPages()]);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const gateway = spawn(process.execPath, ['--enable-source-maps', program, ...process.argv.slice(2)], {
  cwd: new URL('..', import.meta.url),
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' },
});
// Ctrl-C reaches both, as they share the terminal, and npm passes it on once more; the gateway takes signals that come together for one.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => gateway.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
gateway.once('error', (error) => {
  console.error(`The gateway could not be started: ${error.message}`);
  process.exit(1);
});
gateway.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
