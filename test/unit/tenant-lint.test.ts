import { describe, expect, test } from '@jest/globals';
import { ESLint } from 'eslint';

const eslint = new ESLint();

async function faultsOf(member: string, port = 'things-store'): Promise<string[]> {
  const code = `import type { Tenant } from '../tenant.js';\n\nexport type Things = {\n  ${member}\n};\nexport type Unused = Tenant;\n`;
  const [result] = await eslint.lintText(code, { filePath: `src/domain/ports/${port}.ts` });
  return (result?.messages ?? []).map(({ message }) => message);
}

describe('a repository function that leaves out the tenant', () => {
  test.each([
    ['as a method', 'find(thingId: string): Promise<null>;'],
    ['as a property', 'readonly find: (thingId: string) => Promise<null>;'],
    ['behind another parameter', 'find(thingId: string, tenant: Tenant): Promise<null>;'],
    ['without any', 'list(): Promise<null>;'],
  ])('does not pass lint (%s)', async (_name, member) => {
    expect(await faultsOf(member)).toEqual(['A repository function takes the Tenant first, or ends in AcrossTenants.']);
  });

  test.each([
    ['the tenant is first', 'find(tenant: Tenant, thingId: string): Promise<null>;'],
    ['it says that it goes across tenants', 'findDueAcrossTenants(): Promise<null>;'],
  ])('passes where %s', async (_name, member) => {
    expect(await faultsOf(member)).toEqual([]);
  });

  test('passes in a port that is no repository', async () => {
    expect(await faultsOf('now(): Date;', 'world')).toEqual([]);
  });
});
