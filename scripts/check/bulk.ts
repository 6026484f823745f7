import assert from 'node:assert/strict';
import { expect, type Page } from '@playwright/test';
import { productAddress } from '#scripts/browser/product-page';
import { addressList } from '#test/e2e/links/address-list';
import { t, whole } from '#test/e2e/shell/texts';
import { ENDED, storedRows, untilJob, untilStruck } from '#test/e2e/stored';
import { findProduct, type RecordedRequest } from '#test/world';
import type { CheckJob, Session } from './job';

const CALL = 'generateShortLink';

/** A pasted list in the panel's page, the worker killed once between a send and its answer; counted by the world and by the history. */
export const bulk: CheckJob = {
  name: 'links from a list, the worker killed in the middle',
  run: async (session) => {
    const { world, extension } = session;
    const page = await session.context.newPage();
    await page.goto(extension.url('sidepanel.html#bulk'));
    // Made by the popup a moment ago: asked for again, it is reused.
    const known = productAddress(findProduct('BR', 'ordinary'));
    const { addresses } = addressList(45, { repeated: 4, similar: 3, seed: 21 });
    const before = world.requests().length;
    await page.getByLabel(t('bulk.addresses'), { exact: true }).fill([known, ...addresses].join('\n'));
    await start(page, session);
    const id = new URL(page.url()).hash.replace('#bulk/', '');
    const { counts } = await untilJob(page, id, ENDED);
    await page.close();
    const asked = world
      .requests()
      .slice(before)
      .filter(({ operation }) => operation === CALL);
    const pages = new Set(asked.map(originOf));
    assert.equal(counts.done, pages.size, 'the history says another number of new links than the world');
    assert.equal(counts.failed + counts.unknown, 0, 'rows are left over');
    const extraCalls = asked.length - pages.size;
    assert.ok(extraCalls <= 1, `${extraCalls} extra calls for one kill`);
    return { bulk: { made: counts.done, reused: counts.reused, refused: counts.refused, extraCalls } };
  },
};

async function start(page: Page, { world, extension }: Session): Promise<void> {
  world.setFaults([
    { kind: 'delay', delayMs: 10, operation: CALL, times: 15 },
    { kind: 'hold', operation: CALL, times: 1 },
  ]);
  await page.getByRole('button', { name: whole(['bulk.make_other']) }).click();
  await untilStruck(world, 1, 1);
  await extension.killWorker();
  world.release();
  world.setFaults([]);
  const rows = (await storedRows(page, 'jobResults')).length;
  // Reading the budget wakes the worker, as opening the panel does.
  await page.reload();
  await expect
    .poll(async () => (await storedRows(page, 'jobResults')).length, { message: 'it goes on after the kill', timeout: 40_000 })
    .toBeGreaterThan(rows);
}

/** The page that a request was about: the sub ids beside it are the same in all of them. */
function originOf({ body }: RecordedRequest): string {
  const found = /originUrl[^h]{1,8}(https?:\/\/[^"\\]+)/.exec(body)?.[1];
  if (!found) throw new Error(`a request for a short link without a page: ${body.slice(0, 200)}`);
  return found;
}
