import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { hasEnded } from '#lib/domain/jobs/job';
import { ok } from '#lib/domain/result';
import { jobById } from '#lib/records/jobs/jobs';
import { rowsOfAccount } from '#lib/records/of-account';
import { read } from '#lib/records/transact';
import { createStoreClient } from '#lib/shopline/client';
import { fakeServer, sample } from '#test/contract/fake-server';
import { shoplineSeal } from '#test/contract/seals';
import { lifeOfJobs, runnerOf } from '#test/support/job-life';
import { readStore } from './read-shopline';

/** A store of three campaigns is read; then once more, while something else answers in the place of one page. Nothing may go. */

const HOST = 'open.shopline.io';
const store = { id: 'store', host: HOST, readOnly: false };
const hoisted = vi.hoisted(() => ({ client: null as unknown }));
vi.mock('#lib/background/shopline/client', () => ({ shoplineClient: async () => ({ ok: true, value: hoisted.client }) }));
vi.mock('#lib/background/shopline/account-read', () => ({
  explainRefusal: async (_store: unknown, _client: unknown, answer: unknown) => answer,
}));
vi.mock('#lib/background/shopline/accounts', () => ({ stores: { byId: async () => ok(store), change: async () => ok(null) } }));

const clock = lifeOfJobs(Date.UTC(2026, 10, 29));
const campaign = (id: string) => ({ id, name: id, code: id });
const FIRST = { items: [campaign('a'), campaign('b')], last_id: 'b', pagination: { total_count: 3 } };
const LAST = { items: [campaign('c')], last_id: null, pagination: { total_count: 3 } };

async function readOnce(id: string, first: object, last: object) {
  const { wiring } = fakeServer(sample('empty'));
  const send = async ({ url }: { url: string }) => {
    const { pathname, searchParams } = new URL(url);
    const page = searchParams.get('previous_id') === '' ? first : last;
    const body = pathname.endsWith('/affiliate_campaigns') ? page : { items: [{ id: 'm', base_currency_code: 'TWD' }] };
    return ok({ ...sample('empty'), body });
  };
  hoisted.client = createStoreClient(HOST, { ...wiring, send, seal: shoplineSeal([HOST]) });
  const runner = runnerOf(readStore, clock);
  await runner.start(readStore, { accountId: store.id, orders: null }, { accountId: store.id, id });
  for (let times = 0; times < 20; times++) {
    clock.now += 61_000;
    await runner.carryOn();
    const job = await jobById(id);
    if (job.ok && job.value && hasEnded(job.value)) return job.value;
  }
  return undefined;
}

const known = async () => {
  const rows = await rowsOfAccount('storeCampaigns', store.id);
  return rows.ok ? rows.value.map(({ campaignId }) => campaignId) : [];
};
const reading = async () => {
  const row = await read(['readings'], (transaction) => transaction.objectStore('readings').get([store.id, 'storeCampaigns']));
  return row.ok ? row.value : undefined;
};

const FOREIGN: readonly (readonly [what: string, body: object])[] = [
  ['a message', { items: [], message: 'maintenance' }],
  ['a code', { items: [], code: 'TOKEN_EXPIRED' }],
  ['a count of other rows', { items: [], pagination: { total_count: 30, current_page: 1, per_page: 50 } }],
  ['a count of other rows, and no cursor', { items: [], last_id: null, pagination: { total_count: 30 } }],
  ['fewer rows than its count', { items: [campaign('a')], last_id: null, pagination: { total_count: 3 } }],
  ['an empty page behind a page that told more', { items: [], last_id: null }],
  ['no list', { last_id: null }],
  ['a list under another name', { data: [], last_id: null }],
];

it.each(FOREIGN)('%s in the place of a page: no campaign is dropped, and the list does not count as complete', async (what, body) => {
  await readOnce('whole', FIRST, LAST);
  expect(await known()).toEqual(['a', 'b', 'c']);
  const whole = await reading();
  expect(whole).toMatchObject({ complete: true, total: 3 });
  await readOnce(`${what}, last`, FIRST, body);
  expect(await known()).toEqual(['a', 'b', 'c']);
  const after = await reading();
  expect(after?.complete === false || after?.readAt === whole?.readAt).toBe(true);
});

it.each(FOREIGN.filter(([what]) => !what.startsWith('an empty page')))(
  '%s in the place of the first page: no campaign is dropped',
  async (what, body) => {
    await readOnce('whole again', FIRST, LAST);
    await readOnce(`${what}, first`, body, LAST);
    expect(await known()).toEqual(['a', 'b', 'c']);
  },
);

it('an empty first page that leads on is no empty store, and an empty one that leads nowhere is', async () => {
  await readOnce('whole once more', FIRST, LAST);
  await readOnce('leads on', { items: [], last_id: 'b' }, LAST);
  expect(await known()).toEqual(['a', 'b', 'c']);
  await readOnce('gone', { items: [], last_id: null, pagination: { total_count: 0 } }, LAST);
  expect(await known()).toEqual([]);
});
