import { formatNumber } from '#lib/domain/format';
import { requestsFor, shopAccount } from '#test/e2e/consent';
import { expect, shopTest as test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { ENDED, storedRows, untilJob } from '#test/e2e/stored';
import { storedProductResults } from '#test/e2e/stored-results';
import { tell } from '#test/e2e/tell';
import { accountOf, rateWrites, setAms, type TrueEntry, trueEntries, trueTasks } from './rates';

const isListed = ({ status }: TrueEntry): boolean => status !== 'Gone';
const count = (number: number): string => formatNumber(number, 'BR');

test('all products at once: told done only where the list shows it', async ({ ext, page, world }) => {
  const { shopId } = shopAccount(world);
  await page.goto(ext.url('options.html'));
  const accountId = await accountOf(page, shopId);
  await setAms(world, shopId, { lagMs: 0, taskMs: 1500 });
  const request = { accountId, shopConfirmed: false, doing: 'edit', rate: 1250, start: null, end: 'keep' } as const;
  const [first, second] = await Promise.all(['a', 'b'].map((requestId) => tell(page, 'job.applyToAll', { requestId, ...request })));
  // One whole-shop change at a time: the other is refused, with the reason.
  expect([first, second].map((answer) => answer?.ok).sort()).toEqual([false, true]);
  const jobId = first?.ok ? 'a' : 'b';
  await page.goto(ext.url(`sidepanel.html#jobs/${jobId}`));
  expect((await untilJob(page, jobId, ENDED)).state).toBe('done');
  expect(requestsFor(world, 'edit_all_products_open_campaign_setting')).toHaveLength(1);
  const live = (await trueEntries(world, shopId)).filter(({ status }) => status === 'Ongoing' || status === 'Upcoming');
  expect(live.every(({ rate }) => rate === 1250)).toBe(true);
  const results = await storedProductResults(page, jobId);
  expect([...results.keys()].sort()).toEqual(live.map(({ itemId }) => itemId).sort());
  expect(new Set([...results.values()].map(({ end }) => end))).toEqual(new Set(['done']));
  const journal = await storedRows(page, 'journal');
  expect(journal.filter(({ what, by, outcome }) => what === 'edit' && by === 'thisBrowser' && outcome === 'done')).toHaveLength(
    live.length,
  );
  expect(journal.filter(({ by }) => by === 'outside')).toEqual([]);
  await expect(page.getByText(`${live.length} of ${live.length} products confirmed`)).toBeVisible();
});

test('all products at once: what Shopee’s task leaves out is named, though the task says Done', async ({ ext, page, world }) => {
  const { shopId } = shopAccount(world);
  await setAms(world, shopId, { lagMs: 0, taskMs: 1000 });
  const before = (await trueEntries(world, shopId)).filter(isListed);
  await page.goto(ext.url('sidepanel.html#suggestions/all'));
  // Below what one product may have; others are in no campaign because Shopee takes them for none.
  await page.getByLabel(t('suggest.all.rate')).fill('1,5');
  await expect(page.locator('[data-part="cost"] [data-sum="then"]'), 'the shop was never read').toContainText('—');
  await page.getByLabel(t('suggest.all.tick')).check();
  await page.getByRole('button', { name: 'Add all at 1,5%' }).click();
  await expect(page).toHaveURL(/#jobs\/./);
  const jobId = new URL(page.url()).hash.replace('#jobs/', '');
  // The task is over, and every page of the list was read: still no text claims that it is done.
  await untilJob(page, jobId, ['waiting']);
  const [task] = await trueTasks(world, shopId);
  expect(task).toMatchObject({ status: 'Done', task_type: 'batch_add_open_campaigns' });
  const refused = new Map(task?.refused.map(({ target, message }) => [target, message]));
  expect(new Set(refused.values())).toEqual(new Set(['The item is invalid.', 'The commission rate is below the lower limit.']));
  const targets = task?.targets ?? 0;
  const done = targets - refused.size;
  expect(done).toBeGreaterThan(0);
  await expect(page.getByText(/sent · .* confirmed/)).toBeVisible();
  // Two minutes go by; a reading then finds what the lists show.
  await (await ext.worker()).evaluate(() => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + 121_000;
  });
  await tell(page, 'job.do', { jobId, what: 'resume' });
  expect((await untilJob(page, jobId, ENDED)).state).toBe('partlyFailed');
  await expect(page.getByText(`${count(done)} of ${count(targets)} products confirmed`)).toBeVisible();
  const after = (await trueEntries(world, shopId)).filter(isListed);
  expect(after).toHaveLength(before.length + done);
  await expect(page.getByText(`In the open campaign: ${count(before.length)} before, ${count(after.length)} now.`)).toBeVisible();
  // Each product that was left out has its reason where one is known, else "not changed", and what to do next.
  const results = await storedProductResults(page, jobId);
  const reported = [...results.values()].filter(({ end }) => end === 'refused').map(({ itemId, failure }) => [itemId, failure?.code]);
  const codeOf = (message: string) => (message === 'The item is invalid.' ? 'productRefused' : 'taskLeftOut');
  expect(new Map(reported as [string, string][])).toEqual(new Map([...refused].map(([itemId, message]) => [itemId, codeOf(message)])));
  expect([...results.values()].filter(({ end }) => end === 'done')).toHaveLength(done);
  await expect(page.locator('[data-reason="taskLeftOut"]')).toContainText(t('failure.taskLeftOut.next'));
  await expect(page.locator('[data-reason="productRefused"]')).toContainText(t('failure.productRefused.says'));
  await page.getByRole('button', { name: `refused ${count(refused.size)}` }).click();
  const row = page.locator('[data-end]').first();
  await expect(row).toHaveAttribute('data-end', 'refused');
  await expect(row.locator('.medium')).not.toHaveText(/^ID /);
  await expect(page.getByRole('button', { name: `Review ${count(refused.size)} refused again` })).toBeVisible();
  expect(rateWrites(world), 'asked once').toHaveLength(1);
});
