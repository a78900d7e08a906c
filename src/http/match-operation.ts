import type { BoundOperation } from './host-types.js';

export type OperationMatch =
  | { kind: 'operation'; operation: BoundOperation }
  | { kind: 'method_not_allowed'; allow: readonly string[] }
  | { kind: 'unknown_path' };

type Route = { segments: (string | null)[]; literals: number; byMethod: Map<string, BoundOperation>; allow: string[] };

/**
 * Finds the operation of a request by the path templates of the spec. A literal segment wins over a parameter; a trailing
 * slash, an empty segment or other letter case is another path.
 */
export function createOperationMatcher(operations: readonly BoundOperation[]): (method: string, path: string) => OperationMatch {
  const routes = buildRoutes(operations);
  const exact = new Map<string, Route>();
  const byLength = new Map<number, Route[]>();
  for (const [path, route] of routes) {
    if (!route.segments.includes(null)) exact.set(path, route);
    else byLength.set(route.segments.length, [...(byLength.get(route.segments.length) ?? []), route].sort((a, b) => b.literals - a.literals));
  }
  return (method, path) => {
    const segments = path.split('/');
    const route = exact.get(path) ?? byLength.get(segments.length)?.find((candidate) => fits(candidate, segments));
    if (route === undefined) return { kind: 'unknown_path' };
    const operation = route.byMethod.get(method);
    return operation === undefined ? { kind: 'method_not_allowed', allow: route.allow } : { kind: 'operation', operation };
  };
}

function buildRoutes(operations: readonly BoundOperation[]): Map<string, Route> {
  const routes = new Map<string, Route>();
  for (const operation of operations) {
    const { path, method } = operation.facts;
    const segments = path.split('/').map((segment) => (/^\{[^{}]+\}$/.test(segment) ? null : segment));
    const route = routes.get(path) ?? { segments, literals: segments.filter((segment) => segment !== null).length, byMethod: new Map(), allow: [] };
    route.byMethod.set(method.toUpperCase(), operation);
    route.allow = [...route.byMethod.keys()].sort();
    routes.set(path, route);
  }
  return routes;
}

function fits(route: Route, segments: readonly string[]): boolean {
  return route.segments.every((segment, index) => (segment === null ? segments[index] !== '' : segment === segments[index]));
}
