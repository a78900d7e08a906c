import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleSpec } from './bundle-spec.js';
import { emitErrorCodes } from './emit-error-codes.js';
import { emitAuthorizationLines, emitServer } from './emit-server.js';
import { emitTypes } from './emit-types.js';
import { markingLine } from './marking-line.js';
import type { SpecDocument } from './spec-document.js';
import { servedSpecNames, specNames } from './specs.js';
import type { SpecName } from './specs.js';

/**
 * Makes `bundled/`, `types/` and `server/` below `outputDir` from the specs, and answers the bundles.
 * Throws when a spec does not bundle or lacks what the tables need.
 */
export async function generateServerLayers(repositoryDir: string, outputDir: string): Promise<Record<SpecName, SpecDocument>> {
  for (const folder of ['bundled', 'types', 'server']) await mkdir(join(outputDir, folder), { recursive: true });
  const bundles = await bundleAll(repositoryDir, outputDir);
  for (const name of specNames) await writeFile(join(outputDir, 'types', `${name}.ts`), await emitTypes(bundles[name]));
  for (const name of servedSpecNames) await writeFile(join(outputDir, 'server', `${name}.ts`), emitServer(name, bundles[name]));
  const handlerTypes = await readFile(join(repositoryDir, 'scripts/generate/handler-types.ts'), 'utf8');
  await writeFile(join(outputDir, 'server/handler-types.ts'), `${markingLine}\n${handlerTypes}`);
  await writeFile(join(outputDir, 'server/error-codes.ts'), emitErrorCodes(bundles.admin));
  const lines = servedSpecNames.flatMap((name) => emitAuthorizationLines(name, bundles[name]));
  await writeFile(join(outputDir, 'server/authorization-snapshot.txt'), `${lines.join('\n')}\n`);
  return bundles;
}

async function bundleAll(repositoryDir: string, outputDir: string): Promise<Record<SpecName, SpecDocument>> {
  const entries = await Promise.all(
    specNames.map(async (name) => [name, await bundleSpec(repositoryDir, name, join(outputDir, 'bundled', `${name}.json`))] as const),
  );
  return Object.fromEntries(entries) as Record<SpecName, SpecDocument>;
}
