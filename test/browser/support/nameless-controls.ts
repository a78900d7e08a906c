import type { Page } from 'playwright-core';

type AxNode = { ignored: boolean; role?: { value?: string }; name?: { value?: string }; description?: { value?: string }; backendDOMNodeId?: number };

const needName = new Set(['button', 'link', 'textbox', 'searchbox', 'combobox', 'radio', 'radiogroup', 'checkbox', 'menuitem', 'image', 'dialog', 'navigation', 'heading', 'Date', 'DisclosureTriangle']);

/** Everything on the page that a screen reader comes to and can't name, as Chromium's own accessibility tree has it. */
export async function namelessControls(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
    return nodes
      .filter(({ ignored, role, name }) => !ignored && needName.has(role?.value ?? '') && (name?.value ?? '').trim() === '')
      .map(({ role, backendDOMNodeId }) => `${role?.value ?? ''} #${backendDOMNodeId ?? 0}`);
  } finally {
    await session.detach();
  }
}

export type Outline = { language: string; headings: number; mains: number; title: string; overflowPx: number };

/** What every page must have once: a language, a title, one first heading, one main part; and no sideways scrolling. */
export function outlineOf(page: Page): Promise<Outline> {
  return page.evaluate(() => ({
    language: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
    mains: document.querySelectorAll('main').length,
    title: document.title,
    overflowPx: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
}
