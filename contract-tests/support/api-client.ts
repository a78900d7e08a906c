export type ApiAnswer = { status: number; headers: Headers; body: Record<string, unknown>; text: string };
export type ApiCall = (method: string, path: string, options?: { body?: unknown; headers?: Record<string, string> }) => Promise<ApiAnswer>;

/** Plain HTTP with JSON, as any merchant's program would do it; nothing of the gateway's own code. */
export function createApiClient(baseUrl: string, headers: Record<string, string>): ApiCall {
  return async (method, path, { body, headers: more = {} } = {}) => {
    const response = await fetch(baseUrl + path, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...more },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parse(text), text };
  };
}

/** The body of an answer that had to succeed. @throws Error with the answer otherwise. */
export async function succeed(call: Promise<ApiAnswer>): Promise<Record<string, unknown>> {
  const { status, body, text } = await call;
  if (status >= 300) throw new Error(`${status}: ${text}`);
  return body;
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
