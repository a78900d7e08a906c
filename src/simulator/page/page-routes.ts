import { Router } from 'express';
import type { Request, Response } from 'express';
import { applySteps } from '../apply-steps.js';
import { payAmounts } from '../magic-amounts.js';
import { findMagicCard } from '../magic-cards.js';
import type { MagicCard } from '../magic-cards.js';
import { declineScript, payScripts } from '../pay-script.js';
import type { PayScript } from '../pay-script.js';
import type { Payment } from '../payment.js';
import { runPayScript } from '../run-pay-script.js';
import type { Mutation, SimulatorStore } from '../simulator-store.js';
import type { SimulatorWorld } from '../world.js';
import { authenticationPage, notFoundPage, payPage, statePage } from './pay-page.js';
import { contentSecurityPolicy } from './style.js';

export type PageRoutesOptions = SimulatorWorld & { store: SimulatorStore; wake: () => void };

/** The buyer's side: `/pay/{paymentId}`, with plain forms. The id cannot be guessed and is all that is needed to pay. */
export function createPageRoutes(options: PageRoutesOptions): Router {
  const { store, wake } = options;
  const router = Router();

  router.use('/pay', (_request, response, next) => {
    response.set({
      'Content-Security-Policy': contentSecurityPolicy,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
    });
    next();
  });

  const page = (response: Response, text: string, status = 200): void => void response.status(status).type('html').send(text);

  /** Where the browser goes after a form was taken. */
  const goOn = (response: Response, payment: Payment): void => {
    if (payment.status === 'open' && payment.authenticatingCard !== null) return response.redirect(303, `/pay/${payment._id}/authenticate`);
    response.redirect(303, payment.status === 'cancelled' ? payment.cancelUrl : payment.returnUrl);
  };

  async function change(request: Request, response: Response, mutate: (payment: Payment) => Mutation): Promise<void> {
    const result = await store.update(String(request.params['paymentId']), mutate);
    if (result.kind === 'not_found') return page(response, notFoundPage(), 404);
    wake();
    // Kept: it was paid or ended in another tab meanwhile. The way back is right all the same.
    goOn(response, result.payment);
  }

  router.get('/pay/:paymentId', async (request, response) => {
    const payment = await store.findPayment(request.params.paymentId);
    if (!payment) return page(response, notFoundPage(), 404);
    page(response, payment.status === 'open' ? payPage(payment, null) : statePage(payment));
  });

  router.post('/pay/:paymentId', async (request, response) => {
    const card = findMagicCard(formField(request, 'card'));
    if (card) return change(request, response, (payment) => payWith(payment, card, options));
    const payment = await store.findPayment(request.params.paymentId);
    if (!payment) return page(response, notFoundPage(), 404);
    if (payment.status !== 'open') return goOn(response, payment);
    // The number is neither shown again nor kept: it might be a real one.
    page(response, payPage(payment, 'Only the test cards listed below are accepted. Your entry was discarded.'), 422);
  });

  router.post('/pay/:paymentId/cancel', (request, response) =>
    change(request, response, (payment) => {
      if (payment.status !== 'open') return { keep: 'not open' };
      const applied = applySteps(payment, [{ kind: 'cancel' }], options);
      return applied.kind === 'taken' ? applied : { keep: applied.why };
    }));

  router.get('/pay/:paymentId/authenticate', async (request, response) => {
    const payment = await store.findPayment(request.params.paymentId);
    if (!payment) return page(response, notFoundPage(), 404);
    if (payment.status !== 'open') return page(response, statePage(payment));
    if (payment.authenticatingCard === null) return response.redirect(303, `/pay/${payment._id}`);
    page(response, authenticationPage(payment));
  });

  router.post('/pay/:paymentId/authenticate', (request, response) =>
    change(request, response, (payment) => {
      const card = payment.authenticatingCard === null ? null : findMagicCard(payment.authenticatingCard);
      if (!card) return { keep: 'nothing to confirm' };
      const confirmed = formField(request, 'answer') === 'confirm';
      return run(payment, confirmed ? scriptOf(payment, card) : declineScript('authentication_failed'), options);
    }));

  return router;
}

function payWith(payment: Payment, card: MagicCard, world: SimulatorWorld): Mutation {
  if (payment.status !== 'open') return { keep: 'not open' };
  if (card.authenticate) return { payment: { ...payment, authenticatingCard: card.number } };
  return run(payment, scriptOf(payment, card), world);
}

function run(payment: Payment, script: PayScript, world: SimulatorWorld): Mutation {
  if (payment.status !== 'open') return { keep: 'not open' };
  const applied = runPayScript(payment, script, world);
  return applied.kind === 'taken' ? applied : { keep: applied.why };
}

/** A card with an outcome of its own wins over the amount. */
function scriptOf(payment: Payment, card: MagicCard): PayScript {
  return card.script ?? payAmounts.get(payment.amount)?.script ?? payScripts.succeed;
}

function formField(request: Request, name: string): string {
  const body: unknown = request.body;
  if (typeof body !== 'object' || body === null) return '';
  const value: unknown = Object.entries(body).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : '';
}
