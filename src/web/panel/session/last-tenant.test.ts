import { describe, expect, test } from '@jest/globals';
import { homePath } from './last-tenant.js';

const mine = { id: '665f1c2ab7e4d1f0a9c3e001', name: 'Mine', role: 'admin' } as const;
const other = { id: '665f1c2ab7e4d1f0a9c3e002', name: 'Other', role: 'viewer' } as const;

describe('homePath', () => {
  test('goes back to where the operator last was', () => {
    expect(homePath([mine, other], `/o/${other.id}/live/transactions`)).toBe(`/o/${other.id}/live/transactions`);
  });

  test('begins with test data of the first organization otherwise', () => {
    expect(homePath([mine, other], null)).toBe(`/o/${mine.id}/test/transactions`);
    expect(homePath([mine], `/o/${other.id}/live/transactions`)).toBe(`/o/${mine.id}/test/transactions`);
    expect(homePath([mine], 'https://evil.example/')).toBe(`/o/${mine.id}/test/transactions`);
  });

  test('has nowhere to go without an organization', () => {
    expect(homePath([], null)).toBeNull();
  });
});
