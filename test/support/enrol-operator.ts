import { createSoftwarePasskey } from './software-passkey.js';
import type { SoftwarePasskey } from './software-passkey.js';

export type SignedInOperator = { cookie: string; passkey: SoftwarePasskey; me: { kind: string; userId: string; organizations: { id: string; role: string }[] } };

type Json = Record<string, unknown>;

async function post(url: string, origin: string, body: Json, cookie = ''): Promise<{ status: number; body: Json; cookie: string }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin, ...(cookie === '' ? {} : { Cookie: cookie }) },
    body: JSON.stringify(body),
  });
  const setCookie = response.headers.getSetCookie()[0] ?? '';
  return { status: response.status, body: (await response.json()) as Json, cookie: setCookie.split(';')[0] ?? '' };
}

/**
 * Enrols an operator by the one-time link, over HTTP, with a passkey in software.
 * @param panelUrl origin of the panel, e.g. `http://localhost:3000`
 * @param token the part of the link after `#token=`
 */
export async function enrolOperator(panelUrl: string, token: string): Promise<SignedInOperator> {
  const passkey = createSoftwarePasskey();
  const started = await post(`${panelUrl}/api/v1/auth/enrol`, panelUrl, { token, name: 'Test operator' });
  if (started.status !== 200) throw new Error(`enrolment did not start: ${started.status} ${JSON.stringify(started.body)}`);
  const { challengeId, options } = started.body as { challengeId: string; options: { challenge: string; rp: { id: string }; user: { id: string } } };
  const credential = passkey.create({ challenge: options.challenge, rpId: options.rp.id, origin: panelUrl, userHandle: options.user.id });
  const completed = await post(`${panelUrl}/api/v1/auth/enrol/complete`, panelUrl, { challengeId, credential });
  if (completed.status !== 200) throw new Error(`enrolment did not end: ${completed.status} ${JSON.stringify(completed.body)}`);
  return { cookie: completed.cookie, passkey, me: completed.body as SignedInOperator['me'] };
}

/** Signs in again with an enrolled passkey; the answer carries a new session cookie. */
export async function signInOperator(panelUrl: string, passkey: SoftwarePasskey): Promise<{ status: number; cookie: string; body: Json }> {
  const started = await post(`${panelUrl}/api/v1/auth`, panelUrl, {});
  const { challengeId, options } = started.body as { challengeId: string; options: { challenge: string; rpId: string } };
  const credential = passkey.get({ challenge: options.challenge, rpId: options.rpId, origin: panelUrl });
  return post(`${panelUrl}/api/v1/auth/authenticate-complete`, panelUrl, { challengeId, credential });
}
