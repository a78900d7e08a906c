import type { ConfigDeps } from './config-deps.js';
import { challengeMs } from './enrol-operator.js';
import { GatewayError } from './errors.js';
import { openSession } from './open-session.js';
import type { OpenedSession } from './open-session.js';
import type { WebAuthnJson } from './ports/passkeys.js';
import type { Passkey, User } from './user.js';

/** A challenge for any passkey of this gateway: the browser offers those it has, nobody has to type who they are. */
export async function startSignIn(deps: ConfigDeps): Promise<{ challengeId: string; options: WebAuthnJson }> {
  const { challenge, options } = await deps.passkeys.requestOptions();
  const challengeId = deps.ids.base62(32);
  const expiresAt = new Date(deps.clock.now().getTime() + challengeMs);
  await deps.challenges.insertAcrossTenants({ id: challengeId, purpose: 'sign_in', challenge, enrolmentTokenHash: null, userId: null, userName: null, expiresAt });
  return { challengeId, options };
}

/** @throws GatewayError passkey_rejected, in the same words whatever was wrong. */
export async function completeSignIn(deps: ConfigDeps, { challengeId, credential }: { challengeId: string; credential: WebAuthnJson }): Promise<OpenedSession> {
  const challenge = await deps.challenges.takeAcrossTenants(challengeId);
  const credentialId = credential['id'];
  if (challenge === null || challenge.purpose !== 'sign_in' || challenge.expiresAt <= deps.clock.now() || typeof credentialId !== 'string') throw rejected();
  const user = await deps.users.findByCredentialAcrossTenants(credentialId);
  const passkey = user?.passkeys.find((candidate) => candidate.credentialId === credentialId);
  if (user === null || passkey === undefined) throw rejected();
  const verified = await deps.passkeys.verifyRequest(credential, challenge.challenge, passkey);
  if (verified === null) throw rejected();
  return openSession(deps, await noteUse(deps, user, passkey, verified.counter));
}

/** The counter must not fall behind: another sign-in at the same moment makes this one start again. */
async function noteUse(deps: ConfigDeps, user: User, used: Passkey, counter: number): Promise<User> {
  const now = deps.clock.now();
  const passkeys = user.passkeys.map((passkey) => (passkey.credentialId === used.credentialId ? { ...passkey, counter, lastUsedAt: now } : passkey));
  const next = { ...user, revision: user.revision + 1, passkeys, updatedAt: now };
  if (!(await deps.users.replaceAcrossTenants(next, user.revision))) throw rejected();
  return next;
}

function rejected(): GatewayError {
  return new GatewayError('passkey_rejected', 'The passkey was not accepted; start again');
}
