import type { ProviderCredentials } from '../../domain/provider-account.js';

const accessTokenPattern = '^[\\x21-\\x7e]{16,512}$';
const webhookSecretPattern = '^[\\x21-\\x7e]{16,256}$';
/** One per webhook endpoint; more than one while endpoints or secrets are being changed. */
const webhookSecretsMax = 5;
const environments = ['sandbox', 'live'] as const;

export type GoCardlessEnvironment = (typeof environments)[number];

/** JSON schema (draft 2020-12) of the credentials, from which the panel draws its form. */
export const credentialsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  required: ['accessToken', 'webhookSecret', 'environment'],
  properties: {
    accessToken: {
      type: 'string',
      title: 'Access token',
      description: 'A read-write access token, made in the GoCardless dashboard under Developers.',
      pattern: accessTokenPattern,
      writeOnly: true,
    },
    webhookSecret: {
      title: 'Webhook endpoint secret',
      description: 'The secret of the webhook endpoint that points to this gateway. While endpoints are changed, a list of up to five.',
      oneOf: [
        { type: 'string', pattern: webhookSecretPattern },
        { type: 'array', items: { type: 'string', pattern: webhookSecretPattern }, minItems: 1, maxItems: webhookSecretsMax },
      ],
      writeOnly: true,
    },
    environment: {
      type: 'string',
      title: 'Environment',
      description: 'Where the access token belongs: `sandbox` for an account of test mode, `live` for one of live mode.',
      enum: environments,
    },
  },
} as const;

/** Faults in words that name the field and the remedy; empty when usable. Says what the schema says. */
export function checkCredentials(credentials: ProviderCredentials, livemode: boolean): { pointer: string; detail: string }[] {
  const faults = Object.keys(credentials)
    .filter((name) => !Object.hasOwn(credentialsSchema.properties, name))
    .map((name) => ({ pointer: `/${name}`, detail: 'GoCardless has no such field; it has accessToken, webhookSecret and environment.' }));
  const { accessToken, environment } = credentials;
  if (typeof accessToken !== 'string' || !new RegExp(accessTokenPattern).test(accessToken)) {
    faults.push({ pointer: '/accessToken', detail: 'The access token must be 16 to 512 visible ASCII characters, as the GoCardless dashboard shows it.' });
  }
  const secrets = webhookSecretsOf(credentials);
  if (secrets.length < 1 || secrets.length > webhookSecretsMax || !secrets.every((secret) => new RegExp(webhookSecretPattern).test(secret))) {
    faults.push({ pointer: '/webhookSecret', detail: 'The webhook endpoint secret must be 16 to 256 visible ASCII characters, or a list of at most five such.' });
  }
  const expected = livemode ? 'live' : 'sandbox';
  if (environment !== expected) faults.push({ pointer: '/environment', detail: `The environment of an account of ${livemode ? 'live' : 'test'} mode must be ${expected}.` });
  return faults;
}

export function accessTokenOf({ accessToken }: ProviderCredentials): string {
  return typeof accessToken === 'string' ? accessToken : '';
}

export function webhookSecretsOf({ webhookSecret = [] }: ProviderCredentials): readonly string[] {
  return typeof webhookSecret === 'string' ? [webhookSecret] : webhookSecret;
}

/** GoCardless's objects do not say which environment they are of; the token that sees them does. */
export function isLive({ environment }: ProviderCredentials): boolean {
  return environment === 'live';
}
