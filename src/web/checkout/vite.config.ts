import { defineConfig } from 'vite';

// The hosted payment page: `build/web/checkout`, served at the root of the Checkout host.
export default defineConfig({
  base: '/',
  // React's own renderer alone weighs 68 KB gzipped, more than all else that a buyer's phone has to fetch; this one speaks
  // the same language in 8 KB. The sources are plain React and are type-checked as such.
  resolve: { alias: { 'react-dom/client': 'preact/compat/client', 'react/jsx-runtime': 'preact/jsx-runtime', react: 'preact/compat' } },
  build: {
    outDir: '../../../build/web/checkout',
    emptyOutDir: true,
    target: 'es2022',
    // Everything is a file of its own: the page's security policy allows no data: scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
