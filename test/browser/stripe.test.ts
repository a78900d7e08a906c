import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { createSystemIds } from '../../src/adapters/system-ids.js';
import { createSystemRandom } from '../../src/adapters/system-random.js';
import { merchantApi } from '../support/merchant-api.js';
import { spawnGateway } from '../support/spawn-gateway.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';
import { startStripeStandIn } from '../support/stripe-stand-in/start-stripe-stand-in.js';
import type { StripeStandIn } from '../support/stripe-stand-in/start-stripe-stand-in.js';
import { createTestCheckout, readTransaction } from './support/create-test-checkout.js';
import type { TestCheckout } from './support/create-test-checkout.js';
import { faintTexts } from './support/faint-texts.js';
import { namelessControls } from './support/nameless-controls.js';
import { openBrowser } from './support/open-browser.js';
import type { OpenedPage, TestBrowser } from './support/open-browser.js';

const cards = { plain: '4242 4242 4242 4242', declined: '4000 0000 0000 9995', authenticated: '4000 0025 0000 3155', processing: '4000 0000 0000 0077' };
const shopUrl = 'http://127.0.0.1:9/thanks';

let standIn: StripeStandIn;
let gateway: SpawnedGateway;
let browser: TestBrowser;
let orders = 0;

beforeAll(async () => {
  standIn = await startStripeStandIn({ clock: { now: () => new Date() }, ids: createSystemIds({ random: createSystemRandom() }) });
  const env = { VALIDATE_RESPONSES: 'true', STRIPE_API_BASE_URL: standIn.url, STRIPE_SCRIPT_URL: `${standIn.url}/stripe.js`, LOG_LEVEL: 'debug' };
  [gateway, browser] = await Promise.all([spawnGateway({ env }), openBrowser()]);
  const { secretKey, publishableKey, webhookSecret } = standIn.openAccount('');
  const { send } = merchantApi(gateway);
  const made = await send('POST', '/api/v1/providers', { type: 'stripe', label: 'Card or wallet', siteIds: [gateway.devJson.siteId], credentials: { secretKey, publishableKey, webhookSecret } });
  expect(made.status).toBe(201);
  standIn.book.accounts[0]!.hookUrl = `${gateway.urls.main}/hooks/stripe/${String(made.body['id'])}`;
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
  standIn?.close();
});

/** The page with Stripe's form on it, ready to be filled in. */
async function withForm(run: (opened: OpenedPage & { checkout: TestCheckout }) => Promise<void>, options: Parameters<TestBrowser['open']>[0] = {}): Promise<void> {
  const checkout = await createTestCheckout(gateway, { externalReference: `stripe-${(orders += 1)}`, returnUrl: shopUrl });
  const opened = await browser.open(options);
  try {
    await opened.page.goto(checkout.paymentUrl);
    await openForm(opened.page);
    await run({ ...opened, checkout });
    expect(opened.complaints()).toEqual([]);
  } finally {
    await opened.context.close();
  }
}

async function openForm(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Card or wallet' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await cardNumber(page).waitFor();
}

const cardNumber = (page: Page) => page.frameLocator('.provider-form iframe').getByLabel('Card number');
const payButton = (page: Page) => page.getByRole('button', { name: /^Pay €49\.00$/ });
const backInShop = (page: Page) => page.waitForURL((url) => url.href.startsWith(shopUrl)).catch((error: unknown) => expect(String(error)).toMatch(/ERR_(CONNECTION_REFUSED|UNSAFE_PORT)/));

async function payWith(page: Page, number: string): Promise<void> {
  await cardNumber(page).fill(number);
  await payButton(page).click();
}

describe('a buyer who pays by card', () => {
  test('fills in the provider\'s form on our page and has paid; the client secret is nowhere else', async () => {
    await withForm(async ({ page, checkout }) => {
      await payWith(page, cards.plain);
      await page.getByRole('heading', { name: 'Payment received' }).waitFor();
      expect(await readTransaction(gateway, checkout.id)).toMatchObject({ status: 'succeeded', attempts: [{ status: 'succeeded' }] });
      const secrets = standIn.book.ledgers.map(({ intent }) => intent.client_secret);
      expect(secrets.filter((secret) => gateway.output().includes(secret) || page.url().includes(secret))).toEqual([]);
      await backInShop(page);
    });
  });

  test('who is declined reads why and pays with another card in the same form', async () => {
    await withForm(async ({ page, checkout }) => {
      await payButton(page).click();
      await payWith(page, cards.declined);
      await page.getByRole('alert').getByText('Your card has insufficient funds.').waitFor();
      await payWith(page, cards.plain);
      await page.getByRole('heading', { name: 'Payment received' }).waitFor();
      expect((await readTransaction(gateway, checkout.id)).attempts).toHaveLength(1);
    });
  });

  test('whose bank asks for a confirmation may refuse it, and confirm it then', async () => {
    await withForm(async ({ page }) => {
      const answers = [false, true];
      page.on('dialog', (dialog) => void (answers.shift() === true ? dialog.accept() : dialog.dismiss()));
      await payWith(page, cards.authenticated);
      await page.getByRole('alert').getByText('We are unable to authenticate your payment method.').waitFor();
      await payButton(page).click();
      await page.getByRole('heading', { name: 'Payment received' }).waitFor();
    });
  });

  test('whose payment is settled later is told so', async () => {
    await withForm(async ({ page, checkout }) => {
      await payWith(page, cards.processing);
      await page.getByRole('heading', { name: 'Your payment is on its way' }).waitFor();
      expect((await readTransaction(gateway, checkout.id)).status).toBe('pending_provider');
    });
  });

  test('who loads the page again goes on with the same payment; who comes back from a bank\'s page does so without its secret in the address', async () => {
    await withForm(async ({ page, checkout }) => {
      await page.reload();
      await openForm(page);
      const mine = standIn.book.ledgers.filter(({ intent }) => intent.metadata['transactionId'] === checkout.id);
      expect(mine).toHaveLength(1);
      standIn.book.take(mine[0]!, 'succeed');
      await page.goto(`${checkout.paymentUrl}?returned=1&payment_intent=pi_1&payment_intent_client_secret=${mine[0]!.intent.client_secret}&redirect_status=succeeded`);
      await page.getByRole('heading', { name: 'Payment received' }).waitFor();
      expect(page.url()).not.toContain('secret');
    });
  });

  test('gets back to the ways to pay when the form cannot be loaded, and chooses another one', async () => {
    const checkout = await createTestCheckout(gateway, { externalReference: 'no-script' });
    const { page, context } = await browser.open();
    await page.route('**/stripe.js', (route) => route.abort());
    await page.goto(checkout.paymentUrl);
    await page.getByRole('radio', { name: 'Card or wallet' }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('alert').getByText('The payment could not be started').waitFor();
    await page.unroute('**/stripe.js');
    await openForm(page);
    await page.getByRole('button', { name: 'Choose another way to pay' }).click();
    await page.getByRole('radio', { name: 'Card or wallet' }).waitFor();
    await context.close();
  });
});

describe('the form', () => {
  test.each([['light', 1280], ['dark', 360]] as const)('can be read and used by keyboard, in the %s, %d pixels wide', async (colorScheme, width) => {
    await withForm(async ({ page }) => {
      expect(await namelessControls(page)).toEqual([]);
      expect(await faintTexts(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Payment details');
      await page.keyboard.press('Tab');
      await page.keyboard.type(cards.plain);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Payment received' }).waitFor();
    }, { colorScheme, viewport: { width, height: 800 } });
  });

  test('may be the provider\'s and nobody else\'s: the policy names its script and frames only', async () => {
    const { headers } = await fetch(`${gateway.urls.checkout}/checkout/k3VtQ9wZ1xBn7Lpe`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`script-src 'self' ${standIn.url};`);
    expect(policy).toContain(`frame-src ${standIn.url};`);
    expect(policy).toContain(`connect-src 'self' ${standIn.url};`);
    const panel = (await fetch(gateway.urls.panel)).headers.get('content-security-policy') ?? '';
    expect(panel).not.toContain(standIn.url);
  });
});
