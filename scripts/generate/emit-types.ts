import openapiTS, { astToString } from 'openapi-typescript';
import type { OpenAPI3 } from 'openapi-typescript';
import { markingLine } from './marking-line.js';
import type { SpecDocument } from './spec-document.js';

/**
 * TypeScript types of one bundled spec; every component schema is also exported under its own name. A default does not
 * make a property required: clients read the same types and may leave it out.
 */
export async function emitTypes(document: SpecDocument): Promise<string> {
  const ast = await openapiTS(structuredClone(document) as unknown as OpenAPI3, {
    defaultNonNullable: false,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    rootTypesKeepCasing: true,
  });
  return `${markingLine}\n${astToString(ast)}`;
}
