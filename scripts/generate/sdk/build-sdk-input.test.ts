import { describe, expect, test } from '@jest/globals';
import type { SpecDocument } from '../spec-document.js';
import { tinySpec } from '../tiny-spec.test-data.js';
import { buildSdkInput } from './build-sdk-input.js';

const ipn: SpecDocument = {
  openapi: '3.1.0',
  info: { title: 'IPN', version: '1.0.0' },
  components: {
    schemas: {
      IpnV1: { additionalProperties: false, properties: { status: { $ref: '#/components/schemas/Status' } } },
      IpnV2: { properties: { status: { $ref: '#/components/schemas/Status' } } },
      IpnTest: { properties: {} },
      Status: { enum: [1] },
      IpnOther: {},
    },
  },
};

describe('buildSdkInput', () => {
  const input = buildSdkInput(tinySpec, ipn);

  test('keeps what a key can call and leaves out webhooks, panel-only operations and tags without operations', () => {
    expect(input.webhooks).toBeUndefined();
    expect(Object.entries(input.paths ?? {}).map(([path, item]) => [path, 'get' in item, 'post' in item])).toEqual([
      ['/pets/{petId}', true, false],
      ['/pets', false, true],
    ]);
    expect(input.tags).toEqual([{ name: 'pets' }]);
  });

  test('offers neither sessions nor their headers', () => {
    const operation = input.paths?.['/pets/{petId}']?.get;
    expect(operation?.security).toEqual([{ apiKey: [] }]);
    expect(operation?.parameters).toEqual([{ name: 'ownerEmail', in: 'query', schema: { $ref: '#/components/schemas/Email' } }]);
  });

  test('takes the IPN bodies with what they refer to, and drops components that nothing refers to', () => {
    expect(Object.keys(input.components?.schemas ?? {})).toEqual(['ApiError', 'Email', 'IpnTest', 'IpnV1', 'IpnV2', 'Owner', 'Pet', 'Status']);
  });

  test('lets received bodies grow: a client does not refuse fields that come later', () => {
    expect(input.components?.schemas?.['IpnV1']).not.toHaveProperty('additionalProperties');
  });

  test('refuses one schema name with two meanings', () => {
    const other = structuredClone(ipn);
    other.components!.schemas!['Status'] = { $ref: '#/components/schemas/Email' };
    other.components!.schemas!['Email'] = { enum: ['x'] };
    expect(() => buildSdkInput(tinySpec, other)).toThrow('Schema Email differs between the admin and the ipn spec.');
  });

  test('says in one form what the API takes in several, and drops the parts of the others', () => {
    const several = structuredClone(tinySpec);
    several.components!.schemas!['Email'] = { oneOf: [{ enum: ['a'] }, { $ref: '#/components/schemas/LongForm' }], 'x-sdk-schema': { enum: ['a'] } };
    several.components!.schemas!['LongForm'] = { properties: {} };
    const { components } = buildSdkInput(several, ipn);
    expect([components?.schemas?.['Email'], components?.schemas?.['LongForm']]).toEqual([{ enum: ['a'] }, undefined]);
  });

  test('leaves its input alone', () => {
    const before = JSON.stringify(tinySpec);
    buildSdkInput(tinySpec, ipn);
    expect(JSON.stringify(tinySpec)).toBe(before);
  });
});
