import { createIndexes } from './create-indexes.js';
import { declaredIndexes } from '../declared-indexes.js';
import type { Migration } from './migration.js';

export const migration0001: Migration = {
  id: '0001',
  name: 'create indexes',
  run: (connection) => createIndexes(connection, declaredIndexes),
};
