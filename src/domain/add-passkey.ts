import { asUser } from './audit-entry.js';
import type { AuditBy } from './audit-entry.js';
import type { ConfigDeps } from './config-deps.js';
import { challengeMs } from './enrol-operator.js';
import { GatewayError } from './errors.js';
import { assertFreshSignIn } from './fresh-sign-in.js';
import type { Operator } from './fresh-sign-in.js';
import { openSession } from './open-session.js';
import type { OpenedSession } from './open-session.js';
import { ownUser } from './own-user.js';
import { passkeyId } from './passkey-id.js';
import type { WebAuthnJson } from './ports/passkeys.js';
import { passkeysMax } from './user.js';
import type { Passkey, User } from './user.js';

/** @throws GatewayError fresh_sign_in_required, passkey_limit_reached. */
export async function startPasskey(deps: ConfigDeps, { caller }: { caller: Operator }): Promise<{ challengeId: string; options: WebAuthnJson }> {
  await assertFreshSignIn(deps, caller);
  const user = await ownUser(deps, caller.userId);
  if (user.passkeys.length >= passkeysMax) throw new GatewayError('passkey_limit_reached', `You have ${passkeysMax} passkeys; remove one that you do not use`);
  const { challenge, options } = await deps.passkeys.creationOptions({ userId: user.id, userName: user.name, exclude: user.passkeys });
  const challengeId = deps.ids.base62(32);
  const expiresAt = new Date(deps.clock.now().getTime() + challengeMs);
  await deps.challenges.insertAcrossTenants({ id: challengeId, purpose: 'new_passkey', challenge, enrolmentTokenHash: null, userId: user.id, userName: null, expiresAt });
  return { challengeId, options };
}

export type AddPasskeyOptions = { caller: Operator; challengeId: string; credential: WebAuthnJson; name: string | null; by: AuditBy };

/**
 * Adds the passkey to those of the caller. Who came by a recovery code gets a full session in place of the one that could do nothing else.
 * @returns the new session where there is one.
 * @throws GatewayError fresh_sign_in_required, passkey_rejected.
 */
export async function addPasskey(deps: ConfigDeps, { caller, challengeId, credential, name, by }: AddPasskeyOptions): Promise<{ passkey: Passkey; opened: OpenedSession | null }> {
  const session = await assertFreshSignIn(deps, caller);
  const challenge = await deps.challenges.takeAcrossTenants(challengeId);
  const now = deps.clock.now();
  if (challenge === null || challenge.purpose !== 'new_passkey' || challenge.userId !== caller.userId || challenge.expiresAt <= now) throw rejected();
  const verified = await deps.passkeys.verifyCreation(credential, challenge.challenge);
  if (verified === null) throw rejected();
  const passkey: Passkey = { ...verified, name, createdAt: now, lastUsedAt: session.enrolOnly ? now : null };
  const id = passkeyId(deps.secrets, passkey);
  return deps.audit.record(asUser(by, { id: caller.userId, name: caller.name }), async (within) => {
    const user = await ownUser(deps, caller.userId, within);
    if (user.passkeys.length >= passkeysMax || user.passkeys.some(({ credentialId }) => credentialId === passkey.credentialId)) throw rejected();
    const next: User = { ...user, revision: user.revision + 1, passkeys: [...user.passkeys, passkey], ...(session.enrolOnly ? { lastSignInAt: now } : {}), updatedAt: now };
    // False too where the credential is another's.
    if (!(await deps.users.replaceAcrossTenants(next, user.revision, within))) throw rejected();
    if (session.enrolOnly) await deps.sessions.endAcrossTenants(session.id, within);
    const opened = session.enrolOnly ? await openSession(deps, { user: next, from: by, passkeyId: id }, within) : null;
    const after = { userId: user.id, name, backedUp: passkey.backedUp, afterRecovery: session.enrolOnly };
    return { result: { passkey, opened }, did: { organizationId: null, livemode: null, action: 'passkey.added', object: { type: 'passkey', id }, before: null, after } };
  });
}

function rejected(): GatewayError {
  return new GatewayError('passkey_rejected', 'The passkey was not accepted; start again');
}
