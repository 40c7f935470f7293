/** Catalogs of the page: explicit ids, English is the source and the fallback. `vite.config.ts` compiles them. */
import { defineConfig } from '@lingui/conf';

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'km'],
  fallbackLocales: { default: 'en' },
  catalogs: [{ path: 'src/web/locales/{locale}', include: ['src/web'] }],
});
