import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startIpnReceiver } from '../../contract-tests/ipn-receiver.js';
import type { IpnReceiver } from '../../contract-tests/ipn-receiver.js';
import { spawnGateway } from '../support/spawn-gateway.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';
import { waitFor } from '../support/wait-for.js';
import { createTestCheckout, readTransaction, simulate } from './support/create-test-checkout.js';
import { faintTexts } from './support/faint-texts.js';
import { giveAuthenticator } from './support/give-authenticator.js';
import { namelessControls, outlineOf } from './support/nameless-controls.js';
import { openBrowser } from './support/open-browser.js';
import type { OpenedPage, TestBrowser } from './support/open-browser.js';

let gateway: SpawnedGateway;
let browser: TestBrowser;
let receiver: IpnReceiver;
let operator: OpenedPage;
let enrolmentLink: string;

beforeAll(async () => {
  [gateway, browser] = await Promise.all([spawnGateway({ env: { VALIDATE_RESPONSES: 'true' } }), openBrowser()]);
  receiver = await startIpnReceiver(gateway.devJson.webhookSecret);
  enrolmentLink = /http\S+\/enrol#token=\S+/.exec(gateway.output())?.[0] ?? '';
  operator = await browser.open();
  await giveAuthenticator(operator);
}, 120_000);

afterAll(async () => {
  await Promise.all([browser?.close(), receiver?.close()]);
  await gateway?.stop();
});

const home = (mode: 'test' | 'live') => `${gateway.urls.panel}/o/${gateway.devJson.organizationId}/${mode}`;
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();
const rowOf = (page: Page, reference: string) => page.getByRole('row').filter({ hasText: reference });

async function openTransaction(page: Page, id: string): Promise<void> {
  await page.goto(`${home('test')}/transactions/${id}`);
  await page.getByRole('heading', { name: 'Timeline' }).waitFor();
}

// One operator, one browser, from the first link to the last click: the tests build on each other in this order.
describe('an operator', () => {
  test('enrols by the one-time link with a passkey and is in; the token leaves the address', async () => {
    const { page } = operator;
    expect(enrolmentLink.startsWith(`${gateway.urls.panel}/enrol#token=`)).toBe(true);
    await page.goto(enrolmentLink);
    await heading(page, 'Welcome');
    expect(page.url()).toBe(`${gateway.urls.panel}/enrol`);
    expect([await outlineOf(page), await namelessControls(page), await faintTexts(page)]).toMatchObject([{ headings: 1, mains: 1, overflowPx: 0 }, [], []]);
    await page.getByLabel('Your name').fill('Ada Lovelace');
    await page.getByLabel('Name of the passkey').fill('Test device');
    await page.getByRole('button', { name: 'Create a passkey' }).click();
    await heading(page, 'Transactions');
    expect(page.url()).toBe(`${home('test')}/transactions`);
    await page.getByText('Test data. No real money moves.').waitFor();
  });

  test('is told in an empty list how to make the first checkout, with the real site', async () => {
    const { page } = operator;
    await page.getByRole('heading', { name: 'No test transactions yet' }).waitFor();
    await page.getByText(`/api/v1/checkouts/${gateway.devJson.siteId}/create`).waitFor();
  });

  test('sees a checkout appear and succeed without touching the page', async () => {
    const { page } = operator;
    await page.getByText('Up to date').waitFor();
    const checkout = await createTestCheckout(gateway, { externalReference: 'live-1', ipnUrl: receiver.url });
    await rowOf(page, 'live-1').getByText('Initiated').waitFor();
    await simulate(gateway, checkout.id, 'succeeded');
    await rowOf(page, 'live-1').getByText('Succeeded').waitFor();
    await waitFor(() => receiver.received.some((ipn) => ipn.body.id === checkout.id), { what: 'its IPN' });
  });

  test('sees each try of an IPN, with what the receiver answered, and sends it again', async () => {
    const { page } = operator;
    receiver.answerNext(503);
    const checkout = await createTestCheckout(gateway, { externalReference: 'ipn-1', ipnUrl: receiver.url });
    await simulate(gateway, checkout.id, 'succeeded');
    await rowOf(page, 'ipn-1').getByText('Succeeded').waitFor();
    await rowOf(page, 'ipn-1').getByRole('link').click();
    await page.getByRole('heading', { name: '€49.00' }).waitFor();
    const tries = page.getByRole('table', { name: 'Tries, newest first' });
    await tries.getByRole('row').filter({ hasText: 'http_status' }).getByText('503').first().waitFor();
    await page.getByText('Next try').waitFor();
    await tries.getByRole('list', { name: 'Where the time went' }).getByText(/^answer \d/).waitFor();
    await page.getByText('Reproduce it with curl').click();
    expect(await page.getByLabel('Text of the command').innerText()).toContain(`curl -i -X POST '${receiver.url}'`);
    await page.getByRole('button', { name: 'Send again' }).click();
    const dialog = page.getByRole('dialog', { name: 'Send this notification again?' });
    expect([await namelessControls(page), await faintTexts(page)]).toEqual([[], []]);
    await dialog.getByRole('button', { name: 'Send' }).click();
    await tries.getByText('by hand').waitFor();
    await page.getByRole('listitem').getByText('Delivered').first().waitFor();
    const sent = receiver.received.filter((ipn) => ipn.body.id === checkout.id);
    expect(new Set(sent.map((ipn) => ipn.rawBody.toString())).size).toBe(1);
    expect(receiver.violations()).toEqual([]);
  });

  test('refunds a part, after being told how much is left, and the merchant is told', async () => {
    const { page } = operator;
    const checkout = await createTestCheckout(gateway, { externalReference: 'refund-1', ipnUrl: receiver.url });
    await simulate(gateway, checkout.id, 'succeeded');
    await openTransaction(page, checkout.id);
    await page.getByRole('button', { name: 'Refund' }).click();
    const dialog = page.getByRole('dialog', { name: 'Refund' });
    await dialog.getByLabel('A part').check();
    await dialog.getByLabel('Amount in EUR').fill('49,01');
    await dialog.getByText('At most €49.00 is left').waitFor();
    expect(await dialog.getByRole('button', { name: 'Refund' }).isDisabled()).toBe(true);
    expect([await namelessControls(page), await faintTexts(page)]).toEqual([[], []]);
    await dialog.getByLabel('Amount in EUR').fill('10,5');
    await dialog.getByLabel('Reason').fill('One leaf was brown');
    await dialog.getByRole('button', { name: 'Refund €10.50' }).click();
    await dialog.waitFor({ state: 'detached' });
    const refunds = page.getByRole('table', { name: 'Refunds, newest first' });
    await refunds.getByRole('row', { name: /Succeeded.*€10\.50.*One leaf was brown/ }).waitFor();
    await waitFor(() => receiver.received.filter((ipn) => ipn.body.id === checkout.id && ipn.body.status === 1).length === 2, { what: 'the IPN of the refund' });
  });

  test('voids what nobody has paid, and it can no longer be paid', async () => {
    const { page } = operator;
    const checkout = await createTestCheckout(gateway, { externalReference: 'void-1' });
    await openTransaction(page, checkout.id);
    await page.getByRole('button', { name: 'Void' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Void' }).click();
    await page.getByText('The transaction was voided.').waitFor();
    expect(await readTransaction(gateway, checkout.id)).toMatchObject({ status: 'cancelled' });
    await page.goto(checkout.paymentUrl);
    await heading(page, 'This payment page is closed');
  });

  test('marks as paid what came by another way', async () => {
    const { page } = operator;
    const checkout = await createTestCheckout(gateway, { externalReference: 'transfer-1' });
    await openTransaction(page, checkout.id);
    await page.getByRole('button', { name: 'Mark as paid' }).click();
    await page.getByRole('dialog').getByLabel('Note').fill('Bank transfer 88123');
    await page.getByRole('dialog').getByRole('button', { name: 'Mark €49.00 as paid' }).click();
    await page.getByRole('status').getByText('Succeeded').waitFor();
    expect(await readTransaction(gateway, checkout.id)).toMatchObject({ status: 'succeeded' });
  });

  test('finds an order by its reference, from the keyboard, and keeps the search in the address', async () => {
    const { page } = operator;
    await page.goto(`${home('test')}/transactions`);
    await rowOf(page, 'live-1').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('refund-1');
    await page.keyboard.press('Enter');
    await rowOf(page, 'live-1').waitFor({ state: 'detached' });
    await rowOf(page, 'refund-1').waitFor();
    expect(new URL(page.url()).search).toBe('?reference=refund-1');
    await page.reload();
    await rowOf(page, 'refund-1').waitFor();
    await page.getByRole('button', { name: 'Clear' }).click();
    await rowOf(page, 'live-1').waitFor();
    await page.getByLabel('Status').selectOption('cancelled');
    await rowOf(page, 'live-1').waitFor({ state: 'detached' });
    await rowOf(page, 'void-1').waitFor();
  });

  test('sees no test data in live mode, and the mode cannot be overlooked', async () => {
    const { page } = operator;
    await page.goto(`${home('test')}/transactions`);
    await rowOf(page, 'live-1').waitFor();
    await page.getByRole('group', { name: 'Mode' }).getByRole('link', { name: 'Live' }).click();
    await page.getByRole('heading', { name: 'No transactions yet' }).waitFor();
    expect(new URL(page.url()).pathname).toContain('/live/');
    expect(await page.getByText('Test data. No real money moves.').count()).toBe(0);
    expect(await rowOf(page, 'live-1').count()).toBe(0);
  });

  test("reads a site's signing secret only on asking for it", async () => {
    const { page } = operator;
    await page.goto(`${home('test')}/sites`);
    await page.getByRole('heading', { name: 'Demo shop' }).waitFor();
    expect(await page.content()).not.toContain(gateway.devJson.webhookSecret);
    await page.getByRole('button', { name: 'Show secret' }).click();
    await page.getByText(gateway.devJson.webhookSecret).waitFor();
  });

  test('signs out, and in again with the passkey; what was on the screen is gone in between', async () => {
    const { page } = operator;
    await page.getByRole('button', { name: 'Your menu, Ada Lovelace' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await heading(page, 'Sign in');
    expect(await page.content()).not.toContain(gateway.devJson.webhookSecret);
    await page.reload();
    await heading(page, 'Sign in');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await heading(page, 'Sites');
  });

  test('whose session ends elsewhere signs in where they are, and goes on there', async () => {
    const { page, context } = operator;
    await page.goto(`${home('test')}/sites`);
    await heading(page, 'Sites');
    await context.clearCookies();
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'API keys' }).click();
    await page.getByText('Your session has ended.').waitFor();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await heading(page, 'API keys');
    await page.getByRole('row', { name: /Demo key/ }).waitFor();
  });

  test('is told of an address that leads nowhere, also of a transaction that does not exist', async () => {
    const { page } = operator;
    for (const address of [`${gateway.urls.panel}/nowhere`, `${home('test')}/transactions/${'0'.repeat(24)}`, `${gateway.urls.panel}/o/${'0'.repeat(24)}/test/transactions`]) {
      await page.goto(address);
      await heading(page, 'There is nothing here');
    }
  });

  test.each([
    ['a phone', 'light', 375, 740],
    ['a phone', 'dark', 375, 740],
    ['a desktop', 'light', 1280, 800],
    ['a desktop', 'dark', 1280, 800],
  ] as const)('on %s in %s colours: all is named, readable, within the screen', async (_screen, colorScheme, width, height) => {
    const { page } = operator;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await page.goto(`${home('test')}/transactions`);
    await page.getByRole('row').filter({ hasText: 'refund-1' }).getByRole('link').waitFor();
    const look = async (): Promise<void> => {
      expect(await outlineOf(page)).toMatchObject({ language: 'en', headings: 1, mains: 1, overflowPx: 0 });
      expect(await namelessControls(page)).toEqual([]);
      expect(await faintTexts(page)).toEqual([]);
    };
    await look();
    await rowOf(page, 'refund-1').getByRole('link').click();
    await page.getByRole('table', { name: 'Tries, newest first' }).first().waitFor();
    await look();
    for (const [path, name] of [['sites', 'Sites'], ['providers', 'Providers'], ['api-keys', 'API keys']] as const) {
      await page.goto(`${home('test')}/${path}`);
      await heading(page, name);
      await page.getByText(/Demo shop|Simulator|Demo key/).last().waitFor();
      await look();
    }
  });

  test('and in all this nothing was complained of: no error in script, nothing the security policy had to block', () => {
    expect(operator.complaints()).toEqual([]);
  });
});

describe('somebody else', () => {
  test('cannot use the link a second time', async () => {
    const other = await browser.open();
    await giveAuthenticator(other);
    await other.page.goto(enrolmentLink);
    await other.page.getByRole('button', { name: 'Create a passkey' }).click();
    await other.page.getByRole('alert').getByText('enrolment_link_invalid').waitFor();
    await other.context.close();
  });

  test('without a passkey sees nothing but the sign-in', async () => {
    const other = await browser.open();
    await other.page.goto(`${home('test')}/transactions`);
    await heading(other.page, 'Sign in');
    expect([await outlineOf(other.page), await namelessControls(other.page), await faintTexts(other.page)]).toMatchObject([{ headings: 1, mains: 1, overflowPx: 0 }, [], []]);
    await other.context.close();
  });
});
