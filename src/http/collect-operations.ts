import type { OperationFacts } from '../../generated/server/handler-types.js';
import type { BoundOperation, HostRole, HostService, OperationAnswer, OperationRequest, SpecBundle } from './host-types.js';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/**
 * The operations that a role serves. Spec, generated facts and handlers must name the same operations, for every role and not just
 * this one: a difference in either direction stops the start.
 * @throws Error listing every difference at once.
 */
export function collectOperations(role: HostRole, services: readonly HostService[]): BoundOperation[] {
  const faults = services.flatMap((service) => listDifferences(service));
  const served = services.flatMap((service) => operationsOf(service, role));
  const seen = new Map<string, string>();
  for (const { facts } of served) {
    const place = `${facts.method} ${facts.path}`;
    const other = seen.get(place);
    if (other !== undefined) faults.push(`${place} is both ${other} and ${facts.operationId} on the host ${role}`);
    seen.set(place, facts.operationId);
  }
  if (faults.length > 0) throw new Error(`Routes and specs differ:\n- ${faults.join('\n- ')}`);
  return served;
}

function operationsOf(service: HostService, role: HostRole): BoundOperation[] {
  return Object.values(service.operations)
    .filter((facts) => facts.hosts.includes(role))
    .map((facts) => ({
      facts,
      document: service.document,
      // The one place where a handler's own request type is left behind: the validator bound to the same operation stands for it.
      handle: (service.handlers[facts.operationId] ?? missingHandler) as (request: OperationRequest) => Promise<OperationAnswer>,
    }));
}

function missingHandler(): Promise<OperationAnswer> {
  return Promise.reject(new Error('An operation without handler was bound.'));
}

function listDifferences({ name, document, operations, handlers }: HostService): string[] {
  const inSpec = operationsOfSpec(document);
  const faults: string[] = [];
  for (const [operationId, place] of inSpec) {
    const facts: OperationFacts | undefined = operations[operationId];
    if (facts === undefined) faults.push(`${name}.${operationId} is in the spec but not in the generated table; run npm run generate`);
    else if (`${facts.method} ${facts.path}` !== place) faults.push(`${name}.${operationId} is ${place} in the spec and ${facts.method} ${facts.path} in the generated table`);
    if (typeof handlers[operationId] !== 'function') faults.push(`${name}.${operationId} has no handler`);
  }
  for (const operationId of Object.keys(operations)) {
    if (!inSpec.has(operationId)) faults.push(`${name}.${operationId} is in the generated table but not in the spec`);
  }
  for (const operationId of Object.keys(handlers)) {
    if (!inSpec.has(operationId)) faults.push(`${name}.${operationId} has a handler but is not in the spec`);
  }
  return faults;
}

function operationsOfSpec(document: SpecBundle): Map<string, string> {
  const found = new Map<string, string>();
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of methods) {
      const operation = item[method];
      if (typeof operation === 'object' && operation !== null && 'operationId' in operation) found.set(String(operation.operationId), `${method} ${path}`);
    }
  }
  return found;
}
