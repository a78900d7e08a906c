import { migration0001 } from './0001-create-indexes.js';
import { migration0002 } from './0002-create-indexes.js';
import type { Migration } from './migration.js';

export const allMigrations: readonly Migration[] = [migration0001, migration0002];
