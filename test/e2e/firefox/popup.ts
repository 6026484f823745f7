import type { Page } from 'puppeteer-core';

/** What this file needs of the extension API inside of the extension's own pages. */
declare const browser: { action: { openPopup(): Promise<void> }; extension: { getViews(filter: { type: 'popup' }): Window[] } };

/** Firefox's popup is no page that a driver could attach to: an options page of the same extension reaches into it. */
export interface FirefoxPopup {
  open(): Promise<void>;
  /** Waits for an element and presses it. */
  press(selector: string): Promise<void>;
  /** Waits until the element is there and has a value or a text, and gives it. */
  read(selector: string): Promise<string>;
}

export const popupThrough = (options: Page): FirefoxPopup => ({
  open: () => options.evaluate(() => browser.action.openPopup()),
  press: async (selector) => {
    await options.waitForFunction(
      (wanted) => browser.extension.getViews({ type: 'popup' })[0]?.document.querySelector(wanted),
      { polling: 50 },
      selector,
    );
    await options.evaluate(
      (wanted) => browser.extension.getViews({ type: 'popup' })[0]?.document.querySelector<HTMLElement>(wanted)?.click(),
      selector,
    );
  },
  read: async (selector) => {
    const found = await options.waitForFunction(
      (wanted) => {
        const element = browser.extension.getViews({ type: 'popup' })[0]?.document.querySelector(wanted);
        return element && 'value' in element ? String(element.value) : element?.textContent;
      },
      { polling: 50 },
      selector,
    );
    return String(await found.jsonValue());
  },
});
