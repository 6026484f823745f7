import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { close, onChange } from './database';
import { markGone } from './gone';
import { liveQuery } from './live-query';
import { removeUnseen, rowsOfAccount, rowsOfItems } from './of-account';
import { writeChanged } from './put-changed';
import type { SuggestedRateRow } from './rates/rows';
import { recordsState } from './records-state';
import { pruneOldest, rowCounts } from './space';
import { handOver, read, write } from './transact';

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
});

const rate = (itemId: string, min = 100, readAt = 1, accountId = 'shop'): SuggestedRateRow => ({
  accountId,
  itemId,
  readAt,
  min: min as CommissionRate,
  max: 900 as CommissionRate,
});
const count = async () =>
  (await rowCounts()).ok && (await read(['suggestedRates'], (transaction) => transaction.objectStore('suggestedRates').count()));

describe('a write', () => {
  it.each([
    ['QuotaExceededError', 'storageFull'],
    ['UnknownError', 'storageFailed'],
  ])('that meets a %s is the failure %s and leaves nothing behind', async (name, code) => {
    await writeChanged('suggestedRates', [rate('1')]);
    const reported = vi.fn();
    const stop = onChange(['suggestedRates'], reported);
    const failed = await write(['suggestedRates'], async (transaction) => {
      await transaction.objectStore('suggestedRates').put(rate('2'));
      throw new DOMException('full', name);
    });
    expect(failed).toMatchObject({ ok: false, failure: { code } });
    expect(await count()).toEqual({ ok: true, value: 1 });
    expect(reported).not.toHaveBeenCalled();
    stop();
  });

  it('that meets a mistake in the program changes nothing and is heard', async () => {
    const mistaken = write(['suggestedRates'], async (transaction) => {
      await transaction.objectStore('suggestedRates').put(rate('2'));
      throw new TypeError('mistake');
    });
    await expect(mistaken).rejects.toThrow('mistake');
    expect(await count()).toEqual({ ok: true, value: 0 });
  });

  it('is the failure storageFull where the browser refuses a put for want of room, and goes through once there is room', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await writeChanged('suggestedRates', [rate('1')])).toMatchObject({ ok: false, failure: { code: 'storageFull' } });
    put.mockRestore();
    expect(await writeChanged('suggestedRates', [rate('1')])).toMatchObject({ ok: true });
  });
});

describe('rows that are handed over', () => {
  const give = (...rows: SuggestedRateRow[]) =>
    handOver(['suggestedRates'], (transaction) => rows.map((row) => transaction.objectStore('suggestedRates').put(row)));

  it('are there for whoever asks afterwards, and windows are told once they are kept', async () => {
    const reported = vi.fn();
    const stop = onChange(['suggestedRates'], reported);
    const handed = await give(rate('1'), rate('2'));
    expect(await count()).toEqual({ ok: true, value: 2 });
    expect(handed.ok && (await handed.value.committed)).toEqual({ ok: true, value: undefined });
    await vi.waitFor(() => expect(reported).toHaveBeenCalledOnce());
    stop();
  });

  it('are none where one of them is refused, and the failure is told', async () => {
    await give(rate('1'));
    const add = await handOver(['suggestedRates'], (transaction) => {
      const store = transaction.objectStore('suggestedRates');
      return [store.put(rate('2')), store.add(rate('1'))];
    });
    expect(add.ok && (await add.value.committed)).toMatchObject({ ok: false, failure: { code: 'storageFailed' } });
    expect(await count()).toEqual({ ok: true, value: 1 });
  });

  it('are refused at once where the browser has no room, or the account is gone', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await give(rate('1'))).toMatchObject({ ok: false, failure: { code: 'storageFull' } });
    put.mockRestore();
    markGone('gone');
    expect(await handOver(['suggestedRates'], () => [], { of: 'gone' })).toMatchObject({ ok: false, failure: { code: 'noAccount' } });
  });
});

it('says that the records cannot be opened, and opens them once they can', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('damaged', 'UnknownError');
  });
  expect(await recordsState()).toMatchObject({ kind: 'damaged', failure: { code: 'storageFailed' } });
  expect(await rowsOfAccount('products', 'shop')).toMatchObject({ ok: false, failure: { code: 'storageFailed' } });
  open.mockRestore();
  expect(await recordsState()).toEqual({ kind: 'ready' });
});

it('writes only what is new or differs, and says how much', async () => {
  expect(await writeChanged('suggestedRates', [rate('1'), rate('2'), rate('3')])).toEqual({
    ok: true,
    value: { added: 3, changed: 0, same: 0 },
  });
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  const second = [rate('1', 100, 2), rate('2', 200, 2), rate('3', 100, 2), rate('4', 100, 2)];
  expect(await writeChanged('suggestedRates', second)).toEqual({ ok: true, value: { added: 1, changed: 1, same: 2 } });
  expect(put).toHaveBeenCalledTimes(2);
  expect(await writeChanged('suggestedRates', second, { touch: true })).toMatchObject({ value: { added: 0, changed: 4, same: 0 } });
});

it('keeps accounts apart, in reading and in removing', async () => {
  await writeChanged('suggestedRates', [rate('1'), rate('2'), rate('10'), rate('2', 100, 1, 'shop2'), rate('1', 100, 1, 'sho')]);
  expect(await rowsOfAccount('suggestedRates', 'shop', 2)).toMatchObject({ value: [{ itemId: '1' }, { itemId: '10' }] });
  expect(await rowsOfItems('suggestedRates', 'shop', ['2', '7', '1'])).toMatchObject({ value: [{ itemId: '2' }, { itemId: '1' }] });
  expect(await removeUnseen('suggestedRates', 'shop', new Set(['10']))).toEqual({ ok: true, value: 2 });
  expect(await count()).toEqual({ ok: true, value: 3 });
});

it('makes room by what was read longest ago, never by what is the person’s own', async () => {
  await writeChanged('suggestedRates', [rate('old', 1, 1), rate('new', 1, 9), rate('older', 1, 0)]);
  await writeChanged('links', [{ id: 'mine', at: 0, reuseKey: 'k' } as never]);
  await writeChanged('readings', [{ accountId: 'shop', list: 'rates', readAt: 9, cursor: null, complete: true, total: 3 }]);
  expect(await pruneOldest(2)).toEqual({ ok: true, value: 2 });
  expect(await rowsOfAccount('suggestedRates', 'shop')).toMatchObject({ value: [{ itemId: 'new' }] });
  expect(await rowCounts()).toMatchObject({ value: { links: 1, suggestedRates: 1, readings: 0 } });
  expect(await pruneOldest(99)).toEqual({ ok: true, value: 1 });
  expect(await rowCounts()).toMatchObject({ value: { links: 1 } });
});

describe('a live query', () => {
  it('tells what is known and then each change of its tables, from any window', async () => {
    const answers: number[] = [];
    let seen: () => void = () => undefined;
    const query = () => read(['suggestedRates'], (transaction) => transaction.objectStore('suggestedRates').count());
    const stop = liveQuery(['suggestedRates'], query, (answer) => {
      if (answer.ok) answers.push(answer.value);
      seen();
    });
    const next = () => new Promise<void>((resolve) => (seen = resolve));
    await next();
    let reported = next();
    await writeChanged('suggestedRates', [rate('1'), rate('2')]);
    await reported;
    reported = next();
    const window = new BroadcastChannel('sidecar-records');
    window.postMessage(['suggestedRates']);
    await reported;
    window.close();
    expect(answers).toEqual([0, 2, 2]);
    stop();
    await writeChanged('suggestedRates', [rate('3')]);
    expect(answers).toHaveLength(3);
  });

  it('tells a failure, and hears of the next change all the same', async () => {
    let seen: (answer: unknown) => void = () => undefined;
    const next = () => new Promise<unknown>((resolve) => (seen = resolve));
    const query = vi.fn(rowCounts).mockRejectedValueOnce(new DOMException('x', 'UnknownError'));
    const stop = liveQuery(['links'], query, (answer) => seen(answer));
    expect(await next()).toMatchObject({ ok: false, failure: { code: 'storageFailed' } });
    const reported = next();
    await writeChanged('links', [{ id: 'a', at: 0, reuseKey: 'k' } as never]);
    expect(await reported).toMatchObject({ ok: true, value: { links: 1 } });
    stop();
  });
});
