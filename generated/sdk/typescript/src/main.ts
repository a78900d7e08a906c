export * from './index.js';
export * from './ipn.js';
