// `npm run build`: compiles the program and builds the pages where their sources changed, and prints the program's path. `--server`: the
// program only.
import { buildPages } from './start/build-pages.mjs';
import { buildServer } from './start/build-server.mjs';

const [program] = await Promise.all([buildServer(), process.argv.includes('--server') ? null : buildPages()]);
console.log(program);
