import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentRateLimits } from './document-rate-limits.js';
import { runCommand } from './run-command.js';
import type { SpecDocument } from './spec-document.js';
import type { SpecName } from './specs.js';

/**
 * Bundles `openapi/{name}/openapi.yaml` with its references into one JSON file. Bundling has a configuration of its own:
 * the lint rules of the repository judge a spec, they must not change it. Throws with redocly's words when a reference leads nowhere.
 */
export async function bundleSpec(repositoryDir: string, name: SpecName, outputFile: string): Promise<SpecDocument> {
  await runCommand(
    process.execPath,
    [
      join(repositoryDir, 'node_modules/@redocly/cli/bin/cli.js'),
      'bundle',
      join('openapi', name, 'openapi.yaml'),
      ...['--output', outputFile],
      ...['--ext', 'json'],
      ...['--config', join('scripts', 'generate', 'redocly-bundle.yaml')],
      ...['--component-renaming-conflicts-severity', 'error'],
    ],
    { cwd: repositoryDir, env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } },
  );
  const document = JSON.parse(await readFile(outputFile, 'utf8')) as SpecDocument;
  documentRateLimits(document);
  await writeFile(outputFile, `${JSON.stringify(document, null, 2)}\n`);
  return document;
}
