import { join } from 'node:path';
import { hashFiles, isTest, listFiles } from '../source-hash.js';
import type { SpecDocument } from '../spec-document.js';

/** Hash (hex SHA-256) over what the SDKs are made from: their input document, the hand-written parts, the settings and the pinned generator. */
export async function hashSdkSource(repositoryDir: string, input: SpecDocument): Promise<string> {
  const files = [
    ...(await listFiles(join(repositoryDir, 'openapi/sdk-templates'), 'openapi/sdk-templates')),
    ...(await listFiles(join(repositoryDir, 'scripts/generate/sdk'), 'scripts/generate/sdk')).filter((file) => !isTest(file)),
    'openapitools.json',
  ];
  return hashFiles(repositoryDir, files, [JSON.stringify(input)]);
}
