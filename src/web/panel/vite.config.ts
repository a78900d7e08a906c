import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The operators' panel: `build/web/panel`, served at the root of the Admin Panel host.
export default defineConfig({
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../../../build/web/panel',
    emptyOutDir: true,
    target: 'es2022',
    // Everything is a file of its own: the panel's security policy allows no data: scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
