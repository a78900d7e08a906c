import type { HooksHandlers, HooksResponse } from '../../../generated/server/hooks.js';
import type { RequestContext } from '../../domain/principal.js';
import { receiveHook } from '../../domain/receive-hook.js';
import type { ReceiveHookDeps } from '../../domain/receive-hook.js';

export function createHookHandlers(deps: ReceiveHookDeps): Pick<HooksHandlers<RequestContext>, 'receiveHook'> {
  return {
    async receiveHook({ path, headers, context }): Promise<HooksResponse<'receiveHook'>> {
      if (context.rawBody === null) throw new Error('A hook arrived without its bytes.');
      await receiveHook(deps, { type: path.type, providerId: path.providerId, rawBody: context.rawBody, headers });
      return { status: 200, body: { received: true } };
    },
  };
}
