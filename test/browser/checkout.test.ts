import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { spawnGateway } from '../support/spawn-gateway.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';
import { waitFor } from '../support/wait-for.js';
import { createTestCheckout, readTransaction, simulate } from './support/create-test-checkout.js';
import { faintTexts } from './support/faint-texts.js';
import { namelessControls, outlineOf } from './support/nameless-controls.js';
import { openBrowser } from './support/open-browser.js';
import type { OpenedPage, TestBrowser } from './support/open-browser.js';
import { openShop } from './support/open-shop.js';
import type { Shop } from './support/open-shop.js';

const declinedCard = '4000 0000 0000 0002';
const processingCard = '4000 0000 0000 1000';

let gateway: SpawnedGateway;
let browser: TestBrowser;
let shop: Shop;

beforeAll(async () => {
  [gateway, browser] = await Promise.all([spawnGateway({ env: { VALIDATE_RESPONSES: 'true' } }), openBrowser()]);
  shop = await openShop(gateway.devJson);
}, 120_000);

afterAll(async () => {
  await Promise.all([shop?.close(), browser?.close()]);
  await gateway?.stop();
});

async function withPage<T>(run: (opened: OpenedPage) => Promise<T>, options: Parameters<TestBrowser['open']>[0] = {}): Promise<T> {
  const opened = await browser.open(options);
  try {
    const result = await run(opened);
    expect(opened.complaints()).toEqual([]);
    return result;
  } finally {
    await opened.context.close();
  }
}

const payButton = (page: Page) => page.getByRole('button', { name: /^Pay €49\.00$/ });
const atSimulator = (page: Page) => page.waitForURL((url) => url.origin === gateway.urls.simulator);

/** Through the checkout page to the simulator, and pays there with a test card. */
async function payWith(page: Page, card: string | null): Promise<void> {
  await payButton(page).click();
  await atSimulator(page);
  if (card !== null) await page.getByLabel('Test card number').fill(card);
  await page.getByRole('button', { name: /^Pay/ }).first().click();
}

describe('a buyer', () => {
  test('buys in a shop, pays at the simulator and is back in the shop, which has been told by IPN', async () => {
    await withPage(async ({ page }) => {
      await page.goto(shop.url);
      await page.getByRole('button', { name: 'Buy now' }).click();
      await page.waitForURL((url) => url.origin === gateway.urls.checkout);
      await page.getByRole('heading', { name: 'Pay Demo shop' }).waitFor();
      await page.getByText('Test mode: no real money moves').waitFor();
      await page.getByRole('row', { name: 'Fern in a pot €49.00' }).waitFor();
      await payWith(page, null);
      await page.waitForURL((url) => url.origin === shop.url && url.pathname === '/thanks');
      expect(new URL(page.url()).searchParams.get('transactionId')).toMatch(/^[0-9a-f]{24}$/);
      expect(new URL(page.url()).searchParams.get('externalReference')).toMatch(/^order-/);
      await waitFor(async () => {
        await page.reload();
        return (await page.locator('#state').textContent()) === 'paid';
      }, { what: 'the shop to be told that the order is paid', everyMs: 200 });
    });
  });

  test('who is declined is told so, tries again and pays', async () => {
    const checkout = await createTestCheckout(gateway, { externalReference: 'declined', returnUrl: `${shop.url}/thanks` });
    await withPage(async ({ page }) => {
      await page.goto(checkout.paymentUrl);
      await payWith(page, declinedCard);
      await page.getByRole('alert').getByText('The payment was declined').waitFor();
      expect(await readTransaction(gateway, checkout.id)).toMatchObject({ status: 'failed', attempts: [{ status: 'declined' }] });
      await payWith(page, null);
      await page.waitForURL((url) => url.origin === shop.url);
    });
    expect(await readTransaction(gateway, checkout.id)).toMatchObject({ status: 'succeeded', attempts: [{ status: 'declined' }, { status: 'succeeded' }] });
  });

  test('whose bank takes its time is told that the payment is on its way, and goes on once it is paid', async () => {
    const checkout = await createTestCheckout(gateway, { externalReference: 'processing', returnUrl: `${shop.url}/thanks` });
    await withPage(async ({ page }) => {
      await page.goto(checkout.paymentUrl);
      await payWith(page, processingCard);
      await page.getByRole('heading', { name: 'Your payment is on its way' }).waitFor();
      await page.waitForURL((url) => url.origin === shop.url);
    });
  });

  test('who turns back at the provider can still pay, or cancel and go back to the shop', async () => {
    const checkout = await createTestCheckout(gateway, { externalReference: 'turned back', cancelUrl: `${shop.url}/?cart={transactionId}` });
    await withPage(async ({ page }) => {
      await page.goto(checkout.paymentUrl);
      await payButton(page).click();
      await atSimulator(page);
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('alert').getByText('The payment is not finished').waitFor();
      await payButton(page).waitFor();
      await page.getByRole('button', { name: 'Cancel and return to Demo shop' }).click();
      await page.waitForURL((url) => url.origin === shop.url && url.searchParams.get('cart') === checkout.id);
      await page.goto(checkout.paymentUrl);
      await page.getByRole('heading', { name: 'This payment page is closed' }).waitFor();
      expect(await page.getByRole('link', { name: 'Return to Demo shop' }).getAttribute('href')).toContain(`cart=${checkout.id}`);
    });
    expect(await readTransaction(gateway, checkout.id)).toMatchObject({ status: 'cancelled' });
  });

  test('who goes back in the browser finds a page that works, and a new try replaces the old one', async () => {
    const checkout = await createTestCheckout(gateway, { externalReference: 'went back' });
    await withPage(async ({ page }) => {
      await page.goto(checkout.paymentUrl);
      await payButton(page).click();
      await atSimulator(page);
      await page.goBack();
      await payWith(page, null);
      await page.getByRole('heading', { name: 'Payment received' }).waitFor();
    });
    const { attempts } = await readTransaction(gateway, checkout.id);
    expect(attempts.map(({ status }) => status)).toEqual(['cancelled', 'succeeded']);
  });

  test('who presses Pay twice starts one attempt', async () => {
    const checkout = await createTestCheckout(gateway, { externalReference: 'pressed twice' });
    await withPage(async ({ page }) => {
      await page.goto(checkout.paymentUrl);
      await payButton(page).dblclick();
      await atSimulator(page);
    });
    expect((await readTransaction(gateway, checkout.id)).attempts).toHaveLength(1);
  });

  test('pays by keyboard alone', async () => {
    const checkout = await createTestCheckout(gateway, { externalReference: 'keyboard' });
    await withPage(async ({ page }) => {
      await page.goto(checkout.paymentUrl);
      await payButton(page).waitFor();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Pay €49.00');
      await page.keyboard.press('Enter');
      await atSimulator(page);
      await page.getByLabel('Test card number').press('Enter');
      await page.getByRole('heading', { name: 'Payment received' }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Payment received');
    });
  });

  test('sees the outcome on a page that was open all the time, in another tab', async () => {
    const checkout = await createTestCheckout(gateway, { externalReference: 'other tab' });
    await withPage(async ({ page }) => {
      await page.goto(checkout.paymentUrl);
      await payButton(page).waitFor();
      await simulate(gateway, checkout.id, 'succeeded');
      await payButton(page).click();
      await page.getByRole('heading', { name: 'Payment received' }).waitFor();
    });
  });
});

describe('the checkout page', () => {
  test('says what is wrong with an address that leads nowhere', async () => {
    await withPage(async ({ page }) => {
      for (const path of ['/checkout/AAAAAAAAAAAAAAAA', '/checkout/short']) {
        await page.goto(`${gateway.urls.checkout}${path}`);
        await page.getByRole('heading', { name: 'We could not find this payment' }).waitFor();
      }
    });
  });

  test("speaks the buyer's language, keeps the choice, and says so to screen readers", async () => {
    const checkout = await createTestCheckout(gateway, { externalReference: 'language' });
    await withPage(async ({ page }) => {
      await page.goto(checkout.paymentUrl);
      await page.getByRole('button', { name: /^49,00\s€ bezahlen$/ }).waitFor();
      expect(await outlineOf(page)).toMatchObject({ language: 'de', title: 'Demo shop bezahlen' });
      await page.getByLabel('Sprache').selectOption('fr');
      await page.getByRole('button', { name: /^Payer 49,00\s€$/ }).waitFor();
      await page.goto(`${checkout.paymentUrl}?returned=1`);
      await page.getByRole('button', { name: /^Payer 49,00\s€$/ }).waitFor();
      await page.goto(`${checkout.paymentUrl}?lang=zh-CN`);
      await page.getByRole('button', { name: '支付 €49.00' }).waitFor();
      expect((await outlineOf(page)).language).toBe('zh-Hans');
    }, { locale: 'de-DE' });
  });

  test('survives losing the network, and goes on when it is back', async () => {
    const checkout = await createTestCheckout(gateway, { externalReference: 'offline' });
    await withPage(async ({ page, context }) => {
      await page.goto(checkout.paymentUrl);
      await payButton(page).waitFor();
      await context.setOffline(true);
      await payButton(page).click();
      await page.getByRole('alert').getByText('No connection').waitFor();
      await context.setOffline(false);
      await payButton(page).click();
      await atSimulator(page);
    });
  });

  test.each([
    ['a phone', 'light', 360, 740],
    ['a phone', 'dark', 360, 740],
    ['a desktop', 'light', 1280, 800],
    ['a desktop', 'dark', 1280, 800],
  ] as const)('on %s in %s colours: all is named, readable, within the screen', async (_screen, colorScheme, width, height) => {
    const open = await createTestCheckout(gateway, { externalReference: 'an order with a number so long that no phone shows it in 1 line' });
    const many = await createTestCheckout(gateway, { externalReference: 'many', amount: 5000, items: Array.from({ length: 10 }, (_, index) => ({ name: `Thing number ${index} with a name of some length`, quantity: 1, unitPrice: 500 })) });
    const paid = await createTestCheckout(gateway, { externalReference: 'done', returnUrl: `${shop.url}/thanks` });
    await simulate(gateway, paid.id, 'succeeded');
    await withPage(async ({ page }) => {
      for (const [address, heading] of [[open.paymentUrl, 'Pay Demo shop'], [many.paymentUrl, 'Pay Demo shop'], [paid.paymentUrl, 'Payment received'], [`${gateway.urls.checkout}/checkout/AAAAAAAAAAAAAAAA`, 'We could not find this payment']] as const) {
        await page.goto(address);
        await page.getByRole('heading', { name: heading }).waitFor();
        expect(await outlineOf(page)).toMatchObject({ language: 'en', headings: 1, mains: 1, overflowPx: 0 });
        expect(await namelessControls(page)).toEqual([]);
        expect(await faintTexts(page)).toEqual([]);
      }
      await page.goto(many.paymentUrl);
      const box = await page.getByRole('button', { name: /^Pay/ }).boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(height);
    }, { colorScheme, viewport: { width, height } });
  });
});
