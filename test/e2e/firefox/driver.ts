import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { buildFolder } from '#scripts/setup/build';
import { ensureFirefox } from '#scripts/setup/firefox';

/** The id in the manifest's Firefox part, and the address that the tests give it. */
const ADD_ON = 'sidecar@sidecar-for-shopee.example';
const ADDRESS = '6d1f4a52-0c3b-4f7e-9a55-1b2c3d4e5f60';

export interface Firefox {
  readonly browser: Browser;
  /** Opens a page of the extension in a tab of its own, once it shows `ready`. */
  openPage(path: string, ready: string): Promise<Page>;
  close(): Promise<void>;
}

/** Real Firefox with the built extension, all its traffic through the proxy. */
export async function startFirefox(proxyPort: number): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureFirefox(),
    headless: true,
    acceptInsecureCerts: true,
    // Without it, no page of an extension may be opened.
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON]: ADDRESS }),
      'intl.locale.requested': 'en-US',
      'intl.accept_languages': 'en-US',
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.no_proxies_on': '127.0.0.1',
    },
  });
  await browser.installExtension(buildFolder('firefox'));
  return {
    browser,
    openPage: async (path, ready) => {
      const page = await browser.newPage();
      // Firefox reports no load of an extension's page: what the page shows is waited for instead.
      await page.goto(`moz-extension://${ADDRESS}/${path}`, { waitUntil: [] });
      await page.waitForSelector(ready);
      return page;
    },
    close: () => browser.close(),
  };
}
