import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { CampaignChange } from '#lib/domain/targeted/campaign-steps';
import { deleteRecords } from '#lib/records/database';
import { eraseAffiliates } from '#lib/records/targeted/erase-affiliates';
import { read, write } from '#lib/records/transact';
import { keepEnds } from './change-context';

const NAME = 'Natal Ana Prado, anaprado77';
const create = { change: 'create', input: { name: NAME, products: [], affiliateIds: [] } } as unknown as CampaignChange;

async function store(asked: CampaignChange, id: string, end: 'sent' | 'done') {
  const { tables, write: put } = keepEnds({ accountId: 's', jobId: 'j', asked, campaignId: null, sentAt: 1 }, [
    { of: 'campaign', id, end },
  ]);
  const written = await write([...tables], put);
  if (!written.ok) throw new Error(written.failure.code);
}
async function journal() {
  const rows = await read(['campaignJournal'], (transaction) => transaction.objectStore('campaignJournal').getAll());
  return rows.ok ? rows.value : [];
}

beforeEach(async () => {
  await deleteRecords();
  const someone = {
    followers: null,
    clicks: null,
    orders: null,
    isGolden: null,
    isGoodFulfillment: null,
    recommended: null,
    managed: null,
  };
  await write(['affiliates'], (transaction) =>
    transaction.objectStore('affiliates').put({
      ...someone,
      accountId: 's',
      readAt: 1,
      affiliateId: '101',
      name: 'Ana Prado',
      userName: 'anaprado77',
      categoryIds: [],
      topItemIds: [],
    }),
  );
});

it('a job that began before somebody was erased names nobody in the journal after it, and its rows stay the same ones', async () => {
  await store(create, NAME, 'sent');
  expect(await journal()).toMatchObject([{ campaignName: NAME, partId: '', outcome: 'unconfirmed' }]);
  expect(JSON.stringify((await journal()).map(({ id }) => id))).not.toContain('Ana');
  await eraseAffiliates('s', new Set(['101']), 5);
  await store(create, NAME, 'done');
  expect(await journal()).toMatchObject([{ campaignName: 'Natal …, …', outcome: 'done' }]);
});

it('a change of a campaign keeps its row, whatever becomes of the name meanwhile', async () => {
  const named = (name: string) => ({ change: 'terminate', campaignId: '5', name }) as const;
  await store(named('Verão Ana Prado'), 'Verão Ana Prado', 'sent');
  await store(named('Verão …'), 'Verão …', 'done');
  expect(await journal()).toMatchObject([{ id: 'j:campaign:5', campaignName: 'Verão …', outcome: 'done' }]);
});
