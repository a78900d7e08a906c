import { createIndexes } from './create-indexes.js';
import { declaredIndexes } from '../declared-indexes.js';
import type { Migration } from './migration.js';

/** Those of the collections and look-ups that came after the first. */
export const migration0002: Migration = {
  id: '0002',
  name: 'create indexes of later collections',
  run: (connection) => createIndexes(connection, declaredIndexes),
};
