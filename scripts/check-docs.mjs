// Checks the built documentation: a page for every error code and none for another, the reference of all four specs,
// and nothing that a browser would fetch from elsewhere. `npm run test:docs` builds it first.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'build', 'docs');

let passed = 0;
const failures = [];
function check(name, faults) {
  if (faults.length === 0) passed += 1;
  else failures.push(`${name}:\n  ${faults.join('\n  ')}`);
}

const spec = JSON.parse(readFileSync(join(root, 'generated', 'bundled', 'admin.json'), 'utf8'));
const codes = spec.components.schemas.ErrorCode.enum;
const pages = readdirSync(join(built, 'errors')).filter((file) => file.endsWith('.html') && file !== 'index.html').map((file) => file.slice(0, -'.html'.length));
check('every error code has a page', codes.filter((code) => !pages.includes(code)));
check('every error page has a code', pages.filter((page) => !codes.includes(page)));
check(
  'every error page explains its own code',
  pages.filter((page) => {
    const html = readFileSync(join(built, 'errors', `${page}.html`), 'utf8');
    return !html.includes(`<code>${page}</code>`) || !html.includes('What to do');
  }),
);

for (const name of ['admin', 'runtime', 'hooks', 'ipn']) {
  const served = readFileSync(join(built, 'specs', `${name}.json`), 'utf8');
  check(`the reference shows the ${name} spec as bundled`, served === readFileSync(join(root, 'generated', 'bundled', `${name}.json`), 'utf8') ? [] : ['differs']);
  check(`the ${name} reference has a page`, readFileSync(join(built, 'reference', `${name}.html`), 'utf8').includes('api-reference') ? [] : ['empty']);
}

const htmlFiles = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
const foreignResource = /<(?:script|img|iframe|source)[^>]+src="https?:|<link[^>]+href="https?:/i;
check('no page loads anything from another site', htmlFiles.filter((file) => foreignResource.test(readFileSync(join(built, file), 'utf8'))));

for (const failure of failures) console.error(failure);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
