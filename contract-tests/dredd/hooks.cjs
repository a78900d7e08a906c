// Dredd takes hooks as CommonJS only; what they do is said in TypeScript beside this file. Loading TypeScript is switched on here and not
// for dredd as a whole, whose thousands of files would take three times as long.
const hooks = require('hooks');

async function loadPolicy() {
  const { register } = await import('tsx/esm/api');
  register();
  const { createPolicy } = await import('./policy.ts');
  return createPolicy({ say: (text) => hooks.log(text) });
}

const policy = loadPolicy();

/** An error of the policy fails its transaction and no other. */
const run = (step) => (transaction, done) => {
  policy
    .then((ready) => ready[step](transaction))
    .catch((error) => {
      transaction.fail = `${step}: ${error.stack}`;
    })
    .then(() => done());
};

hooks.beforeEach(run('prepare'));
hooks.beforeEachValidation(run('validate'));
hooks.afterAll((_transactions, done) => {
  policy.then((ready) => ready.report()).finally(done);
});
