/**
 * A small Stripe.js: `Stripe(key).elements({clientSecret}).create('payment').mount()` and `confirmPayment`, with the same promises, error objects and redirects as the real one. Its
 * form stands in a frame, as Stripe's does, so that the page can neither style nor read it.
 */
export const fakeStripeJs = `(() => {
  const origin = new URL(document.currentScript.src).origin;
  const post = (path, fields) => fetch(origin + path, { method: 'POST', body: new URLSearchParams(fields) }).then((answer) => answer.json());

  function createElement(elements, options) {
    const listeners = {};
    const fire = (name, detail) => (listeners[name] || []).forEach((listener) => listener(detail));
    let frame = null;
    return {
      on(name, listener) { (listeners[name] ||= []).push(listener); return this; },
      mount(target) {
        const host = typeof target === 'string' ? document.querySelector(target) : target;
        frame = document.createElement('iframe');
        frame.title = 'Secure payment input frame';
        frame.name = '__privateStripeFrame1';
        frame.setAttribute('frameborder', '0');
        frame.style.width = '100%';
        frame.style.height = '170px';
        frame.src = origin + '/frame?theme=' + encodeURIComponent((elements.appearance && elements.appearance.theme) || 'stripe');
        addEventListener('message', (event) => {
          if (event.origin !== origin || event.source !== frame.contentWindow) return;
          elements.number = event.data.number;
          fire('change', { complete: event.data.number.replace(/\\D/g, '').length === 16, empty: event.data.number === '' });
        });
        frame.addEventListener('load', () => fire('ready', {}));
        frame.addEventListener('error', () => fire('loaderror', { error: { type: 'api_connection_error' } }));
        host.append(frame);
      },
      update() {},
      unmount() { frame && frame.remove(); },
      destroy() { frame && frame.remove(); },
    };
  }

  window.Stripe = (key) => ({
    _registerWrapper() {},
    elements({ clientSecret, appearance }) {
      const elements = { clientSecret, appearance, number: '' };
      return Object.assign(elements, {
        create: (type, options) => createElement(elements, options),
        update(changes) { Object.assign(elements, changes); },
        submit: async () => (elements.number === '' ? { error: { type: 'validation_error', code: 'incomplete_payment_details', message: 'Your card number is incomplete.' } } : {}),
      });
    },
    async confirmPayment({ elements, confirmParams, redirect }) {
      if (elements.number === '') return { error: { type: 'validation_error', code: 'incomplete_number', message: 'Your card number is incomplete.' } };
      const path = '/page/payment_intents/' + elements.clientSecret.split('_secret_')[0];
      const fields = { key, client_secret: elements.clientSecret };
      let paymentIntent = await post(path + '/confirm', { ...fields, number: elements.number });
      if (paymentIntent.error) return { error: paymentIntent.error };
      if (paymentIntent.status === 'requires_action') {
        if (!confirm('3D Secure: confirm this payment?')) return { error: { type: 'card_error', code: 'payment_intent_authentication_failure', message: 'We are unable to authenticate your payment method.' } };
        paymentIntent = await post(path + '/authenticate', fields);
      }
      if (paymentIntent.status === 'requires_payment_method') return { error: paymentIntent.last_payment_error };
      if (redirect === 'if_required') return { paymentIntent };
      const back = new URL(confirmParams.return_url);
      back.searchParams.set('payment_intent', paymentIntent.id);
      back.searchParams.set('redirect_status', paymentIntent.status);
      location.assign(back);
      return new Promise(() => {});
    },
    retrievePaymentIntent: async (clientSecret) => ({ paymentIntent: await post('/page/payment_intents/' + clientSecret.split('_secret_')[0], { key, client_secret: clientSecret }) }),
  });
})();
`;

/** The page inside the frame: one field, which tells the script what was typed. */
export const fakeFramePage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Payment</title>
<style>:root{color-scheme:light dark}body{margin:0;font:16px system-ui}label{display:block;margin:4px 0 12px}input{box-sizing:border-box;width:100%;padding:12px;font:inherit;border:1px solid #8888;border-radius:8px}</style>
<label>Card number<input id="number" autocomplete="cc-number" inputmode="numeric" placeholder="1234 1234 1234 1234"></label>
<label>Expiry and security code<input id="rest" placeholder="MM / YY CVC"></label>
<script>document.getElementById('number').addEventListener('input',(event)=>parent.postMessage({number:event.target.value},'*'))</script></html>
`;
