import { succeed, createApiClient } from '../support/api-client.js';
import type { ApiCall } from '../support/api-client.js';
import type { Answer } from '../support/check-answer.js';
import { createResources } from '../support/resources.js';
import type { Resources } from '../support/resources.js';
import { createSoftwarePasskey } from '../../test/support/software-passkey.js';
import { enrolOperator, signInOperator } from '../../test/support/enrol-operator.js';
import type { ContractRun } from './contract-run.js';

/** Who sends the requests of a run, with the rights and without them. */
export type Callers = Readonly<{
  admin: ApiCall;
  resources: Resources;
  /** Headers of somebody who may do everything. */
  allowed(): Promise<Record<string, string>>;
  /** Headers of somebody who is known but may not do this. */
  forbidden(operation: { method: string; scope: string; role: string }): Promise<Record<string, string>>;
  /** The passkey ceremonies of the panel. */
  startEnrolment(): Promise<{ challengeId: string; credential: unknown }>;
  startSignIn(): Promise<{ challengeId: string; credential: unknown }>;
  freshSession(): Promise<Record<string, string>>;
  /** The operator whose session it is, at the panel. */
  asOperator: ApiCall;
  /** Begins to add a passkey to the operator, or to another one. */
  startPasskey(headers?: Record<string, string>): Promise<{ challengeId: string; credential: unknown }>;
  /** Another operator, who came by an invitation and is a member of the organization. */
  member(role?: string): Promise<Member>;
  /** Whoever is the only admin of the organization, made for it where there is none yet. */
  onlyAdmin(): Promise<string>;
  /** Takes the session from the answer that opened it. */
  noteAnswer(operationId: string, answer: Answer): void;
}>;

export type Member = { userId: string; sessionId: string; invitationId: string; headers: Record<string, string> };

/** Belongs to documentation; no request of a test comes from there. */
const elsewhere = '203.0.113.7/32';

export function createCallers(run: ContractRun): Callers {
  const admin = createApiClient(run.adminApiUrl, { Authorization: `Bearer ${run.adminKey}` });
  const panel = createApiClient(run.panelUrl, { Origin: run.panelUrl });
  const resources = createResources(admin, run.home);
  const passkey = createSoftwarePasskey();
  const workplace = { Origin: run.panelUrl, 'X-Organization-ID': run.home.organizationId, 'X-Mode': 'test' };
  let session: string | null = null;
  const weakKeys = new Map<string, Promise<{ key: string }>>();

  const weakKey = (kind: 'scopeless' | 'elsewhere') => {
    // A key with every right but the address, or one whose only scope no operation of the run asks for.
    const fields = kind === 'elsewhere' ? { role: 'admin', scopes: ['checkout:read'], ipAllowList: [elsewhere] } : { role: 'viewer', scopes: ['userprofile:read'] };
    const known = weakKeys.get(kind) ?? resources.apiKey(fields);
    weakKeys.set(kind, known);
    return known;
  };
  const withSession = (): Record<string, string> => {
    if (session === null) throw new Error('Nobody has signed in yet: the enrolment comes first in the spec.');
    return { ...workplace, Cookie: session };
  };

  const asOperator: ApiCall = (method, path, options = {}) => panel(method, path, { ...options, headers: { ...withSession(), ...options.headers } });
  const member = async (role = 'viewer'): Promise<Member> => {
    const { invitationId, token } = await resources.invitation(role);
    const { cookie } = await enrolOperator(run.panelUrl, token);
    const headers = { ...workplace, Cookie: cookie };
    const { userId } = await succeed(panel('GET', '/api/v1/me', { headers }));
    return { userId: String(userId), sessionId: /=([0-9a-f]{24})\./.exec(cookie)?.[1] ?? '', invitationId, headers };
  };

  return {
    admin,
    asOperator,
    member,
    async onlyAdmin() {
      const members = (await succeed(admin('GET', `/api/v1/organizations/${run.home.organizationId}/members?limit=100`)))['data'] as { userId: string; role: string }[];
      return members.find(({ role }) => role === 'admin')?.userId ?? (await member('admin')).userId;
    },
    async startPasskey(headers) {
      const { challengeId, options } = (await succeed(panel('POST', '/api/v1/me/passkeys/start', { headers: headers ?? (await this.freshSession()) }))) as Ceremony & { options: { user: { id: string }; rp: { id: string } } };
      return { challengeId, credential: createSoftwarePasskey().create({ challenge: options.challenge, rpId: options.rp.id, origin: run.panelUrl, userHandle: options.user.id }) };
    },
    resources,
    async allowed() {
      return run.host === 'panel' ? withSession() : { Authorization: `Bearer ${run.adminKey}` };
    },
    async forbidden({ method, scope, role }) {
      if (run.host !== 'panel') return { Authorization: `Bearer ${(await weakKey(scope === 'none' ? 'elsewhere' : 'scopeless')).key}` };
      if (role === 'system' && method === 'get') return { ...workplace, ...(await member('viewer')).headers };
      // Reading is what a browser lets no foreign page do; there the operator has no part in the organization.
      if (method === 'get') return { ...withSession(), 'X-Organization-ID': 'f'.repeat(24) };
      return { ...(session === null ? workplace : withSession()), Origin: 'https://elsewhere.example' };
    },
    async startEnrolment() {
      const { challengeId, options } = (await succeed(panel('POST', '/api/v1/auth/enrol', { body: { token: run.operatorToken, name: 'Contract operator' } }))) as Ceremony & { options: { user: { id: string }; rp: { id: string } } };
      return { challengeId, credential: passkey.create({ challenge: options.challenge, rpId: options.rp.id, origin: run.panelUrl, userHandle: options.user.id }) };
    },
    async startSignIn() {
      const { challengeId, options } = (await succeed(panel('POST', '/api/v1/auth'))) as Ceremony & { options: { rpId: string } };
      return { challengeId, credential: passkey.get({ challenge: options.challenge, rpId: options.rpId, origin: run.panelUrl }) };
    },
    async freshSession() {
      return { ...workplace, Cookie: (await signInOperator(run.panelUrl, passkey)).cookie };
    },
    noteAnswer(operationId, { status, headers }) {
      const opened = headers['set-cookie']?.split(';')[0];
      if (operationId === 'completeEnrolment' && status === 200 && opened !== undefined) session = opened;
    },
  };
}

type Ceremony = { challengeId: string; options: { challenge: string } };
