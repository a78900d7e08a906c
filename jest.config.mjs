// One transform and one resolver rule for every kind of test; the projects differ only in where they look and what they start.
const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/build/', '/generated/sdk/'],
};

const mongod = { globalSetup: './test/support/start-shared-mongod.mjs', globalTeardown: './test/support/stop-shared-mongod.mjs' };

export default {
  testTimeout: 60_000,
  projects: [
    { ...base, ...mongod, displayName: 'unit', testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/scripts/**/*.test.ts', '<rootDir>/test/unit/**/*.test.ts'] },
    { ...base, displayName: 'system', testMatch: ['<rootDir>/test/{flow,faults,races,security,start}/**/*.test.ts'] },
    { ...base, ...mongod, displayName: 'simulation', testMatch: ['<rootDir>/test/simulation/**/*.test.ts'] },
    { ...base, displayName: 'contract', testMatch: ['<rootDir>/contract-tests/*.test.ts'] },
    { ...base, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
  ],
};
