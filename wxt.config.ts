import { defineConfig } from 'wxt';
import { contentSecurityPolicy, hostPermissions, manifestFor } from './lib/domain/manifest';

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  vite: () => ({ build: { modulePreload: false, target: 'es2022' } }),
  manifest: ({ browser, command }) => ({
    ...manifestFor(browser === 'firefox' ? 'firefox' : 'chrome'),
    host_permissions: hostPermissions(),
    content_security_policy: { extension_pages: contentSecurityPolicy(command === 'serve') },
  }),
});
