/** A command that creates a checkout at a site. Key and address are left to the shell: the panel knows neither. */
export function firstCheckoutCommand(siteId: string): string {
  const body = JSON.stringify({ amount: 4900, currency: 'EUR', externalReference: 'order-1', returnUrl: 'https://shop.example/thanks?order={transactionId}' });
  return [
    `curl "$ADMIN_API_URL/api/v1/checkouts/${siteId}/create" \\`,
    '  -H "Authorization: Bearer $API_KEY" \\',
    '  -H "Content-Type: application/json" \\',
    `  -d '${body}'`,
  ].join('\n');
}
