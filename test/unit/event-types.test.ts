import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { eventTypes } from '../../src/domain/event-types.js';

// A type that is missing in either place: change openapi/shared/schemas/EventType.yaml and src/domain/event-types.ts together.
test('the closed list of event types is the spec’s', () => {
  const spec = readFileSync(new URL('../../openapi/shared/schemas/EventType.yaml', import.meta.url), 'utf8');
  const listed = spec.slice(spec.indexOf('enum:'), spec.indexOf('x-enum-varnames:')).match(/(?<=- )[a-z_]+\.[a-z_]+/g);
  expect([...eventTypes]).toEqual(listed);
});
