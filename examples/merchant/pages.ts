import type { Order } from './order-book.js';

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (title: string, body: string) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title>
<style>:root{color-scheme:light dark;font:17px/1.5 system-ui,sans-serif}body{max-width:32rem;margin:12vh auto;padding:0 1.25rem}button{font:inherit;padding:.7rem 1.4rem;border:0;border-radius:.5rem;background:#2f5d50;color:#fff;cursor:pointer}</style>
<main><h1>${escape(title)}</h1>${body}</main></html>`;

const words: Record<number, string> = { [-2]: 'cancelled', [-1]: 'not paid yet', 0: 'waiting for the bank', 1: 'paid', 2: 'not paid: the payment failed', 3: 'refunded', 4: 'disputed' };

export const shopPage = () =>
  page('Fern in a pot', `<p>A small fern, 49.00 EUR, sent with care.</p><form method="post" action="/buy"><button>Buy now</button></form>`);

export const orderPage = (order: Order) =>
  page('Thank you', `<p>Order <strong>${escape(order.reference)}</strong> is <strong id="state">${words[order.status ?? -1] ?? 'unknown'}</strong>.</p><p><a href="/">Back to the shop</a></p>`);

export const notFoundPage = () => page('Nothing here', '<p><a href="/">To the shop</a></p>');

export const failedPage = (detail: string) => page('That did not work', `<p>${escape(detail)}</p><p><a href="/">Try again</a></p>`);
