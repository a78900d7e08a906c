// Generated from openapi/ by `npm run generate`. Do not edit.
/**
 * What the spec says about one operation, as data: the router, the guards, the rate limiter, idempotency and redaction
 * all read it, so that none of them has a list of its own.
 */
export interface OperationFacts {
  readonly operationId: string;
  readonly method: 'get' | 'put' | 'post' | 'delete' | 'patch' | 'head' | 'options' | 'trace';
  /** OpenAPI path template, e.g. `/api/v1/sites/{siteId}`. */
  readonly path: string;
  readonly tag: string;
  /** Least role that may call; `public` needs no principal. */
  readonly role: 'public' | 'viewer' | 'editor' | 'admin' | 'system';
  /** `resource:action`, or `none`. */
  readonly scope: string;
  readonly rateClass: 'create' | 'hooks' | 'read' | 'write' | 'search' | 'auth';
  /** `key`: the operation honours the `Idempotency-Key` header. */
  readonly idempotency: 'key' | 'none';
  readonly hosts: readonly ('panel' | 'api' | 'checkout' | 'main')[];
  /** Test helpers: refused for live data. */
  readonly testModeOnly: boolean;
  /** Names of the security schemes, any one of which is enough; empty = none needed. */
  readonly security: readonly string[];
  /** Every documented status, ascending. */
  readonly statuses: readonly number[];
  readonly requestContentType: string | null;
  /** A request may come without its body. */
  readonly requestBodyOptional: boolean;
  /** Content type of the first success status that has a body. */
  readonly responseContentType: string | null;
  /** Sensitive parameters as `in.name`, e.g. `query.email`. */
  readonly sensitiveParameters: readonly string[];
  /** Sensitive places of the request body: dotted, `*` for array items and map values; `''` is the whole body. */
  readonly sensitiveRequest: readonly string[];
  /** The same for the success bodies. */
  readonly sensitiveResponse: readonly string[];
}

/** Body of a `text/event-stream` or `text/csv` answer. */
export type ByteStream = AsyncIterable<Uint8Array | string>;

type LowercaseKeys<T> = { [K in keyof T as K extends string ? Lowercase<K> : K]: T[K] };
type OrEmpty<T> = [T] extends [never] ? Record<never, never> : T;
/** The door fills in the documented default, so the handler always sees a value. */
type WithDefaults<T, Defaulted extends string> = Omit<T, Defaulted> & { [K in keyof T as K extends Defaulted ? K : never]-?: Exclude<T[K], undefined> };

type ParametersOf<Op, In extends string> = Op extends { parameters: infer P } ? (In extends keyof P ? OrEmpty<Exclude<P[In], undefined>> : Record<never, never>) : Record<never, never>;
type RequestContent<Op> = Op extends { requestBody: { content: infer C } } ? C[keyof C]
  : Op extends { requestBody?: infer B } ? ([Exclude<B, undefined>] extends [{ content: infer C }] ? C[keyof C] | undefined : undefined)
  : undefined;

/** What a handler is given. Header names are lower-case; the body has passed the schema. */
export interface HandlerRequest<Op, Context, Defaulted extends string = never> {
  path: ParametersOf<Op, 'path'>;
  query: WithDefaults<ParametersOf<Op, 'query'>, Defaulted>;
  headers: LowercaseKeys<ParametersOf<Op, 'header'>>;
  body: RequestContent<Op>;
  context: Context;
}

type Problem = { content: { 'application/problem+json': unknown } };
type ContentOf<Answer> = Answer extends { content: infer C } ? C : never;
/** Statuses that are thrown as an error and never returned: those answered with problem+json. */
export type ErrorStatus<Op> = Op extends { responses: infer R } ? { [S in keyof R]: R[S] extends Problem ? S : never }[keyof R] : never;
type ReturnedStatus<Op> = Op extends { responses: infer R } ? Exclude<keyof R, ErrorStatus<Op> | 'default'> : never;

type KnownKeys<T> = { [K in keyof T as string extends K ? never : K]: T[K] };
type HeadersOf<Answer> = Answer extends { headers: infer H } ? Partial<KnownKeys<H>> : Record<never, never>;
type BodyOf<Answer> = [ContentOf<Answer>] extends [never] ? { body?: undefined }
  : ContentOf<Answer> extends { 'application/json': infer Json } ? { body: Json }
  : { body: ByteStream };

/**
 * The union of what a handler may answer. Give a handler this as its written return type: TypeScript refuses
 * undocumented extra fields of a literal only where the return type is written down.
 */
export type HandlerResponse<Op> = Op extends { responses: infer R }
  ? { [S in ReturnedStatus<Op>]: S extends keyof R ? { status: S; headers?: HeadersOf<R[S]> } & BodyOf<R[S]> : never }[ReturnedStatus<Op>]
  : never;

export type Handler<Op, Context, Defaulted extends string = never> = (request: HandlerRequest<Op, Context, Defaulted>) => Promise<HandlerResponse<Op>>;
