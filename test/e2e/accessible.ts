import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/** All rules run; of rules without a finding no nodes are gathered and sent over. */
const OPTIONS: RunOptions = { resultTypes: ['violations'] };

/** No finding of axe on the page as it stands now. A document is given axe once. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(page.frames(), 'axe is run in the page itself: a frame would be left out').toHaveLength(1);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const findings = await page.evaluate(async (options) => {
    const { violations } = await (window as unknown as { axe: { run: typeof axe.run } }).axe.run(document, options);
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }, OPTIONS);
  expect(findings, `axe on ${page.url()}`).toEqual([]);
}
