import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { contentSecurityPolicy, hostPermissions, manifestFor } from './lib/domain/shell/manifest';
import { addPageWorker, joinFirstFiles, joinSmallWords, preloadPage } from './scripts/build/page-chunks';
import { buildWorkerInParts, nearAtOnce } from './scripts/build/worker-parts';
import { builtTextFiles } from './scripts/texts/text-files';

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  outDir: process.env['SIDECAR_OUT'] ?? '.output',
  hooks: {
    'build:publicAssets': (_, files) => void files.push(...builtTextFiles()),
    // Alone it is Chrome's; Firefox's is a module and built with the pages.
    'vite:build:extendConfig': (entries, config) => {
      if (entries.length === 1 && entries[0]?.type === 'background') buildWorkerInParts(config);
      else if (entries.some(({ type }) => type === 'background')) config.plugins = [...(config.plugins ?? []), nearAtOnce];
      if (!entries.some(({ type }) => type === 'popup')) return;
      addPageWorker(config);
      if (entries.some(({ type }) => type === 'background')) joinSmallWords(config);
      else joinFirstFiles(config);
    },
  },
  // The same names as in tsconfig.json.
  alias: { '#lib': 'lib', '#components': 'components' },
  vite: ({ browser }) => ({
    plugins: [preloadPage],
    // The framework's own context would bring the polyfill into the content script and announce us to the page (docs/decisions/0005).
    resolve: { alias: { 'wxt/utils/content-script-context': fileURLToPath(new URL('./lib/page/seller/no-context.ts', import.meta.url)) } },
    // What a page imports is fetched at once, not one file after the other. Firefox's background is built with the pages and needs none of it.
    build: { modulePreload: browser === 'firefox' ? false : { polyfill: false }, target: 'es2022' },
  }),
  manifest: ({ browser, command }) => ({
    ...manifestFor(browser === 'firefox' ? 'firefox' : 'chrome', process.env['SIDECAR_STORE'] === '1'),
    host_permissions: hostPermissions(),
    content_security_policy: { extension_pages: contentSecurityPolicy(command === 'serve') },
  }),
});
