// Entry of `npm run generate` and `npm run generate:check`; the generators are TypeScript, so tsx is registered first.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./generate/main.ts');
process.exitCode = await main(process.argv.slice(2));
