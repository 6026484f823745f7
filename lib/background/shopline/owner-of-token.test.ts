import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { readSetting, writeSetting } from '#lib/settings/settings';
import tokenInfo from '#test/contract/samples/shopline/made_tokenInfo.json';
import { newWorker } from '#test/support/whole-worker';

/** Whose the token of the sample is. */
const MERCHANT = '60c1d431709478001d7c6002';
const check = async () => (await readSetting('stores'))[0]?.check?.failure;

it('a token that is another store’s is told as refused, and the saved store’s own is well', async () => {
  const worker = await newWorker();
  await worker.ask('shopline.check', { accountId: worker.storeId });
  expect(await check()).toBe('storeTokenRefused');
  await writeSetting(
    'stores',
    (await readSetting('stores')).map((one) => ({ ...one, merchantId: MERCHANT })),
  );
  expect(JSON.stringify(tokenInfo)).toContain(MERCHANT);
  await worker.ask('shopline.check', { accountId: worker.storeId });
  expect(await check()).toBe(null);
});
