// Builds docs-site/ into build/docs: the guides, a page per error code and the reference of all four specs, without any
// address outside this site.
import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vitepress';

const root = fileURLToPath(new URL('..', import.meta.url));
const publicFolder = join(root, 'docs-site', 'public');
mkdirSync(join(publicFolder, 'specs'), { recursive: true });
for (const spec of ['admin', 'runtime', 'hooks', 'ipn']) {
  copyFileSync(join(root, 'generated', 'bundled', `${spec}.json`), join(publicFolder, 'specs', `${spec}.json`));
}
copyFileSync(createRequire(import.meta.url).resolve('redoc/bundles/redoc.standalone.js'), join(publicFolder, 'redoc.standalone.js'));
await build(join(root, 'docs-site'));
