import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { CheckoutsApi, Configuration, IpnVerificationError, ResponseError, verifyIpn } from 'payment-gateway-sdk';
import { createOrderBook } from './order-book.js';
import type { Order, OrderBook } from './order-book.js';
import { failedPage, notFoundPage, orderPage, shopPage } from './pages.js';
import type { MerchantSettings } from './read-settings.js';

const bodyMaxBytes = 64 * 1024;

/** The exact bytes: a signature is over them, not over what a parser makes of them. */
async function readRawBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyMaxBytes) throw new Error('body too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function answer(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
}

async function createCheckout(checkouts: CheckoutsApi, settings: MerchantSettings, order: Order): Promise<string> {
  const own = `http://localhost:${settings.port}`;
  const created = await checkouts.createCheckout({
    siteId: settings.siteId,
    // One key per order: should the connection break, asking again can't make a second checkout.
    idempotencyKey: order.reference,
    createCheckoutRequest: {
      amount: order.amount,
      currency: order.currency,
      externalReference: order.reference,
      items: [{ name: 'Fern in a pot', quantity: 1, unitPrice: order.amount, itemType: 'goods' }],
      returnUrl: `${own}/thanks`,
      cancelUrl: `${own}/`,
      ipnUrl: `${own}/ipn`,
    },
  });
  order.transactionId = created.id;
  return created.paymentUrl;
}

/** Answers 200 only for what was authentic and is applied; everything else is sent again by the gateway. */
function receiveIpn(orders: OrderBook, secret: string, rawBody: Buffer, request: IncomingMessage, response: ServerResponse): void {
  try {
    const event = verifyIpn(rawBody, request.headers, secret);
    if (event.kind === 'ipnTest') {
      const { schemaVersion, eventType, deliveryId } = event.body;
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ schemaVersion, eventType, deliveryId }));
      return;
    }
    const { id, externalReference, status } = event.body;
    const eventVersion = event.kind === 'paymentV2' ? event.body.eventVersion : Number.MAX_SAFE_INTEGER;
    const known = orders.apply({ reference: externalReference, transactionId: id, status, eventVersion });
    response.writeHead(known ? 200 : 404, { 'Content-Type': 'text/plain' }).end(known ? 'OK' : 'unknown order');
  } catch (error) {
    if (!(error instanceof IpnVerificationError)) throw error;
    response.writeHead(400, { 'Content-Type': 'text/plain' }).end(error.message);
  }
}

/** A shop with one product: creates a checkout, sends the buyer to it, and learns of the outcome by IPN. */
export function createMerchant(settings: MerchantSettings): { server: Server; orders: OrderBook } {
  const orders = createOrderBook();
  const checkouts = new CheckoutsApi(new Configuration({ basePath: settings.gatewayUrl, accessToken: settings.apiKey }));

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://localhost:${settings.port}`);
    const rawBody = request.method === 'POST' ? await readRawBody(request) : Buffer.alloc(0);
    switch (`${request.method ?? ''} ${url.pathname}`) {
      case 'GET /':
        return answer(response, 200, shopPage());
      case 'POST /buy':
        response.writeHead(303, { Location: await createCheckout(checkouts, settings, orders.place(4900, 'EUR')) }).end();
        return;
      case 'GET /thanks': {
        const order = orders.find(url.searchParams.get('externalReference') ?? '');
        return order === undefined ? answer(response, 404, notFoundPage()) : answer(response, 200, orderPage(order));
      }
      case 'POST /ipn':
        return receiveIpn(orders, settings.webhookSecret, rawBody, request, response);
      default:
        return answer(response, 404, notFoundPage());
    }
  }

  const server = createServer((request, response) => {
    route(request, response).catch(async (error: unknown) => {
      const detail = error instanceof ResponseError ? ((await error.response.json()) as { detail: string }).detail : 'The gateway could not be reached.';
      if (!response.headersSent) answer(response, 502, failedPage(detail));
    });
  });
  return { server, orders };
}
