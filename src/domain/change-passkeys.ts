import type { AuditBy } from './audit-entry.js';
import type { ConfigDeps } from './config-deps.js';
import { GatewayError } from './errors.js';
import { assertFreshSignIn } from './fresh-sign-in.js';
import type { Operator } from './fresh-sign-in.js';
import { ownUser, storeUser } from './own-user.js';
import { passkeyId } from './passkey-id.js';
import type { Passkey, User } from './user.js';

export type OwnPasskeyOptions = { caller: Operator; passkeyId: string; by: AuditBy };

/** @throws GatewayError passkey_not_found. */
export async function renamePasskey(deps: ConfigDeps, { caller, passkeyId: id, name, by }: OwnPasskeyOptions & { name: string }): Promise<Passkey> {
  return deps.audit.record(by, async (within) => {
    const user = await ownUser(deps, caller.userId, within);
    const passkey = findOwn(deps, user, id);
    const renamed = { ...passkey, name };
    if (passkey.name === name) return { result: passkey, did: null };
    await storeUser(deps, user, { passkeys: user.passkeys.map((one) => (one === passkey ? renamed : one)) }, within);
    return { result: renamed, did: { organizationId: null, livemode: null, action: 'passkey.renamed', object: { type: 'passkey', id }, before: { name: passkey.name }, after: { name } } };
  });
}

/**
 * Removes a passkey of the caller, with the sessions that it opened elsewhere: whoever has the device is out.
 * @throws GatewayError fresh_sign_in_required, passkey_not_found, last_passkey.
 */
export async function removePasskey(deps: ConfigDeps, { caller, passkeyId: id, by }: OwnPasskeyOptions): Promise<void> {
  await assertFreshSignIn(deps, caller);
  await deps.audit.record(by, async (within) => {
    const user = await ownUser(deps, caller.userId, within);
    const passkey = findOwn(deps, user, id);
    if (user.passkeys.length === 1) throw new GatewayError('last_passkey', 'This is your only passkey; add another one first');
    await storeUser(deps, user, { passkeys: user.passkeys.filter((one) => one !== passkey) }, within);
    await deps.users.releasePasskeyAcrossTenants(passkey.credentialId, within);
    const sessionsEnded = await deps.sessions.endOfUserAcrossTenants(user.id, { except: caller.sessionId, passkeyId: id }, within);
    return { result: null, did: { organizationId: null, livemode: null, action: 'passkey.removed', object: { type: 'passkey', id }, before: { userId: user.id, name: passkey.name }, after: { sessionsEnded } } };
  });
}

function findOwn({ secrets }: Pick<ConfigDeps, 'secrets'>, user: User, id: string): Passkey {
  const passkey = user.passkeys.find((one) => passkeyId(secrets, one) === id);
  if (passkey === undefined) throw new GatewayError('passkey_not_found', 'You have no passkey with this id');
  return passkey;
}
