import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { deleteRecords } from '#lib/records/database';
import { affiliateNote } from '#lib/records/targeted/book';
import { NO_NOTE } from '#lib/records/targeted/erased';
import { write } from '#lib/records/transact';
import { keepNote as keep, merge as mergeInto } from './handlers';

vi.mock('#lib/background/shops/shops', () => ({ shops: { byId: async () => ({ ok: true, value: { id: 's' } }) } }));

beforeEach(() => deleteRecords());

const NOTE = { tags: ['vip', 'vip'], note: 'Calls back', contacted: '2026-11-02', promisedRate: 1_200 };
const keepNote = (affiliateId: string) => keep({ accountId: 's', affiliateId, note: NOTE });
const merge = (affiliateId: string, into: string | null) => mergeInto({ accountId: 's', affiliateId, into });
const stored = async (id: string) => {
  const found = await affiliateNote('s', id);
  return found.ok ? found.value : found.failure;
};

it('keeps what was written, beside a merge, and takes the merge back', async () => {
  expect(await keepNote('1')).toEqual({ ok: true, value: {} });
  await merge('1', '2');
  expect(await stored('1')).toEqual({ ...NO_NOTE, ...NOTE, tags: ['vip'], accountId: 's', affiliateId: '1', mergedInto: '2' });
  await merge('1', null);
  expect(await stored('1')).toMatchObject({ note: 'Calls back', mergedInto: null });
});

it('merges nobody in a circle', async () => {
  await merge('1', '2');
  await merge('2', '3');
  expect(await merge('3', '1')).toMatchObject({ ok: false });
  expect(await merge('1', '1')).toMatchObject({ ok: false });
  expect(await stored('3')).toBeNull();
});

it('writes nothing of whom the person erased', async () => {
  await write(['affiliateNotes'], (transaction) =>
    transaction.objectStore('affiliateNotes').put({ ...NO_NOTE, accountId: 's', affiliateId: '1', erasedAt: 5 }),
  );
  expect(await keepNote('1')).toMatchObject({ ok: false });
  expect(await merge('1', '2')).toMatchObject({ ok: false });
  expect(await stored('1')).toMatchObject({ note: '', mergedInto: null, erasedAt: 5 });
});
