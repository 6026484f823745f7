import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { MessageContext } from '#lib/messages/answer';
import { deleteRecords } from '#lib/records/database';
import { affiliateNote } from '#lib/records/targeted/book';
import { NO_NOTE } from '#lib/records/targeted/erased';
import { write } from '#lib/records/transact';
import { findSamples, keepNote, keepSamples } from './handlers';

const state = vi.hoisted(() => ({ asked: [] as string[][], answer: null as unknown }));
vi.mock('#lib/background/shops/shops', () => ({ shops: { byId: async () => ({ ok: true, value: { id: 's', market: 'BR' } }) } }));
vi.mock('#lib/background/shops/shop-client', () => ({
  shopClient: async () =>
    ok({
      orderDetail: async ({ orderIds }: { orderIds: string[] }) => {
        state.asked.push(orderIds);
        return state.answer ?? ok({ orderList: orderIds.flatMap(order) });
      },
    }),
}));

/** Every third is a sample, every tenth nobody's. */
const order = (orderSn: string) => {
  const at = Number(orderSn.slice(6));
  if (at % 10 === 9) return [];
  const itemList = [{ itemId: '7', itemName: null, modelQuantityPurchased: at === 3 ? 2 : null }];
  return [{ orderSn, createTime: Date.parse('2026-06-19T01:00:00Z'), affiliateSampleType: at % 3 === 0 ? 1 : null, itemList }];
};
const number = (at: number) => `260618${String(at).padStart(6, '0')}`;
const ids = (count: number) => Array.from({ length: count }, (_, at) => number(at));
const find = (orderIds: string[]) => findSamples({ accountId: 's', orderIds }, {} as MessageContext);

beforeEach(async () => {
  Object.assign(state, { asked: [], answer: null });
  await deleteRecords();
});

it('finds the samples among order numbers, fifty a call, by the day of the market', async () => {
  const found = await find(ids(120));
  expect(state.asked.map(({ length }) => length)).toEqual([50, 50, 20]);
  expect(found.ok && [found.value.samples.length, found.value.ordinary.length, found.value.unknown.length]).toEqual([36, 72, 12]);
  // In São Paulo the day before.
  const day = Date.parse('2026-06-18T00:00:00Z') / 86_400_000;
  expect(found.ok && found.value.samples.slice(0, 2)).toEqual([
    { orderId: number(0), day, items: [{ itemId: '7', name: '', quantity: 1 }] },
    { orderId: number(3), day, items: [{ itemId: '7', name: '', quantity: 2 }] },
  ]);
});

it('says so where the app may not ask', async () => {
  state.answer = fail(failure('wrongAppType'));
  expect(await find(ids(3))).toMatchObject({ ok: false, failure: { code: 'wrongAppType' } });
});

it('keeps samples beside what was written, those of the person’s other ids with them, and none of somebody erased', async () => {
  const sample = (orderId: string) => ({ orderId, day: 1, items: [] });
  const note = (affiliateId: string, over: object) =>
    write(['affiliateNotes'], (transaction) =>
      transaction.objectStore('affiliateNotes').put({ ...NO_NOTE, accountId: 's', affiliateId, ...over }),
    );
  const stored = async (id: string) => {
    const found = await affiliateNote('s', id);
    return found.ok ? found.value : null;
  };
  await note('2', { mergedInto: '1', samples: [sample('OTHER001')] });
  await note('3', { samples: [sample('THIRD001')] });
  await note('4', { erasedAt: 5 });
  const add = (affiliateId: string, ...orderIds: string[]) =>
    keepSamples({ accountId: 's', affiliateId, add: orderIds.map(sample), remove: [] }, {} as MessageContext);
  // Two windows at once, neither of which knows of the other's.
  expect(await Promise.all([add('1', 'FIRST001', 'OTHER001'), add('1', 'SECOND01')])).toEqual([ok({ added: 1 }), ok({ added: 1 })]);
  await keepNote({ accountId: 's', affiliateId: '1', note: { tags: ['vip'], note: '', contacted: null, promisedRate: null } });
  expect(await stored('1')).toMatchObject({ tags: ['vip'], samples: [sample('OTHER001'), sample('FIRST001'), sample('SECOND01')] });
  expect([(await stored('2'))?.samples, (await stored('3'))?.samples]).toEqual([[], [sample('THIRD001')]]);
  expect(await add('4', 'FIRST001')).toMatchObject({ ok: false });
  const removed = await keepSamples({ accountId: 's', affiliateId: '1', add: [], remove: ['OTHER001', 'NEVER001'] }, {} as MessageContext);
  expect([removed, (await stored('1'))?.samples]).toEqual([ok({ added: 0 }), [sample('FIRST001'), sample('SECOND01')]]);
  const many = Array.from({ length: 499 }, (_, nth) => `MANY${String(nth).padStart(6, '0')}`);
  expect([await add('1', ...many), (await stored('1'))?.samples?.length]).toMatchObject([{ ok: false }, 2]);
});
