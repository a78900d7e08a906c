import { expect, test } from '@jest/globals';
import { throwAsUnavailable } from './as-unavailable.js';

const named = (name: string, extra: object = {}): Error => Object.assign(new Error('x'), { name, ...extra });

test.each([
  ['no primary', named('MongoServerSelectionError'), 'service_unavailable'],
  ['a lost connection', named('MongoNetworkError'), 'service_unavailable'],
  ['a write that may be repeated', named('MongoServerError', { errorLabelSet: new Set(['RetryableWriteError']) }), 'service_unavailable'],
  ['a majority that was not reached', named('MongoWriteConcernError'), 'service_unavailable'],
  ['a duplicate key', named('MongoServerError', { code: 11000 }), 11000],
])('%s', (_name, error, code) => {
  expect(() => throwAsUnavailable(error)).toThrow(expect.objectContaining({ code }));
});
