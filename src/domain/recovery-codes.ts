import { asUser } from './audit-entry.js';
import type { AuditBy } from './audit-entry.js';
import type { ConfigDeps } from './config-deps.js';
import { GatewayError } from './errors.js';
import { noteFailedSignIn } from './failed-sign-ins.js';
import { assertFreshSignIn } from './fresh-sign-in.js';
import type { Operator } from './fresh-sign-in.js';
import { openSession } from './open-session.js';
import type { OpenedSession } from './open-session.js';
import { ownUser, storeUser } from './own-user.js';
import type { User } from './user.js';

export const recoveryCodesCount = 10;
const codeCharacters = 20;
/** Crockford's: no letter that is taken for a digit. 32 of them, so that each carries five bits and none is likelier than another. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Gives the caller ten new codes; those before are worth nothing then. Only their hashes are kept.
 * @returns the codes, `xxxxx-xxxxx-xxxxx-xxxxx`, 100 random bits each.
 * @throws GatewayError fresh_sign_in_required.
 */
export async function createRecoveryCodes(deps: ConfigDeps, { caller, by }: { caller: Operator; by: AuditBy }): Promise<{ codes: string[]; user: User }> {
  await assertFreshSignIn(deps, caller);
  const codes = Array.from({ length: recoveryCodesCount }, () => drawCode(deps));
  return deps.audit.record(by, async (within) => {
    const user = await ownUser(deps, caller.userId, within);
    const now = deps.clock.now();
    const next = await storeUser(deps, user, { recoveryCodes: codes.map((code) => ({ hash: hashOf(deps, code), usedAt: null })), recoveryCodesMadeAt: now }, within);
    const did = { organizationId: null, livemode: null, action: 'recovery_codes.created', object: { type: 'recovery_codes', id: user.id }, before: { left: codesLeft(user) }, after: { left: codes.length } } as const;
    return { result: { codes, user: next }, did };
  });
}

export function codesLeft({ recoveryCodes }: Pick<User, 'recoveryCodes'>): number {
  return recoveryCodes.filter(({ usedAt }) => usedAt === null).length;
}

/**
 * Signs in by a recovery code, once each. The session is good for adding a passkey and for nothing else.
 * @param code As typed: upper or lower case, with or without dashes and spaces.
 * @throws GatewayError recovery_code_rejected, in the same words whatever was wrong.
 */
export async function signInWithRecoveryCode(deps: ConfigDeps, { code, from }: { code: string; from: AuditBy }): Promise<OpenedSession> {
  const hash = hashOf(deps, code);
  const owner = await deps.users.findByRecoveryCodeAcrossTenants(hash);
  try {
    return await deps.audit.record(owner === null ? from : asUser(from, owner), async (within) => {
      const user = await deps.users.findByRecoveryCodeAcrossTenants(hash, within);
      // The look-up is by a hash of 100 random bits, whose timing tells nothing of the code; which of the ten it is tells nothing either.
      const used = user?.recoveryCodes.filter((one) => deps.secrets.equal(one.hash, hash) && one.usedAt === null)[0];
      if (user === null || used === undefined || user.disabledAt !== null) throw rejected();
      const recoveryCodes = user.recoveryCodes.map((one) => (one === used ? { ...one, usedAt: deps.clock.now() } : one));
      const next = await storeUser(deps, user, { recoveryCodes }, within);
      const opened = await openSession(deps, { user: next, from, passkeyId: null, enrolOnly: true }, within);
      const did = { organizationId: null, livemode: null, action: 'recovery_codes.used', object: { type: 'recovery_codes', id: user.id }, before: { left: codesLeft(user) }, after: { left: codesLeft(next), sessionId: opened.session.id } } as const;
      return { result: opened, did };
    });
  } catch (error) {
    if (error instanceof GatewayError && error.code === 'recovery_code_rejected') await noteFailedSignIn(deps, from);
    throw error;
  }
}

function drawCode({ random }: Pick<ConfigDeps, 'random'>): string {
  const characters = [...random.bytes(codeCharacters)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return characters.replace(/.{5}(?=.)/g, '$&-');
}

/** Letters that the alphabet lacks are read as what they look like. */
function hashOf({ secrets }: Pick<ConfigDeps, 'secrets'>, code: string): string {
  const canonical = code.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
  return secrets.hash(canonical);
}

function rejected(): GatewayError {
  return new GatewayError('recovery_code_rejected', 'The recovery code is not right or was used already; take another one');
}
