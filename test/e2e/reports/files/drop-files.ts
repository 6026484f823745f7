import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type JSHandle, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { ROOT } from '#scripts/setup/root';

export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const sample = (name: string): Uint8Array => readFileSync(join(ROOT, 'test/samples/exports', name));

/** The reports that an affiliate of Vietnam has downloaded in a week, as they lie in the folder. They overlap. */
export const commissionReports = (): readonly SampleFile[] =>
  Object.entries(unzipSync(sample('vn-commission.zip'))).map(([name, bytes]) => ({ name, bytes }));

/** The click report of that week, as it lies beside them. */
export const clickReport = (): SampleFile => ({ name: CLICK_REPORT, bytes: sample(CLICK_REPORT) });
const CLICK_REPORT = 'WebsiteClickReport202604161014.csv';

/** Offers that an affiliate of Indonesia has ticked in the portal. */
export const offerList = (): SampleFile => ({ name: OFFER_LIST, bytes: sample(OFFER_LIST) });
const OFFER_LIST = 'product-offers-id.csv';

/** Drops files on a page as they would come from the desktop: held over it, then let go. */
export async function dropFiles(page: Page, files: readonly SampleFile[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    return data;
  }, given);
  await dropOn(page, transfer);
}

/** Holds files over a page until it shows that it takes them, as a person does, and lets them go. */
export async function dropOn(page: Page, transfer: JSHandle<DataTransfer>): Promise<void> {
  // A browser tells it again and again while files are held over a page.
  const held = async () => {
    await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
    return page.locator('.dropover').isVisible();
  };
  await expect.poll(held, { message: 'the page shows that it takes them' }).toBe(true);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(page.locator('.dropover')).toHaveCount(0);
}

export const run = (page: Page, name: string) => page.locator(`[data-run="${name}"]`);
export const imported = (page: Page, name: string) => page.locator(`[data-import="${name}"]`);

/** What all commission reports of a market say together, each line once. */
export const counted = (page: Page, market: string) => page.locator(`[data-counted="${market}"] b`);

/** Waits until nothing is read any more. */
export const untilRead = (page: Page): Promise<void> =>
  expect(page.locator('[data-part="runs"]')).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
