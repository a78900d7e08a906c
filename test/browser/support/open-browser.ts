import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

export type OpenedPage = {
  context: BrowserContext;
  page: Page;
  /** What the pages complained of so far: errors in script, things the security policy blocked. Answers of 4xx and 5xx are not among them. */
  complaints: () => string[];
};

export type TestBrowser = {
  /** A fresh browser profile with one page. */
  open: (options?: BrowserContextOptions) => Promise<OpenedPage>;
  close: () => Promise<void>;
};

/** Enough for a busy machine; a page that needs longer is broken. */
const waitMs = 15_000;

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

function findChromium(): string {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const given = process.env['CHROMIUM_PATH'];
  const path = given ?? folders.flatMap((folder) => names.map((name) => join(folder, name))).find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error('Chromium was not found: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.');
  return path;
}

/** Chromium without a window. The pages it is to see must have been built. */
export async function openBrowser(): Promise<TestBrowser> {
  for (const app of ['checkout', 'panel']) {
    if (!existsSync(fileURLToPath(new URL(`../../../build/web/${app}/index.html`, import.meta.url)))) throw new Error('The pages are not built: npm run build:web');
  }
  const browser: Browser = await chromium.launch({ executablePath: findChromium(), args: flags });
  return {
    async open(options = {}) {
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(waitMs);
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
      });
      return { context, page, complaints: () => complaints };
    },
    close: () => browser.close(),
  };
}
