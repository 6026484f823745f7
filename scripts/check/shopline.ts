import assert from 'node:assert/strict';
import { expect } from '@playwright/test';
import { t } from '#test/e2e/shell/texts';
import { campaignOf, connectStore, demoStore, openCampaigns } from '#test/e2e/shopline/shopline';
import type { CheckJob } from './job';

/** An affiliate campaign made in a SHOPLINE store through the panel's form; the world is asked whether it is there. */
export const shopline: CheckJob = {
  name: 'a SHOPLINE campaign',
  run: async ({ context, extension, world }) => {
    const store = demoStore(world);
    const code = 'check-iris';
    const page = await context.newPage();
    await connectStore(page, extension, store);
    await openCampaigns(page, extension);
    await page.getByRole('button', { name: t('campaigns.new'), exact: true }).click();
    await page.getByLabel(t('campaigns.field.name'), { exact: true }).fill('Iris of the check');
    await page.getByLabel(t('campaigns.field.code'), { exact: true }).fill(code);
    await page.getByLabel(t('campaigns.field.value.percentage'), { exact: true }).fill('10');
    await page.getByRole('button', { name: t('campaigns.create') }).click();
    await expect(page.getByRole('heading', { name: 'Iris of the check' })).toBeVisible();
    const link = await page.getByLabel(t('campaigns.share.link'), { exact: true }).inputValue();
    await page.close();
    const made = await campaignOf(world, store, code);
    assert.equal(made?.name, 'Iris of the check', 'the store does not have the campaign');
    assert.equal(new URL(link).searchParams.get('sl-ref'), code, 'the link carries another code');
    return { shopline: { created: made.name, code, inWorld: true } };
  },
};
