import { getClient } from './change-client.js';
import type { ClientDeps } from './client-deps.js';
import type { ClientFigures } from './client-figures.js';
import type { ListWindow, TransactionPage } from './ports/transaction-store.js';
import type { Tenant } from './tenant.js';

/** Beyond this figures would cost more than they tell. */
const transactionsMax = 10_000;

/** What a client did: figures, and one page of its transactions. @throws GatewayError client_not_found. */
export async function readClientHistory(
  deps: Pick<ClientDeps, 'clients' | 'transactions'>,
  { tenant, clientId, window }: { tenant: Tenant; clientId: string; window: ListWindow },
): Promise<{ figures: ClientFigures; transactions: TransactionPage }> {
  await getClient(deps, { tenant, clientId });
  const [figures, transactions] = await Promise.all([deps.clients.figures(tenant, clientId, transactionsMax), deps.transactions.list(tenant, { clientId }, { ...window, uncounted: true })]);
  return { figures, transactions };
}
