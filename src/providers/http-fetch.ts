/** HTTP as providers' clients use it: what the platform's `fetch` offers, or a stand-in of the same shape. */
export type HttpFetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string; redirect: 'manual'; signal: AbortSignal },
) => Promise<HttpResponse>;

export type HttpResponse = {
  status: number;
  body: AsyncIterable<Uint8Array> | null;
};
