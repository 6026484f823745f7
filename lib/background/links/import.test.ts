import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { MARKETS } from '#lib/domain/market';
import { everythingStored, newWorker } from '#test/support/whole-worker';

it('links of a file that are no short links of their market are refused, whoever read the file, and none is kept', async () => {
  const worker = await newWorker();
  const link = {
    id: 'l1',
    at: 1,
    market: 'BR',
    accountId: worker.affiliateId,
    page: 'https://shopee.com.br/product/1/2',
    pageKind: 'product',
    title: null,
    subIds: ['', '', '', '', ''],
    how: 'api',
    presetId: null,
    reuseKey: 'key',
  };
  const own = { link: { ...link, link: 'https://s.shopee.com.br/abc' }, note: null };
  for (const address of [
    'https://evil.example/abc',
    `https://${MARKETS.VN.shortLink[0]}/abc`,
    'http://s.shopee.com.br/abc',
    'https://s.shopee.com.br@evil.example/abc',
  ])
    expect(
      await worker.ask('history.import', { filed: [own, { link: { ...link, id: 'l2', link: address }, note: null }] }),
      address,
    ).toMatchObject({
      ok: false,
      failure: { code: 'fileUnreadable' },
    });
  expect((await everythingStored()).rows).not.toHaveProperty('links');
  expect(await worker.ask('history.import', { filed: [own] })).toMatchObject({ ok: true });
  expect((await everythingStored()).rows).toHaveProperty('links');
});
