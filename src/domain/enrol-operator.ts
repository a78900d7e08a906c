import { asUser } from './audit-entry.js';
import type { AuditBy } from './audit-entry.js';
import type { ConfigDeps } from './config-deps.js';
import { invitationStatus } from './enrolment.js';
import type { Enrolment } from './enrolment.js';
import { GatewayError } from './errors.js';
import { openSession } from './open-session.js';
import type { OpenedSession } from './open-session.js';
import { passkeyId } from './passkey-id.js';
import type { ChangeScope } from './ports/audit-trail.js';
import type { WebAuthnJson } from './ports/passkeys.js';
import type { Role } from './principal.js';
import type { User } from './user.js';

/** A challenge is answered within this time or not at all. */
export const challengeMs = 5 * 60_000;
/** No link is good for longer. */
export const enrolmentMs = 7 * 24 * 60 * 60_000;

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
  await deps.enrolments.insertAcrossTenants({
    ...options,
    tokenHash: deps.secrets.hash(token),
    id: null,
    createdBy: null,
    createdByName: null,
    createdAt: now,
    expiresAt,
    usedAt: null,
    usedBy: null,
    revokedAt: null,
  });
  return { token, expiresAt };
}

/** @throws GatewayError enrolment_link_invalid. */
export async function startEnrolment(deps: ConfigDeps, { token, name }: { token: string; name: string | null }): Promise<{ challengeId: string; options: WebAuthnJson }> {
  const enrolment = await findUsable(deps, deps.secrets.hash(token));
  const userId = deps.ids.objectId();
  const userName = name ?? enrolment.userName;
  const { challenge, options } = await deps.passkeys.creationOptions({ userId, userName, exclude: [] });
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

export type CompleteEnrolmentOptions = { challengeId: string; credential: WebAuthnJson; passkeyName: string | null; from: AuditBy };

/**
 * Checks the new passkey, uses the link up and signs the new operator in. A passkey that is refused leaves the link usable.
 * @throws GatewayError passkey_rejected, enrolment_link_invalid.
 */
export async function completeEnrolment(deps: ConfigDeps, { challengeId, credential, passkeyName, from }: CompleteEnrolmentOptions): Promise<OpenedSession> {
  const challenge = await deps.challenges.takeAcrossTenants(challengeId);
  const now = deps.clock.now();
  const { enrolmentTokenHash, userId, userName } = challenge ?? {};
  if (challenge === null || challenge.purpose !== 'enrolment' || challenge.expiresAt <= now || !enrolmentTokenHash || !userId) throw rejected();
  const verified = await deps.passkeys.verifyCreation(credential, challenge.challenge);
  if (verified === null) throw rejected();
  const toUser = (enrolment: Enrolment): User => ({
    id: userId,
    revision: 1,
    name: userName ?? enrolment.userName,
    systemAdmin: enrolment.systemAdmin,
    memberships: [{ organizationId: enrolment.organizationId, role: enrolment.role }],
    passkeys: [{ ...verified, name: passkeyName, createdAt: now, lastUsedAt: now }],
    language: null,
    recoveryCodes: [],
    recoveryCodesMadeAt: null,
    lastSignInAt: now,
    disabledAt: null,
    createdAt: now,
    updatedAt: now,
  });
  return deps.audit.record(asUser(from, { id: userId, name: userName ?? '' }), async (within) => {
    const enrolment = await takeLink(deps, enrolmentTokenHash, { at: now, by: userId }, within);
    const user = toUser(enrolment);
    if ((await deps.users.insertAcrossTenants(user, within)) === 'exists') throw rejected();
    const opened = await openSession(deps, { user, from, passkeyId: passkeyId(deps.secrets, verified) }, within);
    const after = { name: user.name, role: enrolment.role, systemAdmin: user.systemAdmin, invitationId: enrolment.id };
    return { result: opened, did: { organizationId: enrolment.organizationId, livemode: null, action: 'user.enrolled', object: { type: 'user', id: userId }, before: null, after } };
  });
}

/**
 * Uses a link up, once whatever happens at the same moment; and of all links for a first operator one.
 * @throws GatewayError enrolment_link_invalid.
 */
export async function takeLink(deps: Pick<ConfigDeps, 'enrolments' | 'users' | 'clock'>, tokenHash: string, used: { at: Date; by: string }, within: ChangeScope): Promise<Enrolment> {
  const enrolment = await findUsable(deps, tokenHash, within);
  if (enrolment.firstOperatorOnly === true) {
    await deps.users.queueAcrossTenants('system', within);
    if ((await deps.users.countAcrossTenants(within)) > 0) throw linkInvalid();
  }
  if (!(await deps.enrolments.consumeAcrossTenants(tokenHash, used, within))) throw linkInvalid();
  return enrolment;
}

/** @throws GatewayError enrolment_link_invalid. */
export async function findUsable(deps: Pick<ConfigDeps, 'enrolments' | 'users' | 'clock'>, tokenHash: string, within?: ChangeScope): Promise<Enrolment> {
  const enrolment = await deps.enrolments.findAcrossTenants(tokenHash, within);
  if (enrolment === null || invitationStatus(enrolment, deps.clock.now()) !== 'pending') throw linkInvalid();
  if (enrolment.firstOperatorOnly === true && (await deps.users.countAcrossTenants(within)) > 0) throw linkInvalid();
  return enrolment;
}

function linkInvalid(): GatewayError {
  return new GatewayError('enrolment_link_invalid', 'The enrolment link is unknown, was used already or is too old; ask for a new one');
}

function rejected(): GatewayError {
  return new GatewayError('passkey_rejected', 'The passkey was not accepted; start again');
}
