export type Json = Record<string, unknown>;

export type ReceivedAnswer = {
  status: number;
  headers: Headers;
  /** As it came. */
  text: string;
  /** Parsed; empty where the answer is no JSON object. */
  body: Json & { code?: string; errors?: { pointer: string; detail: string }[] };
};

export type SendOptions = {
  /** An API key, sent as bearer token. */
  key?: string;
  /** Sent as JSON; a string or bytes go out as they are. */
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
};

/** One request as a client sends it. Nothing is followed, repeated or thrown for a status. */
export async function sendRequest(method: string, url: string, { key, body, headers = {}, signal }: SendOptions = {}): Promise<ReceivedAnswer> {
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' || body instanceof Uint8Array ? (body as NonNullable<RequestInit['body']>) : JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: text.startsWith('{') ? (JSON.parse(text) as ReceivedAnswer['body']) : {} };
}
