import { describe, expect, test } from '@jest/globals';
import { emitAuthorizationLines, emitServer, operationFacts } from './emit-server.js';
import { listOperations } from './spec-document.js';
import { tinySpec } from './tiny-spec.test-data.js';

describe('emitServer', () => {
  test('writes one handler member and one table entry per operation, and none for webhooks', () => {
    expect(emitServer('admin', tinySpec)).toMatchSnapshot();
  });

  test('writes the same text for the same spec whatever the order of its paths', () => {
    const reversed = { ...tinySpec, paths: Object.fromEntries(Object.entries(tinySpec.paths ?? {}).reverse()) };
    expect(emitServer('admin', reversed)).toBe(emitServer('admin', tinySpec));
  });

  test('names the operation and the extension that it lacks', () => {
    const spec = structuredClone(tinySpec);
    delete spec.paths?.['/pets']?.post?.['x-scope'];
    expect(() => emitServer('admin', spec)).toThrow('createPet (POST /pets) lacks x-scope.');
  });

  test('refuses two operations with one id', () => {
    const spec = structuredClone(tinySpec);
    spec.paths!['/pets']!.post!.operationId = 'getPet';
    expect(() => emitServer('admin', spec)).toThrow('repeats the operationId getPet');
  });
});

describe('operationFacts', () => {
  const factsOf = (id: string) => operationFacts(tinySpec, listOperations(tinySpec).find(({ operation }) => operation.operationId === id)!);

  test('finds sensitive places through references, arrays, open maps, unions and recursion', () => {
    expect(factsOf('createPet').sensitiveRequest).toEqual(['friends.*', 'name', 'notes.*', 'owner.email', 'owner.phone', 'toys.*.receiptUrl']);
  });

  test('finds sensitive parameters', () => {
    expect(factsOf('getPet').sensitiveParameters).toEqual(['query.ownerEmail']);
  });

  test('takes the content type of the answer from a body that is returned, not from an error', () => {
    expect(factsOf('exportPets').responseContentType).toBe('text/csv');
    expect(factsOf('createPet').responseContentType).toBeNull();
  });
});

describe('emitAuthorizationLines', () => {
  test('says who may call what in one line per operation', () => {
    expect(emitAuthorizationLines('admin', tinySpec)).toEqual([
      'admin.createPet role=editor scope=pet:create rate=create idempotency=key hosts=api auth=none test-mode-only',
      'admin.exportPets role=viewer scope=pet:read rate=read idempotency=none hosts=panel auth=session',
      'admin.getPet role=viewer scope=pet:read rate=read idempotency=none hosts=api auth=apiKey|session',
    ]);
  });
});
