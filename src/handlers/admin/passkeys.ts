import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import { addPasskey, startPasskey } from '../../domain/add-passkey.js';
import { auditBy } from '../../domain/audit-entry.js';
import { removePasskey, renamePasskey } from '../../domain/change-passkeys.js';
import type { ConfigDeps } from '../../domain/config-deps.js';
import { operatorOf } from '../../domain/fresh-sign-in.js';
import { ownUser } from '../../domain/own-user.js';
import { passkeyId } from '../../domain/passkey-id.js';
import type { RequestContext } from '../../domain/principal.js';
import type { Passkey } from '../../domain/user.js';
import { cursorPageOfAll } from '../wire/cursor-page.js';

type Wire = components['schemas'];
type PasskeyOperations = 'listPasskeys' | 'startPasskey' | 'addPasskey' | 'renamePasskey' | 'removePasskey';

export type PasskeyHandlersDeps = ConfigDeps & Readonly<{ sessionCookie: { set(value: string): string } }>;

export function createPasskeyHandlers(deps: PasskeyHandlersDeps): Pick<AdminHandlers<RequestContext>, PasskeyOperations> {
  const toWire = (passkey: Passkey): Wire['Passkey'] => toWirePasskey(passkey, passkeyId(deps.secrets, passkey));
  return {
    async listPasskeys({ query, context }): Promise<AdminResponse<'listPasskeys'>> {
      const { passkeys } = await ownUser(deps, operatorOf(context.principal).userId);
      const rows = passkeys.map((passkey) => ({ id: passkeyId(deps.secrets, passkey), passkey })).reverse();
      return { status: 200, body: cursorPageOfAll(rows, query, ({ passkey }) => toWire(passkey)) };
    },

    async startPasskey({ context }): Promise<AdminResponse<'startPasskey'>> {
      const { challengeId, options } = await startPasskey(deps, { caller: operatorOf(context.principal) });
      return { status: 200, body: { challengeId, options: options as Wire['PasskeyCreationOptions'] } };
    },

    async addPasskey({ body, context }): Promise<AdminResponse<'addPasskey'>> {
      const { passkey, opened } = await addPasskey(deps, { caller: operatorOf(context.principal), challengeId: body.challengeId, credential: body.credential, name: body.passkeyName ?? null, by: auditBy(context) });
      const headers = opened === null ? {} : { 'Set-Cookie': deps.sessionCookie.set(opened.cookie) };
      return { status: 201, headers, body: toWire(passkey) };
    },

    async renamePasskey({ path, body, context }): Promise<AdminResponse<'renamePasskey'>> {
      const passkey = await renamePasskey(deps, { caller: operatorOf(context.principal), passkeyId: path.passkeyId, name: body.name, by: auditBy(context) });
      return { status: 200, body: toWire(passkey) };
    },

    async removePasskey({ path, context }): Promise<AdminResponse<'removePasskey'>> {
      await removePasskey(deps, { caller: operatorOf(context.principal), passkeyId: path.passkeyId, by: auditBy(context) });
      return { status: 200, body: { passkeyId: path.passkeyId, removed: true } };
    },
  };
}

function toWirePasskey({ name, backedUp, transports, createdAt, lastUsedAt }: Passkey, id: string): Wire['Passkey'] {
  return { passkeyId: id, name, backedUp, transports, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null };
}
