import type { SpecDocument } from './spec-document.js';

const problem = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ApiError' } } } };
const facts = { 'x-role': 'viewer', 'x-scope': 'pet:read', 'x-rate-class': 'read', 'x-idempotency': 'none', 'x-hosts': ['api'] };

/** A spec with one of everything that the emitters treat in their own way. */
export const tinySpec: SpecDocument = {
  openapi: '3.1.0',
  info: { title: 'Pets', version: '1.0.0' },
  tags: [{ name: 'pets' }, { name: 'panel' }],
  paths: {
    '/pets/{petId}': {
      parameters: [{ $ref: '#/components/parameters/PetId' }],
      get: {
        operationId: 'getPet',
        summary: 'Read a pet.',
        tags: ['pets'],
        security: [{ apiKey: [] }, { session: [] }],
        ...facts,
        parameters: [{ name: 'X-Mode', in: 'header', schema: {} }, { name: 'ownerEmail', in: 'query', schema: { $ref: '#/components/schemas/Email' } }],
        responses: {
          200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } } },
          404: problem,
          503: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } } },
        },
      },
    },
    '/pets': {
      get: {
        operationId: 'exportPets',
        summary: 'Export pets',
        tags: ['panel'],
        ...facts,
        security: [{ session: [] }],
        'x-hosts': ['panel'],
        parameters: [{ name: 'limit', in: 'query', schema: { $ref: '#/components/schemas/Limit' } }],
        responses: { 200: { content: { 'text/csv': { schema: {} } } }, 400: problem },
      },
      post: {
        operationId: 'createPet',
        summary: 'Create a pet',
        tags: ['pets'],
        security: [],
        ...facts,
        'x-role': 'editor',
        'x-scope': 'pet:create',
        'x-rate-class': 'create',
        'x-idempotency': 'key',
        'x-test-mode-only': true,
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } } },
        responses: { 204: {}, 409: problem },
      },
    },
  },
  webhooks: { petBorn: { post: { operationId: 'receivePetBorn', responses: { 200: {} } } } },
  components: {
    parameters: { PetId: { name: 'petId', in: 'path', schema: {} } },
    schemas: {
      ApiError: { properties: { detail: {} } },
      Email: { 'x-sensitive': true },
      Limit: { default: 50 },
      Unused: {},
      Pet: {
        properties: {
          name: { 'x-sensitive': true },
          owner: { oneOf: [{ $ref: '#/components/schemas/Owner' }, {}] },
          friends: { items: { $ref: '#/components/schemas/Pet' } },
          toys: { items: { properties: { receiptUrl: { 'x-sensitive': true } } } },
          notes: { additionalProperties: { 'x-sensitive': true } },
        },
      },
      Owner: { allOf: [{ properties: { email: { $ref: '#/components/schemas/Email' } } }, { properties: { phone: { 'x-sensitive': true } } }] },
      ErrorCode: { enum: ['not_found'], 'x-codes': { not_found: { status: 404, title: "It isn't there", when: 'Never.', fix: 'Look elsewhere.' } } },
    },
  },
};
