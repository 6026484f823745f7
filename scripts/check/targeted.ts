import assert from 'node:assert/strict';
import { expect } from '@playwright/test';
import { openPanelAt } from '#test/e2e/shell/filled-panel';
import { t, whole } from '#test/e2e/shell/texts';
import { chooseProducts, fillBasics, nextStep, refuse, replacements, tickAffiliates, trueCampaign } from '#test/e2e/targeted/draft';
import { demoShop } from './demo-account';
import type { CheckJob } from './job';

const NAME = 'Check: five best';
/** What AMS says of three of the five who are invited. */
const REFUSAL = 'Affiliate is not eligible to promote for AMS campaigns at the moment.';

/**
 * A campaign written in the panel's four steps and sent; what AMS refuses of it is repaired in place and sent again alone. What the panel
 * tells is held against the campaign that the world then has. Needs the shop that `badges` connected.
 */
export const targeted: CheckJob = {
  name: 'a targeted campaign',
  run: async ({ context, extension, world }) => {
    const shop = demoShop(world);
    const page = await context.newPage();
    await openPanelAt(page, extension, 'targeted');
    await chooseProducts(page, 2, '12');
    await nextStep(page, 'affiliates');
    const invited = await tickAffiliates(page, 5);
    const struck = invited.slice(1, 4);
    await refuse(world, shop, { affiliates: Object.fromEntries(struck.map((id) => [id, REFUSAL])) });
    await nextStep(page, 'basics');
    await fillBasics(page, NAME);
    await nextStep(page, 'review');
    await page.getByRole('button', { name: t('draft.send'), exact: true }).click();

    const lines = page.locator('[data-part="repair"] [data-refused]');
    await expect(lines.first(), 'what was refused is told').toBeVisible({ timeout: 30_000 });
    const refused = await lines.evaluateAll((all) => all.map((one) => one.getAttribute('data-refused') ?? ''));
    assert.deepEqual(refused, struck, 'others than those that AMS refused are told');
    const others = await replacements(page);
    await page.getByRole('button', { name: whole(['draft.repair.send_one', 'draft.repair.send_other']) }).click();
    const open = page.getByRole('button', { name: t('draft.open'), exact: true });
    await expect(open, 'the repaired ones are accepted').toBeVisible({ timeout: 60_000 });
    await open.click();
    await expect(page).toHaveURL(/#targeted\/\d+$/);
    const id = new URL(page.url()).hash.split('/')[1];
    await page.close();

    const made = await trueCampaign(world, shop, NAME);
    assert.equal(made?.campaignId, id, 'the world holds another campaign than the panel shows');
    assert.deepEqual(new Set(made?.affiliateIds), new Set([invited[0], invited[4], ...others]), 'other affiliates than were chosen');
    assert.ok(made?.items.length === 2 && made.items.every(({ rate }) => rate === 1200), 'another product or rate than was chosen');
    const repaired = others.filter((one) => made?.affiliateIds.includes(one)).length;
    return { targeted: { id, name: made?.name, refused: refused.length, repaired } };
  },
};
