// Run with the path of a running gateway's dev.json.
import { readFileSync } from 'node:fs';
import { CheckoutsApi, Configuration, ResponseError, TransactionsApi } from 'payment-gateway-sdk';

const { adminApiUrl, apiKey, siteId } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as { adminApiUrl: string; apiKey: string; siteId: string };
const configuration = new Configuration({ basePath: adminApiUrl, accessToken: apiKey });
const checkouts = new CheckoutsApi(configuration);
let checked = 0;

function expectEqual(name: string, got: unknown, wanted: unknown): void {
  if (got !== wanted) throw new Error(`${name}: got ${String(got)}, wanted ${String(wanted)}`);
  checked += 1;
}

const creation = {
  siteId,
  idempotencyKey: `sdk-typescript-${String(Date.now())}`,
  createCheckoutRequest: { amount: 4900, currency: 'EUR', externalReference: 'sdk-typescript', items: [{ description: 'Notebook', quantity: 2, unitPrice: 2450 }] },
};
const first = await checkouts.createCheckoutRaw(creation);
const created = await first.value();
expectEqual('first replayed', first.raw.headers.get('Idempotent-Replayed'), null);
const again = await checkouts.createCheckoutRaw(creation);
expectEqual('again replayed', again.raw.headers.get('Idempotent-Replayed'), 'true');
expectEqual('again id', (await again.value()).id, created.id);

const read = await checkouts.getCheckout({ checkoutId: created.id });
expectEqual('amount', read.amount, 4900);
expectEqual('item', read.items[0]?.unitPrice, 2450);
expectEqual('created at', read.createdAt instanceof Date, true);
const transaction = await new TransactionsApi(configuration).getTransaction({ transactionId: created.id });
expectEqual('status', transaction.status, 'initiated');

const error: unknown = await checkouts.getCheckout({ checkoutId: 'f'.repeat(24) }).catch((thrown: unknown) => thrown);
if (!(error instanceof ResponseError)) throw new Error(`no ResponseError but ${String(error)}`);
expectEqual('unknown', error.response.status, 404);
expectEqual('unknown code', ((await error.response.json()) as { code: string }).code, 'checkout_not_found');
console.log(`verified ${String(checked)}`);
