import { defineConfig } from 'vitepress';

const reference = [
  { text: 'Admin API', link: '/reference/admin' },
  { text: 'Runtime API', link: '/reference/runtime' },
  { text: 'Provider hooks', link: '/reference/hooks' },
  { text: 'IPN', link: '/reference/ipn' },
];

// Served by the Admin API host under /docs; error answers link here (`type`), so the addresses are part of the wire contract.
export default defineConfig({
  title: 'Payment gateway',
  description: 'Self-hosted payment gateway: reference of its APIs, IPNs and errors.',
  base: '/docs/',
  outDir: '../build/docs',
  cacheDir: '../.cache/vitepress',
  cleanUrls: true,
  // A build is the same whenever and wherever it is made.
  lastUpdated: false,
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Start', link: '/' },
      { text: 'Reference', items: reference },
      { text: 'Errors', link: '/errors/' },
    ],
    sidebar: {
      '/reference/': [],
      '/': [
        {
          text: 'Start',
          items: [
            { text: 'First payment', link: '/' },
            { text: 'Receive IPNs', link: '/ipn' },
            { text: 'Event endpoints', link: '/event-endpoints' },
            { text: 'Reconcile without hooks', link: '/guides/reconcile' },
            { text: 'Verify the audit log', link: '/guides/audit-log' },
            { text: 'Test every outcome', link: '/testing' },
            { text: 'What each provider can do', link: '/guides/providers' },
            { text: 'Work with transactions', link: '/guides/transactions' },
            { text: 'Stripe', link: '/guides/stripe' },
            { text: 'GoCardless', link: '/guides/gocardless' },
            { text: 'What providers have sent', link: '/guides/inbox' },
            { text: 'Operators', link: '/guides/operators' },
            { text: 'API keys', link: '/guides/api-keys' },
            { text: 'Clients and holds', link: '/guides/buyers' },
            { text: 'Your own domain', link: '/guides/domains' },
            { text: 'Run it', link: '/operating' },
            { text: 'Configuration', link: '/configuration' },
          ],
        },
        { text: 'Reference', items: reference },
        { text: 'Errors', items: [{ text: 'All codes', link: '/errors/' }] },
      ],
    },
  },
});
