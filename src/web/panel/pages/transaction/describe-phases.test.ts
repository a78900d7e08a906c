import { expect, test } from '@jest/globals';
import { describePhases } from './describe-phases.js';

test('names the phases that took part, in their order', () => {
  expect(describePhases({ dnsMs: null, connectMs: 11.6, tlsMs: null, headersMs: 52.4, bodyMs: 0.42 })).toEqual([
    { label: 'connect', ms: '12' }, { label: 'answer', ms: '52' }, { label: 'body', ms: '0.4' },
  ]);
  expect(describePhases(null)).toEqual([]);
});
