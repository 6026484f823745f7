import { expect, affiliateTest as test } from '#test/e2e/fixtures';
import { addressList } from '#test/e2e/links/address-list';
import { linkRequests } from '#test/e2e/links/links';
import { t } from '#test/e2e/shell/texts';
import { storedRows, untilJob } from '#test/e2e/stored';

/** Ten million years. */
const FOR_EVER = 3e14;

test('a server that says "come back in ten million years" stops a list for a minute at most, and a person can say now', async ({
  ext,
  page,
  world,
}) => {
  await page.goto(ext.url('sidepanel.html#bulk'));
  const { addresses } = addressList(6, { repeated: 0, similar: 0, seed: 5 });
  world.setFaults([{ kind: '429', retryAfter: FOR_EVER, operation: 'generateShortLink' }]);
  await page.getByLabel(t('bulk.addresses'), { exact: true }).fill(addresses.join('\n'));
  await page.getByRole('button', { name: /^Make \d+ links?/ }).click();
  const now = page.getByRole('button', { name: t('jobs.tryNow') });
  await expect(now.first()).toBeVisible();
  const [job] = await storedRows(page, 'jobs');
  expect(job?.wait?.why).toBe('quota');
  expect(job?.wait?.until).toBeLessThanOrEqual(Date.now() + 60_000);
  const before = linkRequests(world).length;
  await now.first().click();
  await expect.poll(() => linkRequests(world).length, { message: 'asked at once' }).toBeGreaterThan(before);
  await expect(now.first()).toBeVisible();
  world.setFaults([]);
  await now.first().click();
  await untilJob(page, job?.id ?? '', ['done']);
});
