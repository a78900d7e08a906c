import type { ConfigDeps } from './config-deps.js';
import type { Enrolment } from './enrolment.js';
import { GatewayError } from './errors.js';
import { openSession } from './open-session.js';
import type { OpenedSession } from './open-session.js';
import type { WebAuthnJson } from './ports/passkeys.js';
import type { Role } from './principal.js';
import type { User } from './user.js';

/** A challenge is answered within this time or not at all. */
export const challengeMs = 5 * 60_000;
const enrolmentMs = 7 * 24 * 60 * 60_000;

/**
 * Makes a one-time link's token; only its hash is kept.
 * @returns the token, 43 characters of base62, for `{panel}/enrol#token={token}`.
 */
export async function createEnrolment(
  deps: Pick<ConfigDeps, 'enrolments' | 'secrets' | 'ids' | 'clock'>,
  options: { organizationId: string; role: Role; systemAdmin: boolean; userName: string; firstOperatorOnly?: boolean },
): Promise<{ token: string; expiresAt: Date }> {
  const token = deps.ids.base62(43);
  const now = deps.clock.now();
  const expiresAt = new Date(now.getTime() + enrolmentMs);
  await deps.enrolments.insertAcrossTenants({ ...options, tokenHash: deps.secrets.hash(token), createdAt: now, expiresAt, usedAt: null });
  return { token, expiresAt };
}

/** @throws GatewayError enrolment_link_invalid. */
export async function startEnrolment(deps: ConfigDeps, { token, name }: { token: string; name: string | null }): Promise<{ challengeId: string; options: WebAuthnJson }> {
  const enrolment = await findUsable(deps, deps.secrets.hash(token));
  const userId = deps.ids.objectId();
  const userName = name ?? enrolment.userName;
  const { challenge, options } = await deps.passkeys.creationOptions({ userId, userName });
  const challengeId = deps.ids.base62(32);
  await deps.challenges.insertAcrossTenants({
    id: challengeId,
    purpose: 'enrolment',
    challenge,
    enrolmentTokenHash: enrolment.tokenHash,
    userId,
    userName,
    expiresAt: new Date(deps.clock.now().getTime() + challengeMs),
  });
  return { challengeId, options };
}

/**
 * Checks the new passkey, uses the link up and signs the new operator in. A passkey that is refused leaves the link usable.
 * @throws GatewayError passkey_rejected, enrolment_link_invalid.
 */
export async function completeEnrolment(deps: ConfigDeps, { challengeId, credential, passkeyName }: { challengeId: string; credential: WebAuthnJson; passkeyName: string | null }): Promise<OpenedSession> {
  const challenge = await deps.challenges.takeAcrossTenants(challengeId);
  const now = deps.clock.now();
  if (challenge === null || challenge.purpose !== 'enrolment' || challenge.expiresAt <= now || challenge.enrolmentTokenHash === null || challenge.userId === null) throw rejected();
  const verified = await deps.passkeys.verifyCreation(credential, challenge.challenge);
  if (verified === null) throw rejected();
  const enrolment = await findUsable(deps, challenge.enrolmentTokenHash);
  // The one step that decides: of two at the same moment one is too late.
  if (!(await deps.enrolments.consumeAcrossTenants(enrolment.tokenHash, now))) throw linkInvalid();
  const user: User = {
    id: challenge.userId,
    revision: 1,
    name: challenge.userName ?? enrolment.userName,
    systemAdmin: enrolment.systemAdmin,
    memberships: [{ organizationId: enrolment.organizationId, role: enrolment.role }],
    passkeys: [{ ...verified, name: passkeyName, createdAt: now, lastUsedAt: now }],
    createdAt: now,
    updatedAt: now,
  };
  if ((await deps.users.insertAcrossTenants(user)) === 'exists') throw rejected();
  return openSession(deps, user);
}

async function findUsable(deps: ConfigDeps, tokenHash: string): Promise<Enrolment> {
  const enrolment = await deps.enrolments.findAcrossTenants(tokenHash);
  if (enrolment === null || enrolment.usedAt !== null || enrolment.expiresAt <= deps.clock.now()) throw linkInvalid();
  if (enrolment.firstOperatorOnly === true && (await deps.users.countAcrossTenants()) > 0) throw linkInvalid();
  return enrolment;
}

function linkInvalid(): GatewayError {
  return new GatewayError('enrolment_link_invalid', 'The enrolment link is unknown, was used already or is too old; ask for a new one');
}

function rejected(): GatewayError {
  return new GatewayError('passkey_rejected', 'The passkey was not accepted; start again');
}
