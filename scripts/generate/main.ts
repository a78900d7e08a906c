import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareTrees } from './compare-trees.js';
import { generateServerLayers } from './generate-server-layers.js';
import { replaceTree } from './replace-tree.js';
import { hashSource } from './source-hash.js';
import { formatVersion, parseVersion } from './version-file.js';
import { generateSdks, javaIsInstalled } from './sdk/generate-sdks.js';
import { buildSdkInput } from './sdk/build-sdk-input.js';
import { hashSdkSource } from './sdk/sdk-hash.js';

const repositoryDir = join(dirname(fileURLToPath(import.meta.url)), '../..');
const generatedDir = join(repositoryDir, 'generated');
const isSdkFile = (file: string): boolean => file.startsWith('sdk/');
/** What a person's build of an SDK leaves behind; git ignores it too. */
const isBuildOutput = (file: string): boolean => /(^|\/)(dist|node_modules|__pycache__)\//.test(file);

/**
 * `npm run generate [-- --no-sdk]`: makes everything under `generated/`. `--check`: makes it in a temporary folder and
 * names every file that is not as committed. Answers the exit code.
 */
export async function main(argv: string[]): Promise<number> {
  const { values } = parseArgs({ args: argv, options: { check: { type: 'boolean' }, 'no-sdk': { type: 'boolean' } } });
  const freshDir = await mkdtemp(join(tmpdir(), 'generate-'));
  try {
    const withSdks = values['no-sdk'] !== true && (await javaIsInstalled());
    if (!withSdks) console.log(`SDKs skipped: ${values['no-sdk'] === true ? '--no-sdk was given' : 'Java is not installed'}.`);
    await generateInto(freshDir, withSdks);
    const skip = (file: string): boolean => isBuildOutput(file) || (!withSdks && isSdkFile(file));
    if (values.check === true) return await check(freshDir, skip, withSdks);
    const changed = await replaceTree(generatedDir, freshDir, skip);
    for (const { file, how } of changed.slice(0, 40)) console.log(`${how === 'left over' ? 'removed' : 'written'} generated/${file}`);
    console.log(`generated/ is up to date, ${String(changed.length)} files changed.`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await rm(freshDir, { recursive: true, force: true });
  }
}

async function generateInto(outputDir: string, withSdks: boolean): Promise<void> {
  const bundles = await generateServerLayers(repositoryDir, outputDir);
  const sdkInput = buildSdkInput(bundles.admin, bundles.ipn);
  if (withSdks) await generateSdks(repositoryDir, outputDir, sdkInput);
  const sdk = withSdks ? await hashSdkSource(repositoryDir, sdkInput) : await committedSdkHash();
  await writeFile(join(outputDir, 'VERSION'), formatVersion({ source: await hashSource(repositoryDir), sdk }));
}

async function check(freshDir: string, skip: (file: string) => boolean, withSdks: boolean): Promise<number> {
  const drift = await compareTrees(generatedDir, freshDir, skip);
  for (const { file, how } of drift) console.log(`${how}: generated/${file}`);
  if (drift.length > 0) {
    console.log('generated/ has drifted from openapi/. Run `npm run generate` and commit the result.');
    return 1;
  }
  if (!withSdks && process.env['CI'] === 'true') {
    console.log('With CI=true the SDKs have to be checked too.');
    return 1;
  }
  console.log(`generated/ is up to date${withSdks ? '' : '; generated/sdk was not checked'}.`);
  return 0;
}

async function committedSdkHash(): Promise<string | null> {
  const text = await readFile(join(generatedDir, 'VERSION'), 'utf8').catch(() => undefined);
  return text === undefined ? null : parseVersion(text).sdk;
}
