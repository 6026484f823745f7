import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { close } from '#lib/records/database';
import { markGone } from '#lib/records/gone';
import { journalOf } from '#lib/records/rates/journal';
import { setAutoAdd } from './set-auto-add';

const { client } = vi.hoisted(() => ({ client: { autoAdd: vi.fn(), setAutoAdd: vi.fn() } }));
vi.mock('#lib/background/shops/shop-client', () => ({ shopClient: async () => ({ ok: true, value: client }) }));

const shop = { id: 'shop' } as ShopAccount;
const rate = (points: number) => points as CommissionRate;
/** AMS's own state. */
const ams = { open: false, commissionRate: rate(300), sent: 0 };
const journal = async (id = 'shop') => {
  const rows = await journalOf(id, Number.MAX_SAFE_INTEGER, 10);
  return rows.ok ? rows.value.map(({ before, after, outcome }) => ({ before, after, outcome })) : [];
};

beforeEach(() => {
  close();
  globalThis.indexedDB = new IDBFactory();
  Object.assign(ams, { open: false, commissionRate: rate(300), sent: 0 });
  client.autoAdd.mockImplementation(async () => ok({ open: ams.open, commissionRate: ams.commissionRate }));
  client.setAutoAdd.mockImplementation(async (change: { open: boolean; commissionRate?: CommissionRate }) => {
    Object.assign(ams, change, { sent: ams.sent + 1 });
    return ok({});
  });
});

it('sets it, reads it back and enters what stood before', async () => {
  expect(await setAutoAdd(shop, 'click', true, rate(500))).toEqual(ok({ on: true, rate: 500 }));
  expect(await journal()).toEqual([{ before: 300, after: 500, outcome: 'done' }]);
});

it('sent once, whenever the worker dies: the entry keeps what stood before', async () => {
  // The answer reaches nobody: the worker that asked is gone.
  client.setAutoAdd.mockImplementationOnce(async (change: object) => {
    Object.assign(ams, change, { sent: ams.sent + 1 });
    return new Promise(() => undefined);
  });
  void setAutoAdd(shop, 'click', true, rate(500));
  await vi.waitFor(() => expect(ams.sent).toBe(1));
  expect(await journal(), 'written before it was sent').toEqual([{ before: 300, after: 500, outcome: 'unknown' }]);
  expect(await setAutoAdd(shop, 'click', true, rate(500))).toEqual(ok({ on: true, rate: 500 }));
  expect(ams.sent).toBe(1);
  expect(await journal()).toEqual([{ before: 300, after: 500, outcome: 'done' }]);
});

it('dead before it was sent: it is sent by the next worker', async () => {
  client.setAutoAdd.mockImplementationOnce(() => new Promise(() => undefined));
  void setAutoAdd(shop, 'click', true, rate(500));
  await vi.waitFor(() => expect(client.setAutoAdd).toHaveBeenCalled());
  expect(await setAutoAdd(shop, 'click', true, rate(500))).toEqual(ok({ on: true, rate: 500 }));
  expect([ams.sent, await journal()]).toEqual([1, [{ before: 300, after: 500, outcome: 'done' }]]);
});

it('a refusal is entered as one, a lost answer as what is read back', async () => {
  client.setAutoAdd.mockImplementationOnce(async () => fail(failure('rateTooHigh')));
  expect(await setAutoAdd(shop, 'first', true, rate(500))).toMatchObject({ failure: { code: 'rateTooHigh' } });
  client.setAutoAdd.mockImplementationOnce(async (change: object) => {
    Object.assign(ams, change);
    return fail(failure('timeout'));
  });
  expect(await setAutoAdd(shop, 'second', true, rate(500))).toEqual(ok({ on: true, rate: 500 }));
  expect((await journal()).map(({ outcome }) => outcome).toSorted()).toEqual(['done', 'refused']);
});

it('sends nothing for a shop that has been removed', async () => {
  markGone('gone');
  expect(await setAutoAdd({ id: 'gone' } as ShopAccount, 'click', true, rate(500))).toMatchObject({ failure: { code: 'noAccount' } });
  expect([ams.sent, await journal('gone')]).toEqual([0, []]);
});
