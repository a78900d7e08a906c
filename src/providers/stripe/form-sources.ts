/**
 * What Stripe.js needs of a page's security policy. https://docs.stripe.com/security/guide#content-security-policy
 * @param scriptUrl of a stand-in, which then takes the place of all of it; null for Stripe itself.
 */
export function stripeFormSources(scriptUrl: string | null): { scripts: string[]; frames: string[]; connections: string[] } {
  if (scriptUrl !== null) {
    const { origin } = new URL(scriptUrl);
    return { scripts: [origin], frames: [origin], connections: [origin] };
  }
  const own = ['https://js.stripe.com', 'https://*.js.stripe.com'];
  return { scripts: own, frames: [...own, 'https://hooks.stripe.com'], connections: ['https://api.stripe.com'] };
}
