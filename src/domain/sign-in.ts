import { asUser } from './audit-entry.js';
import type { AuditBy } from './audit-entry.js';
import type { ConfigDeps } from './config-deps.js';
import { challengeMs } from './enrol-operator.js';
import { GatewayError } from './errors.js';
import { noteClone, noteFailedSignIn } from './failed-sign-ins.js';
import { openSession } from './open-session.js';
import type { OpenedSession } from './open-session.js';
import { passkeyId } from './passkey-id.js';
import type { WebAuthnJson } from './ports/passkeys.js';
import { findSession } from './resolve-session.js';
import type { Passkey, User } from './user.js';

/** A challenge for any passkey of this gateway: the browser offers those it has, nobody has to type who they are. */
export async function startSignIn(deps: ConfigDeps): Promise<{ challengeId: string; options: WebAuthnJson }> {
  const { challenge, options } = await deps.passkeys.requestOptions();
  const challengeId = deps.ids.base62(32);
  const expiresAt = new Date(deps.clock.now().getTime() + challengeMs);
  await deps.challenges.insertAcrossTenants({ id: challengeId, purpose: 'sign_in', challenge, enrolmentTokenHash: null, userId: null, userName: null, expiresAt });
  return { challengeId, options };
}

export type CompleteSignInOptions = {
  challengeId: string;
  credential: WebAuthnJson;
  from: AuditBy;
  /** What the browser came with: the session of that cookie ends, as the new one takes its place. */
  replacedCookie: string | null;
};

/** @throws GatewayError passkey_rejected, in the same words whatever was wrong. */
export async function completeSignIn(deps: ConfigDeps, { challengeId, credential, from, replacedCookie }: CompleteSignInOptions): Promise<OpenedSession> {
  const proof = await verify(deps, { challengeId, credential, from });
  if (proof === null) {
    await noteFailedSignIn(deps, from);
    throw rejected();
  }
  const { user, next, usedId } = proof;
  const replaced = replacedCookie === null ? null : await findSession(deps, { cookie: replacedCookie, from });
  return deps.audit.record(asUser(from, user), async (within) => {
    // The counter must not fall behind: another sign-in at the same moment makes this one start again.
    if (!(await deps.users.replaceAcrossTenants(next, user.revision, within))) throw rejected();
    if (replaced !== null) await deps.sessions.endAcrossTenants(replaced.id, within);
    const opened = await openSession(deps, { user: next, from, passkeyId: usedId }, within);
    const after = { passkeyId: usedId, replaces: replaced?.id ?? null };
    return { result: opened, did: { organizationId: null, livemode: null, action: 'session.opened', object: { type: 'session', id: opened.session.id }, before: null, after } };
  });
}

type Proof = { user: User; /** With the use of the passkey noted. */ next: User; usedId: string };

async function verify(deps: ConfigDeps, { challengeId, credential, from }: Omit<CompleteSignInOptions, 'replacedCookie'>): Promise<Proof | null> {
  const challenge = await deps.challenges.takeAcrossTenants(challengeId);
  const credentialId = credential['id'];
  if (challenge === null || challenge.purpose !== 'sign_in' || challenge.expiresAt <= deps.clock.now() || typeof credentialId !== 'string') return null;
  const user = await deps.users.findByCredentialAcrossTenants(credentialId);
  const passkey = user?.passkeys.find((candidate) => candidate.credentialId === credentialId);
  if (user === null || passkey === undefined || user.disabledAt !== null) return null;
  const verified = await deps.passkeys.verifyRequest(credential, challenge.challenge, passkey);
  if (verified === null) return null;
  if (verified.counterBehind) {
    await noteClone(deps, from, { user, passkey, counter: verified.counter });
    return null;
  }
  return { user, next: withUse(user, { ...passkey, counter: verified.counter, backedUp: verified.backedUp }, deps.clock.now()), usedId: passkeyId(deps.secrets, passkey) };
}

function withUse(user: User, used: Passkey, now: Date): User {
  const passkeys = user.passkeys.map((passkey) => (passkey.credentialId === used.credentialId ? { ...used, lastUsedAt: now } : passkey));
  return { ...user, revision: user.revision + 1, passkeys, lastSignInAt: now };
}

function rejected(): GatewayError {
  return new GatewayError('passkey_rejected', 'The passkey was not accepted; start again');
}
