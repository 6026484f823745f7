import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showVaultState } from '#lib/background/accounts/vault-mark';
import { dayInZone } from '#lib/background/reports/earnings/day-in-zone';
import { DIGEST_NOTE } from '#lib/background/shell/note-names';
import type { MarketCode } from '#lib/domain/market';
import { MARKETS } from '#lib/domain/market';
import { close } from '#lib/records/database';
import { compactReport, putReportLines } from '#lib/records/reports/report-store';
import { noteSync, putAnsweredDays } from '#lib/records/reports/sync-days';
import { write } from '#lib/records/transact';
import { readSetting, writeSetting } from '#lib/settings/settings';
import { aReportLine } from '#test/support/a-report-line';
import { tellDigest } from './tell-digest';

vi.mock('#lib/background/shell/person', () => ({
  personsLanguage: async () => 'en',
  texts: async () => (key: string, values?: object) => (values ? Object.values(values).join(' ') : key),
}));

const create = vi.fn(async () => DIGEST_NOTE);
const account = (id: string, market: MarketCode) =>
  ({ id, market, label: '', addedAt: 1, isDefault: true, kind: 'affiliateKeyless', affiliateId: id }) as const;
const yesterday = (market: MarketCode) => dayInZone(Date.now(), MARKETS[market].timeZone) - 1;

beforeEach(async () => {
  close();
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  create.mockClear();
  vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation(create as never);
  await writeSetting('accounts', [account('a', 'BR'), account('b', 'BR'), account('c', 'VN')]);
  for (const id of ['a', 'b', 'c']) await noteSync(id, 'conversions', { endedAt: 1 });
  const day = yesterday('BR');
  await putReportLines('a', [
    aReportLine({ orderId: 'o1', day }),
    aReportLine({ orderId: 'o2', day, state: 'pending' }),
    aReportLine({ orderId: 'o3', day: day - 1 }),
  ]);
  await putReportLines('b', [aReportLine({ orderId: 'o4', day })]);
  await putReportLines('c', [aReportLine({ orderId: 'o5', day: yesterday('VN'), shopee: 2_000_000_000 })]);
  for (const id of ['a', 'b', 'c']) await compactReport(id);
});

it('tells nothing until the person wants it', async () => {
  await tellDigest('job');
  expect(create).not.toHaveBeenCalled();
});

it('tells yesterday once, one line a market, the accounts of a market together', async () => {
  await writeSetting('earningsDigest', true);
  await tellDigest('job');
  expect(create).toHaveBeenCalledTimes(1);
  const [id, { message }] = create.mock.calls[0] as unknown as [string, { message: string }];
  expect(id).toBe(DIGEST_NOTE);
  expect(message.split('\n')).toEqual(['3 Brazil R$\u00a020,00 R$\u00a010,00 3', '1 Vietnam 20.000\u00a0₫ 0\u00a0₫ 1']);
});

it('says how many conversions of yesterday are in no figure, as they tell no amounts', async () => {
  await writeSetting('earningsDigest', true);
  const day = yesterday('BR');
  const counts = { [day]: { lines: 1, open: 0, unjudged: 0, unread: 2 }, [day - 1]: { lines: 1, open: 0, unjudged: 0, unread: 5 } };
  await write(['reportDays'], async (transaction) => putAnsweredDays(transaction, 'b', { from: day - 1, to: day }, counts, 1), { of: 'b' });
  await tellDigest('job');
  const [, { message }] = create.mock.calls[0] as unknown as [string, { message: string }];
  expect(message.split('\n')).toEqual(['3 Brazil R$\u00a020,00 R$\u00a010,00 3 (2 2)', '1 Vietnam 20.000\u00a0₫ 0\u00a0₫ 1']);
});

const be = (state: 'locked' | 'unlocked') => ({ state, protection: 'passphrase', repairable: false }) as const;
const messages = () => (create.mock.calls as unknown as [string, { message: string }][]).map(([, { message }]) => message);

it('tells no figure of a locked vault, unless they stay readable', async () => {
  await writeSetting('earningsDigest', true);
  await writeSetting('vaultState', be('locked'));
  await tellDigest('job');
  expect(messages()).toEqual(['notify.digestLocked']);
  await writeSetting('readableWhileLocked', true);
  await tellDigest('job');
  expect(messages()[1]).toContain('R$');
});

it('a lock in the second in which it is told leaves no figure on the screen', async () => {
  await writeSetting('earningsDigest', true);
  create.mockImplementationOnce(async () => {
    await writeSetting('vaultState', be('locked'));
    return DIGEST_NOTE;
  });
  await tellDigest('job');
  expect(messages()).toHaveLength(2);
  expect(messages()[1]).toBe('notify.digestLocked');
});

it('a lock takes it away with everything else that it covers', async () => {
  const clear = vi.spyOn(fakeBrowser.notifications, 'clear').mockImplementation((async () => true) as never);
  showVaultState(be('unlocked'));
  await writeSetting('readableWhileLocked', true);
  showVaultState(be('locked'));
  await vi.waitFor(async () => expect(await readSetting('vaultState')).toMatchObject({ state: 'locked' }));
  expect(clear).not.toHaveBeenCalled();
  await writeSetting('readableWhileLocked', false);
  showVaultState(be('locked'));
  await vi.waitFor(() => expect(clear).toHaveBeenCalledWith(DIGEST_NOTE));
});
