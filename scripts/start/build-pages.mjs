import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { hashSources } from './hash-sources.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is built, by what, from which sources; each stands under `build/` and is served from there. */
const pages = [
  { name: 'the Admin Panel', output: 'build/web/panel', needs: 'src/web/panel/index.html', run: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', 'src/web/panel'], sources: ['src/web/panel', 'src/web/shared', 'generated/types', 'package-lock.json'] },
  { name: 'the checkout pages', output: 'build/web/checkout', needs: 'src/web/checkout/index.html', run: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', 'src/web/checkout'], sources: ['src/web/checkout', 'src/web/shared', 'generated/types', 'package-lock.json'] },
  { name: 'the documentation', output: 'build/docs', needs: 'scripts/build-docs.mjs', run: ['scripts/build-docs.mjs'], sources: ['docs-site', 'scripts/build-docs.mjs', 'generated/bundled', 'generated/server/error-codes.ts', 'package-lock.json'] },
];

/** Builds what is not there or whose sources are no longer those it was built from; two at a time. */
export async function buildPages() {
  const due = [];
  for (const page of pages) {
    if (!existsSync(`${root}${page.needs}`)) continue;
    const hash = await hashSources(page.sources);
    const built = await readFile(stampOf(page), 'utf8').catch(() => '');
    if (built !== hash || !existsSync(`${root}${page.output}/index.html`)) due.push({ ...page, hash });
  }
  if (due.length === 0) return;
  console.log(`Building ${due.map(({ name }) => name).join(', ')} …`);
  const queue = [...due];
  await Promise.all([work(queue), work(queue)]);
}

async function work(queue) {
  for (let page = queue.shift(); page; page = queue.shift()) {
    await runNode(page);
    await writeFile(stampOf(page), page.hash);
  }
}

function stampOf(page) {
  return `${root}build/${page.output.slice('build/'.length).replaceAll('/', '-')}.sources`;
}

async function runNode({ name, run }) {
  await mkdir(`${root}build`, { recursive: true });
  await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, run, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'production' } });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Building ${name} failed (code ${code}):\n${output}`))));
  });
}
