import type { ProviderCall, ProviderOutcome } from '../../domain/ports/provider.js';
import { secretKeyOf, webhookSecretsOf } from './credentials.js';
import { askSimulator, outcomeOf } from './simulator-client.js';
import type { SimulatorClientOptions } from './simulator-client.js';

export type AccountRegistrar = {
  /** Tells the simulator where to send events, unless this process has told it the same before. */
  ensure(call: ProviderCall, hookUrl: string): Promise<ProviderOutcome<null>>;
  /** Tells it in any case: after the simulator said it does not know the account. */
  repeat(call: ProviderCall, hookUrl: string): Promise<ProviderOutcome<null>>;
};

type Registration = { hookUrl: string; secretKey: string; webhookSecret: string };

/** A bound on memory only: who falls out is told once more. */
const rememberedMax = 10_000;

export function createAccountRegistrar(options: SimulatorClientOptions): AccountRegistrar {
  const remembered = new Map<string, Registration>();

  async function repeat(call: ProviderCall, hookUrl: string): Promise<ProviderOutcome<null>> {
    const wanted = registrationOf(call, hookUrl);
    const body = { webhookUrl: wanted.hookUrl, webhookSecret: wanted.webhookSecret };
    const answer = await askSimulator(options, call, { method: 'PUT', path: '/v1/account', body });
    const outcome = outcomeOf(answer, () => ({ value: null, facts: [] }));
    if (outcome.kind === 'ok') {
      if (remembered.size >= rememberedMax) remembered.clear();
      remembered.set(call.providerId, wanted);
    }
    return outcome;
  }

  return {
    repeat,
    async ensure(call, hookUrl) {
      const wanted = registrationOf(call, hookUrl);
      const known = remembered.get(call.providerId);
      const same = known?.hookUrl === wanted.hookUrl && known.secretKey === wanted.secretKey && known.webhookSecret === wanted.webhookSecret;
      return same ? { kind: 'ok', value: null, facts: [] } : repeat(call, hookUrl);
    },
  };
}

function registrationOf({ credentials }: ProviderCall, hookUrl: string): Registration {
  return { hookUrl, secretKey: secretKeyOf(credentials), webhookSecret: webhookSecretsOf(credentials)[0] ?? '' };
}
