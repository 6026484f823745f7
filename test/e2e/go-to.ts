import type { Page } from '@playwright/test';

/** Chooses a view of the panel: by the list under the view's name, or beside it where the page is wide. */
export async function goToView(panel: Page, title: string): Promise<void> {
  const name = panel.locator('.viewswitch__button');
  // It stands in every page, hidden where that is wide.
  await name.waitFor({ state: 'attached' });
  if (await name.isVisible()) await name.click();
  await panel.getByRole('navigation').getByRole('link', { name: title, exact: true }).click();
}
