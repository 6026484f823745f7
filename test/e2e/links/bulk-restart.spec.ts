import { connectAccount } from '#scripts/browser/connect-account';
import { firstRunPage } from '#scripts/browser/first-run';
import { demoAccount } from '#scripts/check/demo-account';
import { storedRows, untilJob, untilStruck } from '#test/e2e/stored';
import { expect, test } from '#test/e2e/stored-profile';
import { tell } from '#test/e2e/tell';
import { addressList } from './address-list';
import { linkRequests } from './links';

test('browser killed, not only the worker: a list goes on at the next start', async ({ live, world }) => {
  const before = await live();
  const page = await firstRunPage(before.context, before.extension);
  await connectAccount(page, before.extension, demoAccount(world, 'BR'));
  const { addresses, distinct } = addressList(40, { repeated: 0, similar: 0, seed: 11 });
  world.setFaults([{ kind: 'delay', delayMs: 40, operation: 'generateShortLink' }]);
  const request = { addresses: [...addresses], accountId: null, subIds: ['', '', '', '', ''], presetId: null };
  expect((await tell(page, 'job.bulkLinks', { ...request, requestId: 'killed' })).ok).toBe(true);
  await untilStruck(world, 0, 12);
  await before.kill();
  const made = linkRequests(world).length;
  expect(made).toBeLessThan(distinct);

  const { context, extension, guard, close } = await live();
  // Any page of ours can look at the records; whether the extension greets anew depends on what the browser had kept of it.
  const next = await context.newPage();
  await next.goto(extension.url('first-run.html'));
  await untilJob(next, 'killed', ['done']);
  expect(await storedRows(next, 'links')).toHaveLength(distinct);
  expect(linkRequests(world).length - distinct, 'one extra call for one kill').toBeLessThanOrEqual(1);
  await guard.finish();
  await close();
});
