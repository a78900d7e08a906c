import type { Page } from 'playwright-core';

type AxNode = { nodeId: string; parentId?: string; ignored: boolean; role?: { value?: string }; name?: { value?: string }; backendDOMNodeId?: number };

const needName = new Set(['button', 'link', 'textbox', 'searchbox', 'combobox', 'radio', 'radiogroup', 'checkbox', 'menuitem', 'image', 'dialog', 'navigation', 'heading', 'Date', 'DisclosureTriangle']);

/** Everything on the page that a screen reader comes to and can't name, as Chromium's own accessibility tree has it. */
export async function namelessControls(page: Page): Promise<string[]> {
  // Not detached: that would take the page's virtual passkey device along. The session ends with its page.
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  // What a button consists of is not come to; the button's own name is what counts.
  const isPartOfButton = ({ parentId }: AxNode): boolean => {
    const parent = byId.get(parentId ?? '');
    return parent !== undefined && (parent.role?.value === 'button' || isPartOfButton(parent));
  };
  const nameless = nodes.filter((node) => !node.ignored && needName.has(node.role?.value ?? '') && (node.name?.value ?? '').trim() === '' && !isPartOfButton(node));
  return Promise.all(
    nameless.map(async ({ role, backendDOMNodeId }) => {
      const { outerHTML } = (await session.send('DOM.getOuterHTML', { backendNodeId: backendDOMNodeId ?? 0 })) as { outerHTML: string };
      return `${role?.value ?? ''}: ${outerHTML.slice(0, 200)}`;
    }),
  );
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
