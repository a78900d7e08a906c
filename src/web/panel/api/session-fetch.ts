export type SessionFetchDeps = Readonly<{
  /** `fetch` of the browser, or a stand-in for it. */
  send: (request: Request) => Promise<Response>;
  /** Asks for a new session token; false when there is no session any more. Throws when the gateway can't be reached. */
  refresh: () => Promise<boolean>;
  onSignedOut: () => void;
}>;

/** Ceremonies, one-time links and the refresh itself: their 401 is an answer of its own. */
const withoutSession = /^\/api\/v1\/(auth(\/|$)|invitations\/)/;

function answersForItself({ method, url }: Request): boolean {
  const { pathname } = new URL(url);
  return withoutSession.test(pathname) || (method === 'POST' && pathname === '/api/v1/me/passkeys');
}

/**
 * A fetch that lives with sessions: a 401 is answered by one refresh and one more try; when that fails as well the operator is signed
 * out. Requests that fail together share one refresh.
 */
export function createSessionFetch({ send, refresh, onSignedOut }: SessionFetchDeps): (request: Request) => Promise<Response> {
  let refreshing: Promise<boolean> | null = null;

  function refreshOnce(): Promise<boolean> {
    refreshing ??= refresh().finally(() => {
      refreshing = null;
    });
    return refreshing;
  }

  return async (request) => {
    if (answersForItself(request)) return send(request);
    const again = request.clone();
    const response = await send(request);
    if (response.status !== 401) return response;
    if (!(await refreshOnce())) {
      onSignedOut();
      return response;
    }
    const second = await send(again);
    if (second.status === 401) onSignedOut();
    return second;
  };
}
