// Runs dredd as its own command line does: `node start-dredd.cjs <spec file> <url>`, ending with 1 when an answer was not as documented. By its
// programming interface, as dredd copies its configuration to the hooks, the parsed spec within it included, in a way whose
// time grows with the square of the spec: minutes for this one.
const { EventEmitter } = require('node:events');
const { join } = require('node:path');
const Dredd = require('dredd');

const [specFile, endpoint] = process.argv.slice(2);
const emitter = new EventEmitter();
// By now the transactions are made of it, and the hooks have no use for it.
emitter.on('start', (apiDescriptions, next) => {
  for (const description of apiDescriptions) delete description.apiElements;
  next();
});

new Dredd({ endpoint, path: [specFile], hookfiles: [join(__dirname, 'hooks.cjs')], loglevel: 'error', color: false, emitter }).run((error, stats) => {
  if (error) console.error(error.stack ?? error.message);
  process.exit(error || stats.failures + stats.errors > 0 ? 1 : 0);
});
