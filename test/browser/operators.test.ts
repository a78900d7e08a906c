import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { spawnGateway } from '../support/spawn-gateway.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';
import { faintTexts } from './support/faint-texts.js';
import { giveAuthenticator } from './support/give-authenticator.js';
import type { Authenticator } from './support/give-authenticator.js';
import { namelessControls, outlineOf } from './support/nameless-controls.js';
import { openBrowser } from './support/open-browser.js';
import type { OpenedPage, TestBrowser } from './support/open-browser.js';

let gateway: SpawnedGateway;
let browser: TestBrowser;
let ada: OpenedPage;
let grace: OpenedPage;
let device: Authenticator;
/** One that is left for later. */
let spareCode: string;

beforeAll(async () => {
  [gateway, browser] = await Promise.all([spawnGateway({ env: { VALIDATE_RESPONSES: 'true' } }), openBrowser()]);
  [ada, grace] = [await browser.open(), await browser.open()];
  device = await giveAuthenticator(ada);
  await giveAuthenticator(grace);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
});

const at = (path: string) => `${gateway.urls.panel}/o/${gateway.devJson.organizationId}/test/${path}`;
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const dialog = (page: Page) => page.getByRole('dialog');
const rowOf = (page: Page, table: string, text: string | RegExp) => page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: text });

async function enrol({ page }: OpenedPage, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Name of the passkey').fill(`${name}'s laptop`);
  await button(page, 'Create a passkey').click();
  await heading(page, 'Transactions');
}

// Two operators, from the first invitation to the last session: the tests build on each other in this order.
describe('operators', () => {
  test('invite others by a link that is shown once, and see them become members', async () => {
    await enrol(ada, /http\S+\/enrol#token=\S+/.exec(gateway.output())?.[0] ?? '', 'Ada');
    const { page } = ada;
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Members' }).click();
    await page.getByText('Nobody has been invited').waitFor();
    await button(page, 'Invite somebody').click();
    await dialog(page).getByLabel('Who is it for?').fill('grace@example.com');
    await dialog(page).getByLabel('Viewer').check();
    expect([await namelessControls(page), await faintTexts(page)]).toEqual([[], []]);
    await button(page, 'Make the link').click();
    const link = (await dialog(page).getByText(/#token=/).textContent()) ?? '';
    await button(page, 'Done').click();
    await rowOf(page, 'Invitations', 'grace@example.com').getByText('Open').waitFor();
    expect(await page.content()).not.toContain('#token=');

    await grace.page.goto(link);
    await grace.page.getByText('You are invited to Demo organization as viewer.').waitFor();
    await enrol(grace, link, 'Grace');
    expect(await grace.page.getByRole('link', { name: 'Members' }).count()).toBe(0);
    await page.reload();
    await rowOf(page, 'Members', 'Grace').getByText('viewer').waitFor();
    await rowOf(page, 'Invitations', 'grace@example.com').getByText('Accepted').waitFor();
  });

  test('change a role, and are told when there would be no admin left', async () => {
    const { page } = ada;
    await button(page, 'Change the role of Grace').click();
    await dialog(page).getByLabel('Editor').check();
    await dialog(page).getByRole('button', { name: 'Change role' }).click();
    await rowOf(page, 'Members', 'Grace').getByText('editor').waitFor();
    await button(page, 'Leave the organization').click();
    await dialog(page).getByRole('button', { name: 'Leave' }).click();
    await dialog(page).getByText('last_admin').waitFor();
    await dialog(page).getByRole('button', { name: 'Back' }).click();
  });

  test('who are signed in may join by a link, but not where they are members already; a link that is revoked is over', async () => {
    const { page } = grace;
    await button(ada.page, 'Invite somebody').click();
    await dialog(ada.page).getByLabel('Who is it for?').fill('Grace again');
    await button(ada.page, 'Make the link').click();
    const link = (await dialog(ada.page).getByText(/#token=/).textContent()) ?? '';
    await button(ada.page, 'Done').click();
    await page.goto(link);
    await heading(page, 'Join Demo organization');
    await button(page, 'Join as Grace').click();
    await page.getByRole('alert').getByText('already_member').waitFor();
    await button(ada.page, 'Revoke the invitation for Grace again').click();
    await dialog(ada.page).getByRole('button', { name: 'Revoke' }).click();
    await rowOf(ada.page, 'Invitations', 'Grace again').getByText('Revoked').waitFor();
  });

  test('add, rename and remove a passkey, but not the last', async () => {
    const { page } = ada;
    await button(page, 'Your menu, Ada').click();
    await page.getByRole('menuitem', { name: 'Your profile' }).click();
    await heading(page, 'Your profile');
    await rowOf(page, 'Your passkeys', "Ada's laptop").waitFor();
    expect(await button(page, "Remove Ada's laptop").isDisabled()).toBe(true);
    await button(page, 'Add a passkey').click();
    await dialog(page).getByLabel('Name').fill('Key ring');
    await device.replace();
    await button(page, 'Create a passkey').click();
    await rowOf(page, 'Your passkeys', 'Key ring').waitFor();
    await button(page, "Rename Ada's laptop").click();
    await dialog(page).getByLabel('Name').fill('Old laptop');
    await dialog(page).getByRole('button', { name: 'Rename' }).click();
    await rowOf(page, 'Your passkeys', 'Old laptop').waitFor();
    await button(page, 'Remove Old laptop').click();
    await dialog(page).getByRole('button', { name: 'Remove' }).click();
    await rowOf(page, 'Your passkeys', 'Old laptop').waitFor({ state: 'detached' });
    expect(await button(page, 'Remove Key ring').isDisabled()).toBe(true);
  });

  test('change their name and language, from the keyboard', async () => {
    const { page } = ada;
    await page.getByLabel('Name', { exact: true }).fill('Ada Lovelace');
    await page.getByLabel('Language', { exact: true }).selectOption('de');
    await page.getByLabel('Name', { exact: true }).press('Enter');
    await page.getByText('Saved', { exact: true }).waitFor();
    await button(page, 'Your menu, Ada Lovelace').waitFor();
  });

  test('come back by a recovery code with nothing but a new passkey to make', async () => {
    const { page } = ada;
    await button(page, 'Make new codes').click();
    await dialog(page).getByRole('button', { name: 'Make new codes' }).click();
    await button(page, 'Copy all').waitFor();
    const codes = await dialog(page).getByRole('listitem').allTextContents();
    expect(codes).toHaveLength(10);
    spareCode = codes[2] ?? '';
    expect([await namelessControls(page), await faintTexts(page)]).toEqual([[], []]);
    await button(page, 'I have kept them').click();
    await page.getByText('10 of 10').waitFor();
    expect(await page.content()).not.toContain(codes[0] ?? 'no code');

    await button(page, 'Your menu, Ada Lovelace').click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await button(page, 'Use a recovery code').click();
    await page.getByLabel('Recovery code').fill(codes[1] ?? '');
    expect([await outlineOf(page), await namelessControls(page), await faintTexts(page)]).toMatchObject([{ headings: 1, mains: 1, overflowPx: 0 }, [], []]);
    await button(page, 'Continue').click();
    await heading(page, 'Make a new passkey');
    await page.goto(at('members'));
    await heading(page, 'Make a new passkey');
    await device.replace();
    await button(page, 'Create a passkey').click();
    await heading(page, 'Members');
  });

  test.each([
    ['a phone', 'light', 375, 740],
    ['a phone', 'dark', 375, 740],
    ['a desktop', 'light', 1280, 800],
    ['a desktop', 'dark', 1280, 800],
  ] as const)('on %s in %s colours: members and profile are named, readable, within the screen', async (_screen, colorScheme, width, height) => {
    const { page } = ada;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    for (const [path, name, table] of [['members', 'Members', 'Members'], ['profile', 'Your profile', 'Your sessions']] as const) {
      await page.goto(at(path));
      await heading(page, name);
      await page.getByRole('table', { name: table }).waitFor();
      expect(await outlineOf(page)).toMatchObject({ language: 'en', headings: 1, mains: 1, overflowPx: 0 });
      expect([await namelessControls(page), await faintTexts(page)]).toEqual([[], []]);
    }
  });

  test('end their other sessions, and a member who is removed is out', async () => {
    const { page } = ada;
    const { urls } = gateway;
    expect((await fetch(`${urls.panel}/api/v1/auth/recover`, { method: 'POST', headers: { Origin: urls.panel, 'Content-Type': 'application/json' }, body: JSON.stringify({ recoveryCode: spareCode }) })).status).toBe(200);
    await page.reload();
    await button(page, 'End all others').click();
    await dialog(page).getByRole('button', { name: 'End them' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    await button(page, /^End the session of/).waitFor({ state: 'detached' });
    await page.goto(at('members'));
    await button(page, 'Remove Grace').click();
    await dialog(page).getByRole('button', { name: 'Remove' }).click();
    await rowOf(page, 'Members', 'Grace').waitFor({ state: 'detached' });
    await grace.page.goto(at('transactions'));
    await heading(grace.page, 'There is nothing here');
  });

  test('and in all this nothing was complained of', () => {
    expect([ada.complaints(), grace.complaints()]).toEqual([[], []]);
  });
});
