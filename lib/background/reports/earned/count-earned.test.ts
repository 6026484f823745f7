import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import type { ShortLink } from '#lib/domain/links/short-link';
import { joinSubIds } from '#lib/domain/links/sub-ids/sub-id';
import { addEarned, earnedByLink, NOTHING_EARNED, totalEarned } from '#lib/domain/reports/earned/earned-by-links';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { close } from '#lib/records/database';
import { keepLinks } from '#lib/records/links/links';
import { forgetAccount } from '#lib/records/of-account';
import { earnedState, pairKey, sharesOf, sharesOfAccounts } from '#lib/records/reports/earned';
import { compactReport, putReportLines } from '#lib/records/reports/report-store';
import { putAnsweredDays } from '#lib/records/reports/sync-days';
import { write } from '#lib/records/transact';
import { writeSetting } from '#lib/settings/settings';
import { aReportLine } from '#test/support/a-report-line';
import { anImport } from '#test/support/reports/an-import';
import { countEarned } from './count-earned';

const account: AffiliateKeyAccount = {
  id: 'a',
  market: 'BR',
  label: '',
  addedAt: 1,
  isDefault: true,
  kind: 'affiliateKey',
  appId: '1',
  secretTail: '',
  affiliateId: null,
  check: null,
  limit: { calls: 1, windowMs: 1 },
};
const link = (id: string, subId: string, itemId: string, change: Partial<ShortLink> = {}): ShortLink => ({
  id,
  at: Date.now() - 3_600_000,
  accountId: 'a',
  market: 'BR',
  page: `https://shopee.com.br/product/9/${itemId}`,
  pageKind: 'product',
  shopId: '9',
  itemId,
  title: null,
  subIds: [subId, '', '', '', ''],
  presetId: null,
  link: `https://s.shopee.com.br/${id}`,
  how: 'api',
  reuseKey: id,
  ...change,
});
const now = () => Math.floor(Date.now() / 1000);

beforeEach(async () => {
  close();
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  await writeSetting('accounts', [account]);
});

const found = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error('not read');
  return result.value;
};
const earnedOf = async (one: ShortLink) => {
  const subIds = joinSubIds(one.subIds);
  const shares = found(await sharesOf([[one.accountId, subIds]])).get(pairKey(one.accountId, subIds)) ?? [];
  return earnedByLink(shares, { id: one.id, shopId: one.shopId, itemId: one.itemId, subIds });
};

describe('what links earned', () => {
  it('is counted from the stored lines, follows them, and goes with the account', async () => {
    const mine = link('one', 'story', '7');
    await keepLinks([mine, link('two', 'reels', '7')]);
    await putReportLines('a', [
      aReportLine({ orderId: 'o1', subId1: 'story', state: 'pending', purchaseTime: now() }),
      aReportLine({ orderId: 'o2', subId1: 'story', attribution: 'otherShop', shopId: '5' }),
      aReportLine({ orderId: 'o3', subId1: 'made elsewhere', purchaseTime: now() }),
    ]);
    // Of a day that the API has answered whole, what a file tells of the same order is not added; of another day it is.
    const { day, purchaseTime } = aReportLine({ orderId: 'o2' });
    await write(['reportDays'], async (transaction) => {
      await putAnsweredDays(transaction, 'a', { from: day, to: day }, {}, (day + 3) * 86_400_000);
    });
    const earlier = { day: day - 1, purchaseTime: purchaseTime - 86_400 };
    const lines = [aReportLine({ orderId: 'o2', subId1: 'story' }), aReportLine({ orderId: 'o4', subId1: 'story', ...earlier })];
    await anImport('a', { lines });
    expect((await countEarned('a')).ok).toBe(true);
    const { own, sharing } = await earnedOf(mine);
    expect([own.direct.pending, own.elsewhere.net, totalEarned(own).orders, sharing]).toEqual([1_000_000n, 1_000_000n, 3, 0]);
    const state = found(await earnedState('a'));
    expect(state?.fresh).toEqual({ lines: 2, untraced: 1 });
    expect(state?.rule.cap).toBeNull();
    // The order settles.
    await putReportLines('a', [aReportLine({ orderId: 'o1', subId1: 'story', asOf: now() + 90_000, purchaseTime: now() })]);
    await compactReport('a');
    await countEarned('a');
    expect(totalEarned((await earnedOf(mine)).own)).toMatchObject({ net: 3_000_000n, pending: 0n });
    await forgetAccount('a');
    expect(found(await sharesOfAccounts(['a']))).toEqual([]);
    expect(found(await earnedState('a'))).toBeNull();
  });

  it('adds up to what is traced, and another account’s links have no part in it', async () => {
    await keepLinks([link('one', 'story', '7'), link('two', 'story', '8'), link('third', 'story', '7', { accountId: 'b' })]);
    const lines: ReportLine[] = ['7', '8', '6'].map((itemId) => aReportLine({ orderId: `o${itemId}`, itemId, subId1: 'story' }));
    await putReportLines('a', lines);
    await countEarned('a');
    const shares = found(await sharesOfAccounts(['a']));
    expect((shares ?? []).map(({ parts }) => totalEarned(parts)).reduce(addEarned, NOTHING_EARNED)).toMatchObject({
      lines: 3,
      net: 3_000_000n,
    });
    expect(await earnedOf(link('one', 'story', '7'))).toMatchObject({
      own: { direct: { lines: 1 } },
      shared: { direct: { lines: 1 } },
      sharing: 2,
    });
    expect((await earnedOf(link('third', 'story', '7', { accountId: 'b' }))).own).toEqual((await earnedOf(link('none', 'x', '1'))).own);
  });

  it('has nothing to trace before the first link was made here', async () => {
    await putReportLines('a', [aReportLine({ orderId: 'o1', purchaseTime: now() })]);
    await countEarned('a');
    expect(found(await earnedState('a'))?.fresh).toEqual({ lines: 0, untraced: 0 });
    await keepLinks([link('one', 'story', '7')]);
    await countEarned('a');
    expect(found(await earnedState('a'))?.fresh).toEqual({ lines: 1, untraced: 1 });
  });
});
