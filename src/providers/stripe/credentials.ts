import type { ProviderCredentials } from '../../domain/provider-account.js';

// Restricted keys (rk_) work as secret keys do, where they are allowed what the guide lists. The mode is in the name of each key.
const secretKeyPattern = '^(?:sk|rk)_(?:test|live)_[0-9A-Za-z_]{8,247}$';
const publishableKeyPattern = '^pk_(?:test|live)_[0-9A-Za-z_]{8,247}$';
const webhookSecretPattern = '^whsec_[0-9A-Za-z_+/=]{8,250}$';
/** While one is rotated, and for the Stripe CLI's own beside it. */
const webhookSecretsMax = 5;

/** JSON schema (draft 2020-12) of the credentials, from which the panel draws its form. https://docs.stripe.com/keys */
export const credentialsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  required: ['secretKey', 'publishableKey', 'webhookSecret'],
  properties: {
    secretKey: {
      type: 'string',
      title: 'Secret key',
      description: 'The secret or restricted key of the Stripe account: `sk_test_…` or `rk_test_…` in test mode, `sk_live_…` or `rk_live_…` in live mode.',
      pattern: secretKeyPattern,
      writeOnly: true,
    },
    publishableKey: {
      type: 'string',
      title: 'Publishable key',
      description: 'The publishable key of the same account and mode: `pk_test_…` or `pk_live_…`. The buyer\'s browser gets to see it.',
      pattern: publishableKeyPattern,
    },
    webhookSecret: {
      title: 'Webhook signing secret',
      description: 'The signing secret of the event destination, `whsec_…`; while it is rolled, a list with the old one, and with that of the Stripe CLI where it forwards events.',
      oneOf: [
        { type: 'string', pattern: webhookSecretPattern },
        { type: 'array', items: { type: 'string', pattern: webhookSecretPattern }, minItems: 1, maxItems: webhookSecretsMax },
      ],
      writeOnly: true,
    },
  },
} as const;

type Fault = { pointer: string; detail: string };

/** Faults in words that name the field and the remedy; empty when usable. Says what the schema says, and that both keys belong to the mode. */
export function checkCredentials(credentials: ProviderCredentials, livemode: boolean): Fault[] {
  const unknown = Object.keys(credentials)
    .filter((name) => !(name in credentialsSchema.properties))
    .map((name) => ({ pointer: `/${name}`, detail: 'Stripe has no such field; it has secretKey, publishableKey and webhookSecret.' }));
  return [
    ...unknown,
    ...checkKey(credentials, 'secretKey', secretKeyPattern, 'must be a secret key (sk_…) or restricted key (rk_…) of Stripe', livemode),
    ...checkKey(credentials, 'publishableKey', publishableKeyPattern, 'must be a publishable key (pk_…) of Stripe', livemode),
    ...checkSecrets(credentials),
  ];
}

function checkKey(credentials: ProviderCredentials, name: 'secretKey' | 'publishableKey', pattern: string, detail: string, livemode: boolean): Fault[] {
  const key = credentials[name];
  if (typeof key !== 'string' || !new RegExp(pattern).test(key)) return [{ pointer: `/${name}`, detail }];
  if (isLiveKey(key) === livemode) return [];
  return [{ pointer: `/${name}`, detail: livemode ? 'is a test key; a live provider needs the live key' : 'is a live key; a test provider needs the test key' }];
}

function checkSecrets(credentials: ProviderCredentials): Fault[] {
  const secrets = webhookSecretsOf(credentials);
  const usable = secrets.length >= 1 && secrets.length <= webhookSecretsMax && secrets.every((secret) => new RegExp(webhookSecretPattern).test(secret));
  return usable ? [] : [{ pointer: '/webhookSecret', detail: `must be a signing secret of Stripe (whsec_…), or a list of at most ${webhookSecretsMax}` }];
}

/** `sk_live_…` is live; everything else is taken for test, so that nothing is ever live by mistake. */
export function isLiveKey(key: string): boolean {
  return /^(?:sk|rk|pk)_live_/.test(key);
}

export function secretKeyOf({ secretKey }: ProviderCredentials): string {
  return typeof secretKey === 'string' ? secretKey : '';
}

export function publishableKeyOf({ publishableKey }: ProviderCredentials): string {
  return typeof publishableKey === 'string' ? publishableKey : '';
}

/** The current one first. */
export function webhookSecretsOf({ webhookSecret = [] }: ProviderCredentials): readonly string[] {
  return typeof webhookSecret === 'string' ? [webhookSecret] : webhookSecret;
}
