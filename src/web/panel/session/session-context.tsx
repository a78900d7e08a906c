import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { AdminClient, Send } from '../api/admin-client.js';
import { bodyOf, createAdminClient } from '../api/admin-client.js';
import type { ApiProblem } from '../api/api-problem.js';
import { problemOf, toProblem } from '../api/api-problem.js';
import { createSessionFetch } from '../api/session-fetch.js';
import type { Me } from '../api/types.js';

/** Why the operator has to sign in: for the first time, after a quiet quarter of an hour, or because the server ended the session. */
export type SignedOutWhy = 'new' | 'idle' | 'ended';

export type SessionState =
  | { status: 'loading' }
  | { status: 'unreachable'; problem: ApiProblem; retry: () => void }
  | { status: 'signedOut'; why: SignedOutWhy }
  /** Came in by a recovery code: a passkey has to be made before anything else. */
  | { status: 'passkeyNeeded' }
  | { status: 'signedIn'; me: Me };

export type Session = Readonly<{
  state: SessionState;
  /** For requests that belong to no organization: ceremonies and `me`. */
  client: AdminClient;
  send: Send;
  /** Takes over what a completed ceremony answered. */
  signedIn: (me: Me) => void;
  /** Asks the server anew what session there is. */
  recheck: () => Promise<void>;
  signOut: (why: SignedOutWhy) => Promise<void>;
  rotate: () => Promise<boolean>;
}>;

const SessionContext = createContext<Session | null>(null);
const sessionKey = ['session'];
const isNotSession = ({ queryKey }: { queryKey: readonly unknown[] }): boolean => queryKey[0] !== sessionKey[0];

/** A new token for the session; false when there is none any more. */
async function refreshSession(): Promise<boolean> {
  const response = await fetch('/api/v1/auth/refresh-token', { method: 'POST', credentials: 'same-origin', cache: 'no-store' });
  if (response.ok) return true;
  if (response.status === 401 || response.status === 403) return false;
  throw problemOf(response.status, await response.json().catch(() => null), response.headers.get('X-Request-ID'));
}

export function SessionProvider({ children }: { children: ReactNode }): ReactNode {
  const queries = useQueryClient();
  const [why, setWhy] = useState<SignedOutWhy>('new');

  const end = useCallback(
    (reason: SignedOutWhy) => {
      setWhy(reason);
      queries.setQueryData(sessionKey, null);
      // Nothing of what one operator saw is left for the next.
      void queries.cancelQueries({ predicate: isNotSession });
      queries.removeQueries({ predicate: isNotSession });
      queries.getMutationCache().clear();
    },
    [queries],
  );
  const send = useMemo<Send>(
    () => createSessionFetch({ send: (request) => fetch(request), refresh: refreshSession, onSignedOut: () => end('ended') }),
    [end],
  );
  const client = useMemo(() => createAdminClient(send, null), [send]);

  const session = useQuery({
    queryKey: sessionKey,
    staleTime: Infinity,
    gcTime: Infinity,
    queryFn: async (): Promise<Me | 'passkeyNeeded' | null> => {
      const { signedIn, passkeyNeeded } = await bodyOf(client.GET('/api/v1/auth/login/check'));
      if (!signedIn) return null;
      if (passkeyNeeded) return 'passkeyNeeded';
      const me = await bodyOf(client.GET('/api/v1/me'));
      return me.kind === 'operator' ? me : null;
    },
  });

  const signOut = useCallback(
    async (reason: SignedOutWhy) => {
      // Whatever the answer is, this browser forgets the session; one that could not be ended ends by itself.
      await client.POST('/api/v1/auth/logout').catch(() => undefined);
      end(reason);
    },
    [client, end],
  );
  const signedIn = useCallback(
    (me: Me) => {
      setWhy('new');
      queries.setQueryData(sessionKey, me);
    },
    [queries],
  );

  const recheck = useCallback(() => queries.invalidateQueries({ queryKey: sessionKey }), [queries]);

  const state = useMemo<SessionState>(() => {
    if (session.data === 'passkeyNeeded') return { status: 'passkeyNeeded' };
    if (session.data != null) return { status: 'signedIn', me: session.data };
    if (session.data === null) return { status: 'signedOut', why };
    if (session.isError) return { status: 'unreachable', problem: toProblem(session.error), retry: () => void session.refetch() };
    return { status: 'loading' };
  }, [session, why]);

  const value = useMemo<Session>(() => ({ state, client, send, signedIn, recheck, signOut, rotate: refreshSession }), [state, client, send, signedIn, recheck, signOut]);
  return <SessionContext value={value}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession needs a SessionProvider around it');
  return session;
}
