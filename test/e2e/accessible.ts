import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No finding of axe on the page as it stands now. */
export async function expectAccessible(page: Page): Promise<void> {
  // The popup and the panel are driven through a second connection, which cannot open the blank page that the other mode wants.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const findings = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(findings, `axe on ${page.url()}`).toEqual([]);
}
