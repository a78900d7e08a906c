/** A request that was refused or not answered, with what an operator needs to tell somebody about it. */
export class ApiProblem extends Error {
  constructor(
    readonly problem: Readonly<{
      /** HTTP status; 0 when no answer came. */
      status: number;
      /** Code of the spec's closed list, or `no_answer`. */
      code: string;
      title: string;
      detail: string;
      requestId: string | null;
    }>,
  ) {
    super(problem.detail);
    this.name = 'ApiProblem';
  }
}

function textOf(body: unknown, field: string): string | null {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[field] : null;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Reads the error body of the gateway; also something sensible of what a proxy in between made of it. */
export function problemOf(status: number, body: unknown, requestId: string | null): ApiProblem {
  return new ApiProblem({
    status,
    code: textOf(body, 'code') ?? `http_${status}`,
    title: textOf(body, 'title') ?? 'The request failed',
    detail: textOf(body, 'detail') ?? `The gateway answered with status ${status}.`,
    requestId: textOf(body, 'requestId') ?? requestId,
  });
}

/** For a request that brought no answer at all. */
export function noAnswer(): ApiProblem {
  return new ApiProblem({
    status: 0,
    code: 'no_answer',
    title: 'No connection to the gateway',
    detail: 'The gateway did not answer. Check your connection and try again.',
    requestId: null,
  });
}

/** Any thrown thing as a problem that can be shown. */
export function toProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem({ status: 0, code: 'page_failed', title: 'The page failed', detail: 'Something unexpected happened in this page. Load it again.', requestId: null });
}
