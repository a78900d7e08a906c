/**
 * The version of Stripe's API that this folder speaks, in requests and in the events it reads; the one that the library's types describe. An event of another version
 * is not read: its object is fetched in this one. https://docs.stripe.com/api/versioning
 */
export const stripeApiVersion = '2026-10-28.endive';

/** Stripe.js of the same release train; always loaded from Stripe itself in production. https://docs.stripe.com/js/including */
export const stripeScriptUrl = 'https://js.stripe.com/endive/stripe.js';

export const stripeApiBaseUrl = 'https://api.stripe.com';
