import type { Appearance, Stripe, StripeConstructor, StripeElementLocale, StripeElements, StripeError } from '@stripe/stripe-js';
import type { FormResult, OpenForm } from './provider-form.js';
import { loadScript } from './load-script.js';

/** Stripe's Payment Element: cards, wallets and local methods, as the merchant's account offers them, in frames of Stripe's own. */
export const openStripeForm: OpenForm = ({ action, host, language, onReady, onFailed }) => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  let closed = false;
  let opened: { stripe: Stripe; elements: StripeElements } | null = null;
  let unmount = (): void => undefined;

  const repaint = (): void => void opened?.elements.update({ appearance: appearanceOf(dark.matches) });
  dark.addEventListener('change', repaint);

  async function open(): Promise<void> {
    await loadScript(action.scriptUrl);
    const construct = stripeOf(window);
    if (closed) return;
    if (construct === null) throw new Error('Stripe.js is not there');
    const locale = language as StripeElementLocale;
    const stripe = construct(action.publishableKey, { locale });
    const elements = stripe.elements({ clientSecret: action.clientSecret, locale, appearance: appearanceOf(dark.matches) });
    const element = elements.create('payment', { layout: 'accordion' });
    element.on('ready', () => !closed && onReady());
    element.on('loaderror', () => !closed && onFailed());
    unmount = () => element.destroy();
    opened = { stripe, elements };
    element.mount(host);
  }

  open().catch(() => !closed && onFailed());

  return {
    async confirm() {
      if (opened === null) return { kind: 'incomplete' };
      const { stripe, elements } = opened;
      const { error: fault } = await elements.submit();
      if (fault) return resultOfError(fault);
      const { error } = await stripe.confirmPayment({
        elements,
        // Only ways to pay that lead to a bank's or wallet's own page go there and come back to this address.
        redirect: 'if_required',
        confirmParams: { return_url: `${location.origin}${location.pathname}?returned=1` },
      });
      return error ? resultOfError(error) : { kind: 'taken' };
    },
    close() {
      closed = true;
      dark.removeEventListener('change', repaint);
      unmount();
    },
  };
};

/** https://docs.stripe.com/js/payment_intents/confirm_payment and https://docs.stripe.com/error-codes */
function resultOfError({ type, code, message, payment_intent: intent }: Pick<StripeError, 'type' | 'code' | 'message' | 'payment_intent'>): FormResult {
  if (intent?.status === 'succeeded' || intent?.status === 'processing') return { kind: 'taken' };
  if (type === 'validation_error') return { kind: 'incomplete' };
  // The payment was ended elsewhere: cancelled, expired, or paid in another tab.
  if (code === 'payment_intent_unexpected_state' || intent?.status === 'canceled') return { kind: 'unknown' };
  if (type === 'card_error' || code === 'payment_intent_authentication_failure') return { kind: 'declined', message: message ?? null };
  return type === 'invalid_request_error' ? { kind: 'declined', message: null } : { kind: 'unknown' };
}

function stripeOf(page: Window): StripeConstructor | null {
  return 'Stripe' in page && typeof page.Stripe === 'function' ? (page.Stripe as StripeConstructor) : null;
}

/** The page's own colours, which the frames can't inherit. */
function appearanceOf(dark: boolean): Appearance {
  const style = getComputedStyle(document.documentElement);
  const colorPrimary = style.getPropertyValue('--accent').trim();
  return {
    theme: dark ? 'night' : 'stripe',
    variables: { borderRadius: '8px', fontSizeBase: '16px', spacingUnit: '4px', ...(/^#[0-9a-f]{6}$/i.test(colorPrimary) ? { colorPrimary } : {}) },
  };
}
