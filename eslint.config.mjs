import tseslint from 'typescript-eslint';

// DESIGN "Rooms": which room may import which. Each entry lists the rooms a room may import besides itself;
// a folder not listed under `src/` is an error, so that a new room has to be written down here first.
const rooms = {
  config: [],
  domain: [],
  crypto: ['config'],
  store: ['domain', 'crypto'],
  providers: ['domain', 'crypto'],
  handlers: ['domain', 'generated'],
  http: ['handlers', 'generated', 'domain', 'crypto', 'config'],
  delivery: ['domain', 'generated', 'crypto'],
  adapters: ['domain'],
  simulator: ['generated', 'crypto'],
  embedded: ['config'],
};

// Packages a room may never import, whatever its neighbours do.
const server = ['express', 'mongoose', 'mongodb', 'undici', 'express-openapi-validator'];
const forbiddenPackages = {
  config: [...server, 'node:fs', 'node:http'],
  domain: [...server, 'node:*'],
  crypto: [...server],
  store: ['express', 'stripe', 'gocardless-nodejs', 'undici'],
  providers: ['express', 'mongoose', 'mongodb'],
  handlers: [...server],
  http: ['mongoose', 'mongodb', 'stripe', 'gocardless-nodejs'],
  delivery: ['express', 'mongoose', 'mongodb'],
  adapters: ['express', 'mongoose'],
  simulator: ['mongoose'],
  embedded: ['express', 'mongoose'],
};

const allRooms = Object.keys(rooms);

const roomRules = allRooms.map((room) => {
  const forbiddenRooms = [...allRooms, 'web'].filter((other) => other !== room && !rooms[room].includes(other));
  const patterns = forbiddenRooms.map((other) => ({
    group: [`**/${other}/**`],
    message: `Room "${room}" may not import room "${other}" (DESIGN "Rooms").`,
  }));
  if (!rooms[room].includes('generated')) {
    patterns.push({ group: ['**/generated/**'], message: `Room "${room}" may not import generated code.` });
  }
  patterns.push({ group: forbiddenPackages[room], message: `Room "${room}" may not import this package (DESIGN "Rooms").` });
  return {
    files: [`src/${room}/**/*.ts`],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});

// Time, timers and chance are ports, so that a whole history can be replayed under a simulated world.
const ports = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Use the clock port.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Use the clock port.' },
  { selector: "CallExpression[callee.name=/^(setTimeout|setInterval|setImmediate)$/]", message: 'Use the timers port.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Use the random port.' },
  { selector: "ImportSpecifier[imported.name=/^(randomBytes|randomUUID|randomInt|randomFillSync)$/]", message: 'Use the random or ids port.' },
  { selector: "MemberExpression[property.name=/^(randomBytes|randomUUID|randomInt|getRandomValues)$/]", message: 'Use the random or ids port.' },
];
// No repository function can be called without saying whose data it is about: the tenant, or an event under lease, which carries its own. What
// goes across tenants (workers, signing in) says so in its name. Ports that are no repositories are listed; a new one is held to the rule.
const noRepositories = ['audit-trail', 'field-cipher', 'passkeys', 'provider', 'relay-work', 'secrets', 'world'].map((port) => `src/domain/ports/${port}.ts`);
const ownersFirst = ':not([params.0.typeAnnotation.typeAnnotation.typeName.name=/^(Tenant|ClaimedEvent)$/])';
const tenantMessage = 'A repository function takes the Tenant first, or ends in AcrossTenants.';
const tenantFirst = [
  { selector: `TSMethodSignature:not([key.name=/AcrossTenants$/])${ownersFirst}`, message: tenantMessage },
  { selector: `TSPropertySignature:not([key.name=/AcrossTenants$/]) > TSTypeAnnotation > TSFunctionType${ownersFirst}`, message: tenantMessage },
];
const environment = { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Only src/config reads the environment.' };

export default tseslint.config(
  { ignores: ['node_modules/', 'generated/', '**/dist/', '**/build/', '.data/', '.cache/', 'docs-site/.vitepress/cache/', 'docs-site/public/', 'contract-tests/sdk/'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'eqeqeq': ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      'no-restricted-properties': ['error', { object: 'URL', property: 'canParse', message: 'It refuses names with umlauts once it is hot (Node 20 and 22); use parseUrl.' }],
    },
  },
  { files: ['src/**/*.ts'], ignores: ['src/adapters/**', 'src/simulator/system-world.ts', 'src/web/**', '**/*.test.ts'], rules: { 'no-restricted-syntax': ['error', ...ports, environment] } },
  { files: ['src/domain/ports/*.ts'], ignores: noRepositories, rules: { 'no-restricted-syntax': ['error', ...ports, environment, ...tenantFirst] } },
  { files: ['src/config/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...ports] } },
  { files: ['src/web/**/*.{ts,tsx}'], rules: { 'no-restricted-imports': ['error', { patterns: [{ group: allRooms.map((room) => `**/src/${room}/**`).concat('**/generated/server/**', 'node:*'), message: 'The web apps import generated types and web/shared only.' }] }] } },
  // Dredd loads its hooks as CommonJS.
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['**/*.test.ts', 'test/**/*.ts', 'contract-tests/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['scripts/**', 'bench/**', 'examples/**', 'test/support/**', 'test/simulation/main.ts', 'contract-tests/**'], rules: { 'no-console': 'off' } },
  ...roomRules,
);
