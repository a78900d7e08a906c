import { readFileSync } from 'node:fs';

type Schema = { $ref?: string; type?: string | string[]; properties?: Record<string, Schema>; allOf?: Schema[] };
type Parameter = { $ref?: string; name: string; in: string };
type Operation = { operationId: string; parameters?: Parameter[]; responses: Record<string, { content?: Record<string, { schema?: Schema }> }> };
type Spec = { paths: Record<string, Record<string, Operation>> };

/** An operation that answers with many rows, and the parameters by which fewer are asked for. */
export type ListOperation = Readonly<{ operationId: string; filters: readonly string[] }>;

/** How a list is cut, not what is in it. */
const windowParameters: ReadonlySet<string> = new Set(['limit', 'cursor', 'page', 'order']);

/** Every operation of the Admin API that answers with a list, an export or figures, as its spec says. */
export function readListOperations(): ListOperation[] {
  const spec = JSON.parse(readFileSync(new URL('../../generated/bundled/admin.json', import.meta.url), 'utf8')) as Spec;
  const resolve = <T extends { $ref?: string }>(value: T): T =>
    value.$ref === undefined ? value : resolve(value.$ref.slice(2).split('/').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], spec) as T);
  const propertiesOf = (schema: Schema): Record<string, Schema> => {
    const { properties = {}, allOf = [] } = resolve(schema);
    return Object.assign({}, ...allOf.map(propertiesOf), properties) as Record<string, Schema>;
  };
  const answersWithMany = ({ content = {} }: { content?: Record<string, { schema?: Schema }> }): boolean => {
    if (content['text/csv'] !== undefined) return true;
    const schema = content['application/json']?.schema;
    if (schema === undefined) return false;
    const { data, series, faults } = propertiesOf(schema);
    return [data, series, faults].some((part) => part !== undefined && resolve(part).type === 'array');
  };
  return Object.values(spec.paths).flatMap(({ get }) => {
    if (get === undefined || !answersWithMany(get.responses['200'] ?? {})) return [];
    const query = (get.parameters ?? []).map(resolve).filter((parameter) => parameter.in === 'query');
    return [{ operationId: get.operationId, filters: query.map(({ name }) => name).filter((name) => !windowParameters.has(name)) }];
  });
}
