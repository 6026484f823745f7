import type { Page } from '@playwright/test';
import { t } from './shell/texts';

/** Chooses a view of the panel: by the list under the view's name, or beside it where the page is wide. */
export async function goToView(panel: Page, title: string): Promise<void> {
  const name = panel.locator('.viewswitch__button');
  // It stands in every page, hidden where that is wide.
  await name.waitFor({ state: 'attached' });
  if (await name.isVisible()) await name.click();
  await panel.getByRole('navigation').getByRole('link', { name: title, exact: true }).click();
}

/** Opens the line of jobs that stands in every view. */
export const openJobsLine = (page: Page): Promise<void> =>
  page
    .getByRole('region', { name: t('jobs.strip'), exact: true })
    .getByRole('button', { expanded: false })
    .click();
