import type { PublicOrigins } from './config/public-origins.js';
import type { DevFile } from './dev-file.js';

export type WelcomeOptions = Readonly<{
  origins: PublicOrigins;
  /** Null where there is no demo data. */
  demo: Pick<DevFile, 'siteId' | 'apiKey'> | null;
  /** One-time link for the first operator; null once it was used or where none is due. */
  operatorLink: string | null;
  devFile: string | null;
  /** A receiver that the ready command can name; any address on this machine will do. */
  privateIpnTargets: boolean;
}>;

/** What `npm start` prints when everything answers: where, how to begin, and where to read on. */
export function welcomeText({ origins, demo, operatorLink, devFile, privateIpnTargets }: WelcomeOptions): string {
  const lines = [
    '',
    'The payment gateway is running.',
    '',
    `  Admin Panel   ${origins.panel}`,
    `  Admin API     ${origins.adminApi}`,
    `  Checkout      ${origins.checkout}`,
    `  Main Backend  ${origins.main}`,
    ...(origins.simulator ? [`  Simulator     ${origins.simulator}`] : []),
  ];
  if (operatorLink) lines.push('', 'Sign in to the panel with a passkey by this link, which works once:', `  ${operatorLink}`);
  if (demo) lines.push('', 'Create a checkout, then open its paymentUrl and pay:', ...curl(origins.adminApi, demo).map((line) => `  ${line}`));
  if (devFile) lines.push('', `For scripts, the same in a file: ${devFile}`);
  lines.push(...(privateIpnTargets ? ['', 'IPNs may go to private addresses here (IPN_ALLOW_PRIVATE_TARGETS); production refuses that.'] : []));
  lines.push('', `Read on: ${origins.docs}`, '');
  return lines.join('\n');
}

function curl(adminApi: string, { siteId, apiKey }: Pick<DevFile, 'siteId' | 'apiKey'>): string[] {
  return [
    `curl -X POST ${adminApi}/v1/checkouts/${siteId}/create \\`,
    `  -H "Authorization: Bearer ${apiKey}" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '{"amount": 4900, "currency": "EUR", "externalReference": "order-1"}'`,
  ];
}
