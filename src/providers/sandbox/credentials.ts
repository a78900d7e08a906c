import { createHash } from 'node:crypto';
import type { Ids } from '../../domain/ports/world.js';
import type { ProviderCredentials } from '../../domain/provider-account.js';

const secretKeyPattern = '^sim_[0-9A-Za-z]{32,128}$';
const webhookSecretPattern = '^[\\x21-\\x7e]{16,256}$';
/** The one that signs first; others while they are being rotated, or for other senders. */
const webhookSecretsMax = 5;

/** JSON schema (draft 2020-12) of the credentials, from which the panel draws its form. */
export const credentialsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  required: ['secretKey', 'webhookSecret'],
  properties: {
    secretKey: {
      type: 'string',
      title: 'Secret key',
      description: 'Names the account at the simulator: `sim_` and 32 to 128 letters and digits. Any such key makes an account of its own; one that begins with `sim_refused` is refused.',
      pattern: secretKeyPattern,
      writeOnly: true,
    },
    webhookSecret: {
      title: 'Webhook secret',
      description: 'Signs the events that the simulator sends; as a list, any of them may have, and the first is the one it is told.',
      oneOf: [
        { type: 'string', pattern: webhookSecretPattern },
        { type: 'array', items: { type: 'string', pattern: webhookSecretPattern }, minItems: 1, maxItems: webhookSecretsMax },
      ],
      writeOnly: true,
    },
  },
} as const;

export function generateCredentials(ids: Ids): ProviderCredentials {
  return { secretKey: `sim_${ids.base62(48)}`, webhookSecret: `whsec_${ids.base62(48)}` };
}

/** Faults in words that name the field and the remedy; empty when usable. Says what the schema says. */
export function checkCredentials(credentials: ProviderCredentials): { pointer: string; detail: string }[] {
  const faults = Object.keys(credentials)
    .filter((name) => name !== 'secretKey' && name !== 'webhookSecret')
    .map((name) => ({ pointer: `/${name}`, detail: 'The simulator has no such field; it has secretKey and webhookSecret.' }));
  const { secretKey } = credentials;
  if (typeof secretKey !== 'string' || !new RegExp(secretKeyPattern).test(secretKey)) {
    faults.push({ pointer: '/secretKey', detail: 'The secret key must be sim_ followed by 32 to 128 letters and digits.' });
  }
  const secrets = webhookSecretsOf(credentials);
  if (secrets.length < 1 || secrets.length > webhookSecretsMax) faults.push({ pointer: '/webhookSecret', detail: `Give one webhook secret, or a list of at most ${webhookSecretsMax}.` });
  for (const [index, secret] of secrets.entries()) {
    const pointer = typeof credentials['webhookSecret'] === 'string' ? '/webhookSecret' : `/webhookSecret/${index}`;
    if (!new RegExp(webhookSecretPattern).test(secret)) faults.push({ pointer, detail: 'A webhook secret must be 16 to 256 visible ASCII characters.' });
  }
  return faults;
}

export function secretKeyOf(credentials: ProviderCredentials): string {
  const { secretKey } = credentials;
  return typeof secretKey === 'string' ? secretKey : '';
}

/** The current one first. */
export function webhookSecretsOf({ webhookSecret = [] }: ProviderCredentials): readonly string[] {
  return typeof webhookSecret === 'string' ? [webhookSecret] : webhookSecret;
}

/** The simulator names accounts after their key: `acct_` and the first 32 hex digits of its SHA-256. */
export function accountIdOf(credentials: ProviderCredentials): string {
  return `acct_${createHash('sha256').update(secretKeyOf(credentials)).digest('hex').slice(0, 32)}`;
}
