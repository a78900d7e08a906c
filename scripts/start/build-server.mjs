import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { hashSources } from './hash-sources.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}build/server`;
/** Earlier builds that are kept: a process that runs from one may still have to load a part of it. */
const keptMax = 5;

/**
 * Compiles `src/main.ts` with everything of ours into `build/server/<hash of the sources>/`, packages left out. Loading some files instead of
 * hundreds, each through a transpiler, more than halves what a start costs.
 * @returns the path of the compiled program.
 */
export async function buildServer() {
  const hash = (await hashSources(['src', 'generated/server', 'package.json'])).slice(0, 16);
  const main = `${folder}/${hash}/main.js`;
  if (existsSync(main)) return main;
  const { build } = await import('esbuild');
  await mkdir(folder, { recursive: true });
  const draft = await mkdtemp(`${folder}/draft-`);
  await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    outdir: draft,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'error',
  });
  // In one step, so that another start sees all of it or nothing; the one that comes second has built the same.
  await rename(draft, `${folder}/${hash}`).catch(() => rm(draft, { recursive: true, force: true }));
  await removeOld(hash);
  return main;
}

async function removeOld(current) {
  const names = (await readdir(folder)).filter((name) => name !== current && !name.startsWith('draft-'));
  const dated = await Promise.all(names.map(async (name) => ({ name, at: (await stat(`${folder}/${name}`).catch(() => ({ mtimeMs: 0 }))).mtimeMs })));
  const old = dated.sort((a, b) => b.at - a.at).slice(keptMax);
  await Promise.all(old.map(({ name }) => rm(`${folder}/${name}`, { recursive: true, force: true })));
}
