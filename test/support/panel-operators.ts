import { createEnrolment } from '../../src/domain/enrol-operator.js';
import type { Role } from '../../src/domain/principal.js';
import { ask } from './running-hosts.js';
import type { Answer, RunningHosts } from './running-hosts.js';
import { createSoftwarePasskey } from './software-passkey.js';
import type { SoftwarePasskey } from './software-passkey.js';

/** The origin and the name that `startRunningHosts` gives the panel. */
const origin = 'http://localhost';
const rpId = 'localhost';

export type PanelOperator = { userId: string; cookie: string; passkey: SoftwarePasskey };

export type Ceremony = { challengeId: string; options: { challenge: string; user: { id: string }; excludeCredentials?: { id: string }[] } };

type PanelRequest = { body?: unknown; cookie?: string; organizationId?: string; mode?: 'test' | 'live'; headers?: Record<string, string> };

/** What operators do at the panel of running hosts, over HTTP, with passkeys in software. */
export function panelOperators(hosts: RunningHosts) {
  const panel = (method: string, path: string, { body, cookie, organizationId, mode = 'test', headers = {} }: PanelRequest = {}): Promise<Answer> =>
    ask(hosts.origins.panel, method, `/api/v1${path}`, {
      headers: { Origin: origin, ...(cookie === undefined ? {} : { Cookie: cookie }), ...(organizationId === undefined ? {} : { 'X-Organization-ID': organizationId, 'X-Mode': mode }), ...headers },
      ...(body === undefined ? {} : { body }),
    });
  const made = (passkey: SoftwarePasskey, { options }: Ceremony) => passkey.create({ challenge: options.challenge, rpId, origin, userHandle: options.user.id });

  const begin = async (token: string, name = 'Ada'): Promise<Ceremony> => (await panel('POST', '/auth/enrol', { body: { token, name } })).body as unknown as Ceremony;
  const completeEnrolment = (ceremony: Ceremony, passkey: SoftwarePasskey): Promise<Answer> => panel('POST', '/auth/enrol/complete', { body: { challengeId: ceremony.challengeId, credential: made(passkey, ceremony) } });
  const enrolBy = async (token: string, name?: string): Promise<PanelOperator> => {
    const passkey = createSoftwarePasskey();
    const answer = await completeEnrolment(await begin(token, name), passkey);
    if (answer.status !== 200) throw new Error(`not enrolled: ${answer.status} ${JSON.stringify(answer.body)}`);
    return { userId: String(answer.body['userId']), cookie: cookieOf(answer), passkey };
  };

  return {
    panel,
    begin,
    completeEnrolment,
    enrolBy,
    /** A new operator of the organization. */
    async enrol(organizationId: string, role: Role = 'admin', { systemAdmin = false, name = 'Ada' } = {}): Promise<PanelOperator> {
      const { token } = await createEnrolment(hosts.config, { organizationId, role, systemAdmin, userName: name });
      return enrolBy(token, name);
    },
    async startSignIn(): Promise<Ceremony> {
      return (await panel('POST', '/auth')).body as unknown as Ceremony;
    },
    completeSignIn: ({ challengeId, options }: Ceremony, passkey: SoftwarePasskey, cookie?: string): Promise<Answer> =>
      panel('POST', '/auth/authenticate-complete', { body: { challengeId, credential: passkey.get({ challenge: options.challenge, rpId, origin }) }, ...(cookie === undefined ? {} : { cookie }) }),
    async signIn(passkey: SoftwarePasskey, cookie?: string): Promise<Answer> {
      return this.completeSignIn(await this.startSignIn(), passkey, cookie);
    },
    startPasskey: (cookie: string): Promise<Answer> => panel('POST', '/me/passkeys/start', { cookie }),
    async addPasskey(cookie: string, passkey = createSoftwarePasskey(), passkeyName = 'Phone'): Promise<Answer> {
      const started = await this.startPasskey(cookie);
      if (started.status !== 200) return started;
      const ceremony = started.body as unknown as Ceremony;
      return panel('POST', '/me/passkeys', { cookie, body: { challengeId: ceremony.challengeId, credential: made(passkey, ceremony), passkeyName } });
    },
    /** Actions of the audit log that name this object, oldest first. */
    async audited(objectId: string): Promise<string[]> {
      const found = await hosts.store.connection.collection('auditEntries').find({ objectId }).sort({ _id: 1 }).toArray();
      return found.map(({ action }) => String(action));
    },
  };
}

export type PanelOperators = ReturnType<typeof panelOperators>;

export function cookieOf(answer: Answer): string {
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
