/** Builds the web page from src/web to dist/web: external files only, so that the strict CSP of the server holds. */
import { compileMessage } from '@lingui/message-utils/compileMessage';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Compiles the lingui catalogs (plain JSON, id → ICU message) at build time: the page carries no message parser. */
function linguiCatalogs(): Plugin {
  return {
    name: 'sakkhi-lingui-catalogs',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]locales[\\/][a-z]+\.json$/.test(id)) return null;
      const messages = JSON.parse(code) as Record<string, string>;
      const compiled = Object.fromEntries(
        Object.entries(messages).map(([key, message]) => [key, compileMessage(message)]),
      );
      return { code: JSON.stringify(compiled), map: null };
    },
  };
}

export default defineConfig({
  root: 'src/web',
  publicDir: 'public',
  base: '/',
  plugins: [linguiCatalogs(), react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  server: {
    // Development: run `sakkhi serve --port 4747` beside `vite` and open the address with ?token=….
    proxy: { '/api': process.env['SAKKHI_API'] ?? 'http://127.0.0.1:4747' },
  },
});
