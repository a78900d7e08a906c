import { describe, expect, test } from '@jest/globals';
import type { TransactionFilters } from './transaction-filters.js';
import { isFiltered, noFilters, readFilters, toListQuery, writeFilters } from './transaction-filters.js';

const all: TransactionFilters = {
  status: 'succeeded', currency: 'EUR', from: '2026-03-01', to: '2026-03-02', siteId: '665f1c2ab7e4d1f0a9c3e010', externalReference: 'order/1 & more', page: 3,
};

describe('filters in the address', () => {
  test('are read back as they were written', () => {
    expect(readFilters(writeFilters(all))).toEqual(all);
    expect(readFilters(writeFilters(noFilters))).toEqual(noFilters);
    expect(writeFilters(noFilters)).toBe('');
  });

  test('that make no sense are passed over', () => {
    expect(readFilters('?status=paid&currency=euros&from=yesterday&siteId=x&page=0&reference=')).toEqual(noFilters);
    expect(readFilters('?page=1e9')).toEqual(noFilters);
  });

  test('a page alone is no filter', () => {
    expect(isFiltered({ ...noFilters, page: 4 })).toBe(false);
    expect(isFiltered({ ...noFilters, currency: 'EUR' })).toBe(true);
  });
});

describe('toListQuery', () => {
  test('asks for whole days of the operator, the last one included', () => {
    const query = toListQuery(all);
    expect(query['from']).toBe(new Date(2026, 2, 1).toISOString());
    expect(query['to']).toBe(new Date(2026, 2, 3).toISOString());
    expect(query).toMatchObject({ status: 'succeeded', currency: 'EUR', externalReference: 'order/1 & more', page: 3, limit: 50 });
  });

  test('names nothing that was not asked', () => {
    expect(Object.keys(toListQuery(noFilters))).toEqual(['page', 'limit']);
  });
});
