import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import type { ConfigDeps } from '../../domain/config-deps.js';
import { describeOperator } from '../../domain/describe-principal.js';
import { completeEnrolment, startEnrolment } from '../../domain/enrol-operator.js';
import { GatewayError } from '../../domain/errors.js';
import type { RequestContext } from '../../domain/principal.js';
import { refreshSession } from '../../domain/refresh-session.js';
import { findSession } from '../../domain/resolve-session.js';
import type { Session } from '../../domain/session.js';
import { completeSignIn, startSignIn } from '../../domain/sign-in.js';
import { toWireOperator } from '../wire/to-wire-operator.js';

type Wire = components['schemas'];
type AuthOperations = 'startEnrolment' | 'completeEnrolment' | 'startSignIn' | 'completeSignIn' | 'refreshSession' | 'signOut' | 'checkSignIn';

export type AuthHandlersDeps = ConfigDeps & Readonly<{ sessionCookie: { set(value: string): string; clear(): string } }>;

export function createAuthHandlers(deps: AuthHandlersDeps): Pick<AdminHandlers<RequestContext>, AuthOperations> {
  return {
    async startEnrolment({ body }): Promise<AdminResponse<'startEnrolment'>> {
      const { challengeId, options } = await startEnrolment(deps, { token: body.token, name: body.name ?? null });
      return { status: 200, body: { challengeId, options: options as Wire['PasskeyCreationOptions'] } };
    },

    async completeEnrolment({ body }): Promise<AdminResponse<'completeEnrolment'>> {
      const { user, cookie } = await completeEnrolment(deps, { challengeId: body.challengeId, credential: body.credential, passkeyName: body.passkeyName ?? null });
      const view = await describeOperator(deps, user.id);
      return { status: 200, headers: { 'Set-Cookie': deps.sessionCookie.set(cookie) }, body: toWireOperator(view, []) };
    },

    async startSignIn(): Promise<AdminResponse<'startSignIn'>> {
      const { challengeId, options } = await startSignIn(deps);
      return { status: 200, body: { challengeId, options: options as Wire['PasskeyRequestOptions'] } };
    },

    async completeSignIn({ body }): Promise<AdminResponse<'completeSignIn'>> {
      const { user, cookie } = await completeSignIn(deps, { challengeId: body.challengeId, credential: body.credential });
      const view = await describeOperator(deps, user.id);
      return { status: 200, headers: { 'Set-Cookie': deps.sessionCookie.set(cookie) }, body: toWireOperator(view, []) };
    },

    async refreshSession({ context }): Promise<AdminResponse<'refreshSession'>> {
      if (context.sessionCookie === null) throw new GatewayError('session_expired', 'The session has ended; sign in again');
      const { session, cookie } = await refreshSession(deps, context.sessionCookie);
      const headers = cookie === null ? {} : { 'Set-Cookie': deps.sessionCookie.set(cookie) };
      return { status: 200, headers, body: toWireSignInState(session) };
    },

    async signOut({ context }): Promise<AdminResponse<'signOut'>> {
      if (context.principal.kind === 'operator') await deps.sessions.endAcrossTenants(context.principal.sessionId);
      return { status: 200, headers: { 'Set-Cookie': deps.sessionCookie.clear() }, body: toWireSignInState(null) };
    },

    async checkSignIn({ context }): Promise<AdminResponse<'checkSignIn'>> {
      const session = context.sessionCookie === null ? null : await findSession(deps, context.sessionCookie);
      return { status: 200, body: toWireSignInState(session) };
    },
  };
}

function toWireSignInState(session: Session | null): Wire['SignInState'] {
  if (session === null) return { signedIn: false, expiresAt: null };
  const expiresAt = session.idleUntil < session.endsAt ? session.idleUntil : session.endsAt;
  return { signedIn: true, expiresAt: expiresAt.toISOString() };
}
