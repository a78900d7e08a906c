import { payAmounts } from '../magic-amounts.js';
import { magicCards } from '../magic-cards.js';
import type { Payment, PaymentStatus } from '../payment.js';
import { formatAmount } from './format-amount.js';
import { html } from './html.js';
import type { Html } from './html.js';
import { layout } from './layout.js';

/** The page on which the buyer pays or cancels. Works without script. */
export function payPage(payment: Payment, error: string | null): string {
  const amount = formatAmount(payment.amount, payment.currency);
  const action = `/pay/${payment._id}`;
  const magic = payAmounts.get(payment.amount);
  return layout(
    error === null ? `Pay ${amount} (test)` : `Error: pay ${amount} (test)`,
    html`<div class="card">
${heading(payment)}
${magic ? html`<p class="hint">This amount decides the outcome: ${magic.outcome.toLowerCase()}.</p>` : null}
${error === null ? null : html`<p class="error" id="error" role="alert">${error}</p>`}
<form method="post" action="${action}">
<label for="card">Test card number</label>
<input id="card" name="card" inputmode="numeric" autocomplete="off" spellcheck="false" maxlength="30" required value="4242 4242 4242 4242"${error === null ? null : { html: ' aria-invalid="true" aria-describedby="error" autofocus' }}>
<button class="primary" type="submit">Pay ${amount}</button>
<button class="secondary" type="submit" formaction="${action}/cancel" formnovalidate>Cancel</button>
</form>
</div>
<details>
<summary>Pay with a certain outcome</summary>
<p>One press pays with that test card.</p>
<form method="post" action="${action}">
<ul class="cards">
${magicCards.map((card) => html`<li><button type="submit" name="card" value="${card.number}"><span>${card.outcome}</span> <span class="number">${groupDigits(card.number)}</span></button></li>
`)}</ul>
</form>
</details>
<details>
<summary>Amounts with a certain outcome</summary>
<p>In minor units, whatever the currency; with the card 4242 4242 4242 4242.</p>
<table>
${[...payAmounts].map(([minor, { outcome }]) => html`<tr><th scope="row">${minor}</th><td>${outcome}</td></tr>
`)}</table>
</details>`,
  );
}

/** Where the buyer confirms it is them, as a bank would ask (3-D Secure). */
export function authenticationPage(payment: Payment): string {
  const action = `/pay/${payment._id}/authenticate`;
  return layout(
    'Confirm the payment (test)',
    html`<div class="card">
${heading(payment)}
<p class="hint">Your bank would now ask you to confirm this payment (3-D Secure).</p>
<form method="post" action="${action}">
<button class="primary" type="submit" name="answer" value="confirm">Confirm</button>
<button class="secondary" type="submit" name="answer" value="refuse">Fail the confirmation</button>
</form>
</div>`,
  );
}

const stateTexts: Readonly<Record<PaymentStatus, { text: string; tone: 'good' | 'bad' | '' }>> = {
  open: { text: 'Waiting for payment', tone: '' },
  processing: { text: 'Processing', tone: '' },
  succeeded: { text: 'Paid', tone: 'good' },
  declined: { text: 'Declined', tone: 'bad' },
  cancelled: { text: 'Cancelled', tone: '' },
  expired: { text: 'Expired', tone: '' },
  reversed: { text: 'Paid, then reversed by the bank', tone: 'bad' },
};

/** For a payment that can no longer be paid: how it stands and the way back. */
export function statePage(payment: Payment): string {
  const { text, tone } = stateTexts[payment.status];
  const back = payment.status === 'cancelled' ? payment.cancelUrl : payment.returnUrl;
  return layout(
    `${text} (test)`,
    html`<div class="card">
${heading(payment)}
<p class="state ${tone}">${text}</p>
<a class="button secondary" href="${back}">Back to the shop</a>
</div>`,
  );
}

export function notFoundPage(): string {
  return layout('No such payment (test)', html`<div class="card"><h1>There is no such payment.</h1></div>`);
}

function heading(payment: Payment): Html {
  return html`<h1>${payment.description || 'Payment'}</h1>
<p class="amount">${formatAmount(payment.amount, payment.currency)}</p>`;
}

function groupDigits(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, '$1 ');
}
