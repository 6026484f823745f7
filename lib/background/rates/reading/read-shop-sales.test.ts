import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { FailureCode } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { close } from '#lib/records/database';
import { allPerformanceDays } from '#lib/records/reports/performance/performance';
import { PRODUCT_SERIES, shopSales } from '#lib/records/reports/product-sales';
import { write } from '#lib/records/transact';
import type { StepOf } from './read-shop-page';
import { readSales } from './read-shop-sales';
import type { ShopReading } from './read-shop-step';

const TO = '2026-11-20';
const first: StepOf<'sales'> = { list: 'sales', to: null, pageNo: 1 };
const row = (n: number) => ({ itemId: String(n), sales: null, estCommission: null, orders: 0, itemsSold: 0, clicks: 0 });

/** A shop that sold `count` products; pages that answer only when all of their step have been asked for. */
function selling(count: number, { refuses, total = count }: { refuses?: [pageNo: number, code: FailureCode]; total?: number | null } = {}) {
  let together = 0;
  const widths: number[] = [];
  const productPerformance = vi.fn(async ({ pageNo }: { pageNo: number }) => {
    together++;
    await Promise.resolve();
    widths.push(together);
    if (refuses?.[0] === pageNo) return fail({ code: refuses[1] });
    const list = Array.from({ length: Math.min(20, Math.max(0, count - (pageNo - 1) * 20)) }, (_, n) => row((pageNo - 1) * 20 + n));
    return ok({ list, totalCount: total, hasMore: pageNo * 20 < count, fetchedDateRange: null });
  });
  const client = { productPerformance, updateTime: async () => ok({ lastReportDate: TO }) };
  const reading = { shop: { id: 'shop', market: 'BR' }, client, jobId: 'job', startedAt: 0, signal: new AbortController().signal };
  const asked = () => productPerformance.mock.calls.map(([{ pageNo }]) => pageNo);
  const step = async (one: StepOf<'sales'>) => {
    together = 0;
    return readSales(reading as unknown as ShopReading, one);
  };
  return { step, asked, widths };
}

beforeEach(async () => {
  close();
  globalThis.indexedDB = new IDBFactory();
  await browser.storage.session.clear();
});

it('reads the first page alone, then eight side by side, and never beyond the last', async () => {
  const { step, asked, widths } = selling(205);
  const items: string[] = [];
  const plan: unknown[] = [];
  for (let next: StepOf<'sales'> | null = first; next; ) {
    const outcome = await step(next);
    if (outcome.is !== 'done') throw new Error(outcome.is);
    items.push(...(outcome.value?.itemIds ?? []));
    const [more] = outcome.more ?? [];
    plan.push(more);
    next = more?.list === 'sales' ? more : null;
  }
  expect(plan).toEqual([{ list: 'sales', to: TO, pageNo: 2, pages: 8 }, { list: 'sales', to: TO, pageNo: 10, pages: 2 }, undefined]);
  expect(asked()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(widths.slice(1, 9), 'all were asked for before the first answered').toEqual([8, 8, 8, 8, 8, 8, 8, 8]);
  expect(items).toEqual(Array.from({ length: 205 }, (_, n) => String(n)));
});

it('is part of the shop’s own performance: the other reading of it does not ask again', async () => {
  const { step, asked } = selling(15);
  const outcome = await step(first);
  if (outcome.is !== 'done' || !outcome.keep) throw new Error(outcome.is);
  expect(await write(outcome.keep.tables, outcome.keep.write)).toMatchObject({ ok: true });
  const [known, sales] = [await allPerformanceDays('shop'), await shopSales('BR', 'shop')];
  expect(known.ok && known.value).toMatchObject([{ kind: 'Last30d', day: Date.parse(TO) / 86_400_000 }]);
  expect(known.ok && known.value[0]?.left).not.toContain(PRODUCT_SERIES);
  expect(known.ok && known.value[0]?.left).toContain('shop:PlacedOrder:AllChannel');
  expect(sales.ok && sales.value.days).toEqual({ from: '2026-10-22', to: TO });
  expect(await step(first)).toMatchObject({ is: 'done', reused: true });
  expect(asked()).toEqual([1]);
});

it('goes page by page where AMS tells no total, and reads what an older version planned', async () => {
  const { step, asked } = selling(100, { total: null });
  expect(await step(first)).toMatchObject({ more: [{ pageNo: 2, pages: 1 }] });
  expect(await step({ list: 'sales', to: TO, pageNo: 2 })).toMatchObject({ more: [{ pageNo: 3, pages: 1 }] });
  expect(asked()).toEqual([1, 2]);
});

it('keeps nothing of a step if one of its pages was refused', async () => {
  const { step } = selling(400, { refuses: [4, 'dailyLimit'] });
  const outcome = await step(first);
  if (outcome.is !== 'done') throw new Error(outcome.is);
  const refused = await step(outcome.more?.[0] as StepOf<'sales'>);
  expect(refused.is).not.toBe('done');
  expect(refused).not.toHaveProperty('keep');
});
