import assert from 'node:assert/strict';
import { expect } from '@playwright/test';
import { campaignOf, connectStore, demoStore, openCampaigns } from '#test/e2e/store';
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
    await page.getByRole('button', { name: 'New campaign', exact: true }).click();
    await page.getByLabel('Name', { exact: true }).fill('Iris of the check');
    await page.getByLabel('Code', { exact: true }).fill(code);
    await page.getByLabel('Percentage', { exact: true }).fill('10');
    await page.getByRole('button', { name: 'Create campaign' }).click();
    await expect(page.getByRole('heading', { name: 'Iris of the check' })).toBeVisible();
    const link = await page.getByLabel('Link with the code', { exact: true }).inputValue();
    await page.close();
    const made = await campaignOf(world, store, code);
    assert.equal(made?.name, 'Iris of the check', 'the store does not have the campaign');
    assert.equal(new URL(link).searchParams.get('sl-ref'), code, 'the link carries another code');
    return { shopline: { created: made.name, code, inWorld: true } };
  },
};
