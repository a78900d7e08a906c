/** Why a try failed: the closed list that `DeliveryTry.failure` takes its words from. */
export const ipnFailures = [
  'timeout:dns', 'timeout:connect', 'timeout:tls', 'timeout:headers',
  'dns', 'connection_refused', 'connection_failed', 'connection_reset', 'tls',
  'url_not_allowed', 'address_not_public',
  'redirect', 'http_status', 'answer_invalid', 'headers_too_large',
  'url_unreadable', 'secret_unavailable', 'endpoint_off', 'interrupted', 'worker_crashed', 'out_of_time',
] as const;
export type IpnFailure = (typeof ipnFailures)[number];

export type ConnectionPhase = 'dns' | 'connect' | 'tls' | 'headers';

/** A failure with its word and a sentence for operators. Never leaves the room as an exception: results are data. */
export class IpnConnectionError extends Error {
  readonly failure: IpnFailure;

  constructor(failure: IpnFailure, detail: string, options?: { cause: unknown }) {
    super(detail, options);
    this.name = 'IpnConnectionError';
    this.failure = failure;
  }
}

/** What was being done when a try ended without an answer. */
const phaseNames: Readonly<Record<ConnectionPhase, string>> = {
  dns: 'looking the host name up', connect: 'connecting', tls: 'the TLS handshake', headers: 'waiting for the answer',
};

export function timeoutError(phase: ConnectionPhase, timeoutMs: number): IpnConnectionError {
  return new IpnConnectionError(`timeout:${phase}`, `No answer within ${timeoutMs / 1_000} s; the time ran out while ${phaseNames[phase]}.`);
}

const wordsOfCodes: Readonly<Record<string, IpnFailure>> = {
  ECONNREFUSED: 'connection_refused',
  ECONNRESET: 'connection_reset',
  EPIPE: 'connection_reset',
  UND_ERR_SOCKET: 'connection_reset',
  UND_ERR_HEADERS_OVERFLOW: 'headers_too_large',
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'answer_invalid',
};

/** Puts an error of Node or undici into the closed list, by code or name: texts differ between versions. */
export function classifyError(error: unknown, phase: ConnectionPhase): IpnConnectionError {
  if (error instanceof IpnConnectionError) return error;
  const code = readCode(error);
  // undici's parser errors have a name of their own, but not always a code.
  const unparsable = error instanceof Error && error.name === 'HTTPParserError';
  const failure = wordsOfCodes[code] ?? (unparsable ? 'answer_invalid' : fallbacks[phase]);
  return new IpnConnectionError(failure, `The try failed while ${phaseNames[phase]}${code === '' ? '' : ` (${code})`}.`, { cause: error });
}

const fallbacks: Readonly<Record<ConnectionPhase, IpnFailure>> = { dns: 'dns', connect: 'connection_failed', tls: 'tls', headers: 'connection_reset' };

function readCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error) || typeof error.code !== 'string') return '';
  return /^[A-Z0-9_]{1,60}$/.test(error.code) ? error.code : '';
}
