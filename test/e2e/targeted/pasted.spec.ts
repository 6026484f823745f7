import { expect, shopTest as test } from '#test/e2e/fixtures';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t } from '#test/e2e/shell/texts';
import { storedAffiliates } from './stored-names';

test.setTimeout(120_000);

test('two hundred pasted names', async ({ ext, page }) => {
  await openPanelAt(page, ext, 'targeted');
  await page.getByRole('button', { name: t('draft.new'), exact: true }).click();
  await page.getByRole('button', { name: t('draft.step.affiliates'), exact: true }).click();
  const lists = page.locator('[data-part="affiliate-lists"]');
  await expect(lists.locator('[data-affiliate]').first()).toBeVisible();
  await lists.getByRole('button', { name: t('draft.list.managed'), exact: true }).click();
  await expect.poll(async () => (await storedAffiliates(page)).length).toBeGreaterThan(200);
  const known = (await storedAffiliates(page)).slice(0, 197);
  // As they come out of a spreadsheet: some in quotes, some with a sign before them, some in other letters.
  const pasted = known.map((name, at) => [name, `"${name}"`, `@${name}`, name.toUpperCase()][at % 4]);
  const strangers = ['Nobody At All', 'Nobody Else', 'A Third Nobody'];
  const field = page.getByLabel(t('draft.paste.field'), { exact: true });
  await field.fill([...pasted, ...strangers, 'One Too Many'].join('\n'));
  await page.getByRole('button', { name: t('draft.paste.find'), exact: true }).click();
  await expect(page.getByText(t('draft.paste.added_other', { number: 197 }), { exact: true })).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText(t('draft.paste.unknown_other', { number: 3 }), { exact: true })).toBeVisible();
  await expect(page.getByText(t('draft.paste.beyond_one', { number: 1 }), { exact: true })).toBeVisible();
  await expect(field).toHaveValue([...strangers, 'One Too Many'].join('\n'));
  const chosen = page.locator('[data-part="chosen-affiliates"]');
  await expect(chosen.getByText(t('draft.people.chosen_other', { number: 197 }), { exact: true })).toBeVisible();
});
