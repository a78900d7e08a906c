import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import { auditBy } from '../../domain/audit-entry.js';
import { endSession } from '../../domain/change-sessions.js';
import type { ConfigDeps } from '../../domain/config-deps.js';
import { describeOperator } from '../../domain/describe-principal.js';
import { completeEnrolment, startEnrolment } from '../../domain/enrol-operator.js';
import { GatewayError } from '../../domain/errors.js';
import { operatorOf } from '../../domain/fresh-sign-in.js';
import type { RequestContext } from '../../domain/principal.js';
import { signInWithRecoveryCode } from '../../domain/recovery-codes.js';
import { refreshSession } from '../../domain/refresh-session.js';
import { findSession } from '../../domain/resolve-session.js';
import type { Session } from '../../domain/session.js';
import { completeSignIn, startSignIn } from '../../domain/sign-in.js';
import { toWireOperator } from '../wire/to-wire-operator.js';

type Wire = components['schemas'];
type AuthOperations = 'startEnrolment' | 'completeEnrolment' | 'startSignIn' | 'completeSignIn' | 'signInWithRecoveryCode' | 'refreshSession' | 'signOut' | 'checkSignIn';

export type AuthHandlersDeps = ConfigDeps & Readonly<{ sessionCookie: { set(value: string): string; clear(): string } }>;

export function createAuthHandlers(deps: AuthHandlersDeps): Pick<AdminHandlers<RequestContext>, AuthOperations> {
  return {
    async startEnrolment({ body }): Promise<AdminResponse<'startEnrolment'>> {
      const { challengeId, options } = await startEnrolment(deps, { token: body.token, name: body.name ?? null });
      return { status: 200, body: { challengeId, options: options as Wire['PasskeyCreationOptions'] } };
    },

    async completeEnrolment({ body, context }): Promise<AdminResponse<'completeEnrolment'>> {
      const { user, cookie } = await completeEnrolment(deps, { challengeId: body.challengeId, credential: body.credential, passkeyName: body.passkeyName ?? null, from: auditBy(context) });
      const view = await describeOperator(deps, user.id);
      return { status: 200, headers: { 'Set-Cookie': deps.sessionCookie.set(cookie) }, body: toWireOperator(view, []) };
    },

    async startSignIn(): Promise<AdminResponse<'startSignIn'>> {
      const { challengeId, options } = await startSignIn(deps);
      return { status: 200, body: { challengeId, options: options as Wire['PasskeyRequestOptions'] } };
    },

    async completeSignIn({ body, context }): Promise<AdminResponse<'completeSignIn'>> {
      const { user, cookie } = await completeSignIn(deps, { challengeId: body.challengeId, credential: body.credential, from: auditBy(context), replacedCookie: context.sessionCookie });
      const view = await describeOperator(deps, user.id);
      return { status: 200, headers: { 'Set-Cookie': deps.sessionCookie.set(cookie) }, body: toWireOperator(view, []) };
    },

    async signInWithRecoveryCode({ body, context }): Promise<AdminResponse<'signInWithRecoveryCode'>> {
      const { session, cookie } = await signInWithRecoveryCode(deps, { code: body.recoveryCode, from: auditBy(context) });
      return { status: 200, headers: { 'Set-Cookie': deps.sessionCookie.set(cookie) }, body: toWireSignInState(session) };
    },

    async refreshSession({ context }): Promise<AdminResponse<'refreshSession'>> {
      if (context.sessionCookie === null) throw new GatewayError('session_expired', 'The session has ended; sign in again');
      const { session, cookie } = await refreshSession(deps, { cookie: context.sessionCookie, from: auditBy(context) });
      const headers = cookie === null ? {} : { 'Set-Cookie': deps.sessionCookie.set(cookie) };
      return { status: 200, headers, body: toWireSignInState(session) };
    },

    async signOut({ context }): Promise<AdminResponse<'signOut'>> {
      const { userId, sessionId } = operatorOf(context.principal);
      await endSession(deps, { userId, sessionId, by: auditBy(context), organizationId: null, how: 'signed_out' });
      return { status: 200, headers: { 'Set-Cookie': deps.sessionCookie.clear() }, body: toWireSignInState(null) };
    },

    async checkSignIn({ context }): Promise<AdminResponse<'checkSignIn'>> {
      const session = context.sessionCookie === null ? null : await findSession(deps, { cookie: context.sessionCookie, from: auditBy(context) });
      return { status: 200, body: toWireSignInState(session) };
    },
  };
}

function toWireSignInState(session: Session | null): Wire['SignInState'] {
  if (session === null) return { signedIn: false, expiresAt: null, passkeyNeeded: false };
  const expiresAt = session.idleUntil < session.endsAt ? session.idleUntil : session.endsAt;
  return { signedIn: true, expiresAt: expiresAt.toISOString(), passkeyNeeded: session.enrolOnly };
}
