import { connectShop, requestsFor, shopAccount } from './consent';
import { expect, test } from './fixtures';
import { ENDED, kept, untilJob } from './kept';
import { keptProductResults } from './kept-results';
import { accountOf, setAms, trueEntries } from './rates';
import { tell } from './tell';

test('all products at once: told done only where the list shows it', async ({ ext, page, world }) => {
  const { shopId } = shopAccount(world);
  await connectShop(page, ext, shopAccount(world));
  const accountId = await accountOf(page, shopId);
  await setAms(world, shopId, { lagMs: 0, taskMs: 1500 });
  const wish = { accountId, shopConfirmed: false, doing: 'edit', rate: 1250, start: null, end: 'keep' } as const;
  const [first, second] = await Promise.all(['a', 'b'].map((requestId) => tell(page, 'job.applyToAll', { requestId, ...wish })));
  // One whole-shop change at a time: the other is refused, with the reason.
  expect([first, second].map((answer) => answer?.ok).sort()).toEqual([false, true]);
  const jobId = first?.ok ? 'a' : 'b';
  await page.goto(ext.url(`sidepanel.html#jobs/${jobId}`));
  expect((await untilJob(page, jobId, ENDED)).state).toBe('done');
  expect(requestsFor(world, 'edit_all_products_open_campaign_setting')).toHaveLength(1);
  const live = (await trueEntries(world, shopId)).filter(({ status }) => status === 'Ongoing' || status === 'Upcoming');
  expect(live.every(({ rate }) => rate === 1250)).toBe(true);
  const results = await keptProductResults(page, jobId);
  expect([...results.keys()].sort()).toEqual(live.map(({ itemId }) => itemId).sort());
  expect(new Set([...results.values()].map(({ end }) => end))).toEqual(new Set(['done']));
  const journal = await kept(page, 'journal');
  expect(journal.filter(({ what, by, outcome }) => what === 'edit' && by === 'thisBrowser' && outcome === 'done')).toHaveLength(
    live.length,
  );
  expect(journal.filter(({ by }) => by === 'outside')).toEqual([]);
  await expect(page.getByText(`${live.length} of ${live.length} products are as you asked`)).toBeVisible();
});
