/** Why a request brought nothing, in the kinds that a buyer is told apart. */
export type Fault =
  /** No answer came: no network, or it took too long. Whether the request took effect is not known. */
  | { kind: 'offline' }
  | { kind: 'notFound' }
  /** Too many requests; try again after so many seconds. */
  | { kind: 'busy'; retryAfterSeconds: number }
  /** The gateway refused for the reason `code` of the spec's closed list. */
  | { kind: 'refused'; code: string; requestId: string | null }
  | { kind: 'server'; requestId: string | null };

export type Answer<T> = { ok: true; body: T } | { ok: false; fault: Fault };

export type RequestOptions = Readonly<{
  method: 'GET' | 'POST';
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: unknown;
  timeoutMs: number;
}>;

function textOf(body: unknown, field: 'code' | 'requestId'): string | null {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[field] : null;
  return typeof value === 'string' ? value : null;
}

async function readFault(response: Response): Promise<Fault> {
  const body: unknown = await response.json().catch(() => null);
  const requestId = textOf(body, 'requestId') ?? response.headers.get('X-Request-ID');
  const retryAfterSeconds = Number(response.headers.get('Retry-After') ?? 5);
  if (response.status === 404) return { kind: 'notFound' };
  if (response.status === 429) return { kind: 'busy', retryAfterSeconds: Number.isFinite(retryAfterSeconds) ? Math.max(1, retryAfterSeconds) : 5 };
  if (response.status >= 500) return { kind: 'server', requestId };
  return { kind: 'refused', code: textOf(body, 'code') ?? 'invalid_request', requestId };
}

/** One call to the gateway; never throws, a fault is an answer too. */
export async function request<T>(send: typeof fetch, { method, path, headers, body, timeoutMs }: RequestOptions): Promise<Answer<T>> {
  try {
    const response = await send(path, {
      method,
      headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) return { ok: false, fault: await readFault(response) };
    return { ok: true, body: (await response.json()) as T };
  } catch {
    return { ok: false, fault: { kind: 'offline' } };
  }
}
