import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';
import { ROOT } from '#scripts/setup/root';

/** Every page is given it anew: without comments it is less than half as much to send and to parse. */
const SOURCE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** All rules run; of rules without a finding no nodes are gathered and sent over, and nobody reads selectors: what is told is the markup. */
const OPTIONS: axe.RunOptions = { resultTypes: ['violations'], selectors: false };

/** No finding of axe on the page as it stands now. A document is given axe once. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(page.frames(), 'axe is run in the page itself: a frame would be left out').toHaveLength(1);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  const findings = await page.evaluate(async (options) => {
    const { violations } = await (window as unknown as { axe: { run: typeof axe.run } }).axe.run(document, options);
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }, OPTIONS);
  expect(findings, `axe on ${page.url()}`).toEqual([]);
}
