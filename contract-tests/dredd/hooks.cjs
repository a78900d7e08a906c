// Dredd takes hooks as CommonJS only. What they do is said in TypeScript beside this file, which `node --import tsx` lets it load.
const hooks = require('hooks');

const policy = import('./policy.ts').then(({ createPolicy }) => createPolicy({ say: (text) => hooks.log(text) }));

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
