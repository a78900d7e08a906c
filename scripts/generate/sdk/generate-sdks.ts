import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../run-command.js';
import type { SpecDocument } from '../spec-document.js';
import { ignoredEverywhere, sdkLanguages } from './sdk-languages.js';
import type { SdkLanguage } from './sdk-languages.js';

/** OpenAPI Generator is a Java program; without Java no SDK can be made. */
export async function javaIsInstalled(): Promise<boolean> {
  return runCommand('java', ['-version'], { cwd: '.' }).then(() => true, () => false);
}

/**
 * Makes every SDK below `outputDir/sdk` from one input document, which is kept beside them as `sdk/openapi.json`, and
 * puts the hand-written parts of `openapi/sdk-templates/{language}` in. Throws with the generator's words when one fails.
 */
export async function generateSdks(repositoryDir: string, outputDir: string, input: SpecDocument): Promise<void> {
  const sdkDir = join(outputDir, 'sdk');
  const inputFile = join(sdkDir, 'openapi.json');
  await mkdir(sdkDir, { recursive: true });
  await writeFile(inputFile, `${JSON.stringify(input, null, 2)}\n`);
  await runGenerator(repositoryDir, ['version']);
  const waiting = [...sdkLanguages];
  const worker = async (): Promise<void> => {
    for (let language = waiting.shift(); language !== undefined; language = waiting.shift()) {
      await generateSdk(repositoryDir, language, inputFile, join(sdkDir, language.name));
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
}

async function generateSdk(repositoryDir: string, language: SdkLanguage, inputFile: string, targetDir: string): Promise<void> {
  await mkdir(targetDir, { recursive: true });
  await writeFile(join(targetDir, '.openapi-generator-ignore'), `${[...ignoredEverywhere, ...language.ignore].join('\n')}\n`);
  const settingsFile = join(targetDir, '.settings.json');
  await writeFile(settingsFile, JSON.stringify({ hideGenerationTimestamp: 'true', ...language.additionalProperties }));
  await runGenerator(repositoryDir, [
    'generate',
    ...['--generator-name', language.generatorName],
    ...['--input-spec', inputFile],
    ...['--output', targetDir],
    ...['--config', settingsFile],
    ...['--global-property', 'apiDocs=false,modelDocs=false,apiTests=false,modelTests=false'],
    ...language.options,
  ]);
  for (const leftOver of ['.openapi-generator', '.openapi-generator-ignore', '.settings.json', 'test', 'tests', 'docs']) {
    await rm(join(targetDir, leftOver), { recursive: true, force: true });
  }
  await cp(join(repositoryDir, 'openapi/sdk-templates', language.name), targetDir, { recursive: true });
}

/** The wrapper fetches the pinned generator once and then only calls it. */
async function runGenerator(repositoryDir: string, args: string[]): Promise<void> {
  const wrapper = join(repositoryDir, 'node_modules/@openapitools/openapi-generator-cli/main.js');
  await runCommand(process.execPath, [wrapper, ...args], { cwd: repositoryDir, env: { JAVA_OPTS: '-Xmx512m' } });
}
