import { expect, affiliateTest as test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { storedRows, untilJob } from '#test/e2e/stored';
import { addressList } from './address-list';
import { linkRequests } from './links';

test('calls left are one number in every view, and go down while a job makes its calls', async ({ ext, page, context, world }) => {
  const list = page;
  await list.goto(ext.url('sidepanel.html#bulk'));
  const offers = await context.newPage();
  await offers.goto(ext.url('sidepanel.html#offers'));
  const left = offers.getByText(/^[\d.]+ calls left$/);
  const shown = async () => Number((await left.innerText()).replace(/\D/g, ''));
  await offers.getByRole('button', { name: 'Find offers' }).click();
  // The foot comes with a selection.
  await offers.getByRole('checkbox').first().check();
  await expect(left).toBeVisible();
  const before = await shown();
  const { addresses } = addressList(6, { repeated: 0, similar: 0, seed: 11 });
  await list.getByLabel(t('bulk.addresses'), { exact: true }).fill(addresses.join('\n'));
  await expect(list.getByLabel(t('bulk.sums')), 'the list counts the same calls').toContainText(before.toLocaleString('de'));

  world.setFaults([{ kind: 'hold', operation: 'generateShortLink', times: 1 }]);
  await list.getByRole('button', { name: /^Make \d+ links?/ }).click();
  await expect.poll(() => linkRequests(world).length).toBe(1);
  await expect.poll(shown, { message: 'the first call is under way: it is counted' }).toBe(before - 1);
  world.release();
  const [job] = await storedRows(list, 'jobs');
  await untilJob(list, job?.id ?? '', ['done']);
  // A link and its price: two calls for each of the six.
  await expect.poll(shown, { message: 'each call is counted' }).toBe(before - 12);
});
