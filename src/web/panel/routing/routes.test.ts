import { describe, expect, test } from '@jest/globals';
import { parseRoute, pathInMode, pathOf } from './routes.js';

const organizationId = '665f1c2ab7e4d1f0a9c3e001';
const transactionId = '665f1c2ab7e4d1f0a9c3e871';
const tenant = { organizationId, mode: 'test' } as const;

describe('parseRoute', () => {
  test('reads back every address that pathOf writes', () => {
    for (const page of [{ name: 'transactions' }, { name: 'transaction', transactionId }, { name: 'sites' }, { name: 'providers' }, { name: 'apiKeys' }, { name: 'members' }, { name: 'profile' }] as const) {
      expect(parseRoute(pathOf(tenant, page))).toEqual({ tenant, ...page });
    }
  });

  test('knows the pages that belong to no organization', () => {
    expect(parseRoute('/')).toEqual({ name: 'home' });
    expect(parseRoute('/sign-in')).toEqual({ name: 'signIn' });
    expect(parseRoute('/enrol')).toEqual({ name: 'enrol' });
  });

  test.each(['/o', '/o/x/test/transactions', `/o/${organizationId}/prod/transactions`, '/sign-in/x', '/anything'])('%s is unknown', (path) => {
    expect(parseRoute(path)).toEqual({ name: 'unknown' });
  });

  test.each([`/o/${organizationId}/live/nothing`, `/o/${organizationId}/live/transactions/short`, `/o/${organizationId}/live/sites/x`, `/o/${organizationId}/live/transactions/${transactionId}/x`])(
    '%s is unknown within its organization',
    (path) => {
      expect(parseRoute(path)).toEqual({ tenant: { organizationId, mode: 'live' }, name: 'unknownPage' });
    },
  );
});

describe('pathInMode', () => {
  test('keeps the page, but never an object of the other mode', () => {
    expect(pathInMode({ tenant, name: 'sites' }, 'live')).toBe(`/o/${organizationId}/live/sites`);
    expect(pathInMode({ tenant, name: 'transaction', transactionId }, 'live')).toBe(`/o/${organizationId}/live/transactions`);
  });
});
