import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { SOLD_COLUMNS } from '#lib/domain/reports/lines/sold-columns';
import { withoutNames } from '#lib/domain/targeted/book/erased';
import { EMPTY_DRAFT } from '#lib/domain/targeted/draft';
import { withCheck } from '#lib/records/checked';
import { deleteRecords } from '#lib/records/database';
import { soldLines } from '#lib/records/reports/conversions/sold-lines';
import { REPORT_TABLES } from '#lib/records/reports/report-state';
import { appendLines } from '#lib/records/reports/report-store';
import { TABLES } from '#lib/records/tables';
import { read, write } from '#lib/records/transact';
import { aSoldLine } from '#test/support/reports/a-sold-line';
import { eraseAffiliates, eraseInEndedJob } from './erase-affiliates';
import { erasedWithin, NO_NOTE, withoutErased } from './erased';

const ANA = { affiliateId: '101', affiliateName: 'Ana Prado', affiliateUsername: 'anaprado77' };
const TWIN = { affiliateId: '102', affiliateName: 'Ana Prado', affiliateUsername: 'outra.ana' };
const CAIO = { affiliateId: '103', affiliateName: 'Caio Reis', affiliateUsername: 'caio.reis' };
const LINES = [ANA, TWIN, CAIO].map((who, at) => aSoldLine({ ...who, orderId: `o${at}` }));
const append = () => write(REPORT_TABLES, (transaction) => appendLines(transaction, 's', LINES, SOLD_COLUMNS), { of: 's' });

async function dump(): Promise<string> {
  const all = await read(TABLES, (transaction) =>
    Promise.all(TABLES.map(async (table) => [table, await transaction.objectStore(table).getAll()] as const)),
  );
  if (!all.ok) throw new Error(all.failure.code);
  return JSON.stringify(all.value, (_key, value) => (typeof value === 'bigint' ? `${value}` : ArrayBuffer.isView(value) ? [] : value));
}

beforeEach(async () => {
  await deleteRecords();
  await append();
  const [accountId, readAt] = ['s', 1];
  const affiliate = { accountId, readAt, followers: null, clicks: null, orders: null, isGolden: null, isGoodFulfillment: null };
  const lists = { categoryIds: [], topItemIds: [], recommended: 0, managed: null };
  const job = { id: 'j', kind: 'changeCampaigns', accountId: 's', next: 1, createdAt: 1, counts: {} };
  await write(TABLES, async (transaction) => {
    const put = (table: Parameters<typeof transaction.objectStore>[0], row: object) => transaction.objectStore(table).put(row as never);
    await put('affiliates', { ...affiliate, ...lists, affiliateId: '101', name: 'Ana Prado', userName: 'anaprado77' });
    await put('affiliates', { ...affiliate, ...lists, affiliateId: '103', name: 'Caio Reis', userName: 'caio.reis' });
    await put('affiliateNotes', { ...NO_NOTE, accountId, affiliateId: '101', note: 'Ana Prado likes lives' });
    await put('performanceNames', { accountId, level: 'affiliate', id: '101', name: 'Ana Prado', username: 'anaprado77' });
    await put('performanceNames', {
      accountId,
      level: 'content',
      id: 'v1',
      name: 'Unboxing',
      username: 'anaprado77',
      affiliateName: 'Ana Prado',
    });
    await put('billLines', withCheck({ accountId, billId: 'b', number: 1, of: 1, lines: LINES }));
    const file = { orderId: 'o', affiliateName: 'Ana Prado', affiliateUsername: 'anaprado77' };
    const rows = [
      { key: 'k', row: file },
      { key: 'l', row: { orderId: 'p', affiliateName: 'Caio Reis', affiliateUsername: 'caio.reis' } },
    ];
    await put('importRows', { accountId: 'files:BR', importId: 'i', from: 0, rows });
    const affiliates = [
      { affiliateId: '101', name: 'Ana Prado', by: 'book' },
      { affiliateId: '102', name: 'Ana Prado', by: 'book' },
    ];
    const products = [{ itemId: '7', name: 'Agenda Ana Prado', rate: null }];
    await put('campaignDrafts', {
      accountId,
      draftId: 'd',
      changedAt: 1,
      draft: { ...EMPTY_DRAFT, name: 'Natal Ana Prado', affiliates, products },
    });
    await put('campaignJournal', {
      id: 'j:campaign:Natal anaprado77',
      partId: 'Natal anaprado77',
      campaignId: null,
      accountId,
      at: 1,
      campaignName: 'Natal anaprado77',
      change: 'create',
      of: 'campaign',
      jobId: 'j',
    });
    await put('jobs', job);
    await put('jobSteps', {
      jobId: 'j',
      from: 0,
      steps: [{ do: 'send', asked: { change: 'create', input: { name: 'Natal Ana Prado' } } }],
    });
  });
});

it('leaves the name of an erased affiliate nowhere, and everybody else as they were', async () => {
  expect(await dump()).toContain('anaprado77');
  const erased = await eraseAffiliates('s', new Set(['101']), 5);
  expect(erased).toEqual({ ok: true, value: null });
  const left = await dump();
  expect(left).not.toContain('anaprado77');
  expect(left).not.toContain('likes lives');
  const sold = await soldLines('s');
  if (!sold.ok) throw new Error(sold.failure.code);
  const named = sold.value.lines.toSorted((one, other) => (one.orderId < other.orderId ? -1 : 1));
  expect(named.map(({ affiliateId, affiliateName, affiliateUsername }) => ({ affiliateId, affiliateName, affiliateUsername }))).toEqual([
    { affiliateId: '101', affiliateName: '', affiliateUsername: '' },
    TWIN,
    CAIO,
  ]);
  expect(named.map(({ commission, value }) => [commission, value])).toEqual(LINES.map(({ commission, value }) => [commission, value]));
  expect(left.match(/Caio Reis/gu)?.length).toBeGreaterThan(2);
  // Another person of the same name keeps it; the user name tells them apart.
  expect(left).toContain('outra.ana');
  expect(left).not.toMatch(/Natal (?:Ana Prado|anaprado77)/u);
});

it('stores words right after an erasure, also a name that comes again with somebody else', async () => {
  await eraseAffiliates('s', new Set(['103']), 5);
  const [line] = LINES;
  if (!line) throw new Error('none');
  const other = { ...line, orderId: 'new', affiliateId: '104', affiliateName: 'Caio Reis', affiliateUsername: 'caio.novo' };
  await write(REPORT_TABLES, (transaction) => appendLines(transaction, 's', [other], SOLD_COLUMNS), { of: 's' });
  const sold = await soldLines('s');
  expect(sold.ok && sold.value.lines.find(({ orderId }) => orderId === 'new')).toMatchObject({
    affiliateName: 'Caio Reis',
    affiliateUsername: 'caio.novo',
  });
  expect(sold.ok && sold.value.lines.find(({ orderId }) => orderId === 'o2')).toMatchObject({ affiliateName: '', affiliateId: '103' });
});

it('leaves titles of products as they are, and others who bear the same name', async () => {
  await eraseAffiliates('s', new Set(['101']), 5);
  const rows = await read(['campaignDrafts', 'campaignJournal'], async (transaction) => [
    (await transaction.objectStore('campaignDrafts').getAll())[0]?.draft,
    (await transaction.objectStore('campaignJournal').getAll())[0],
  ]);
  expect(rows.ok && rows.value).toMatchObject([
    {
      name: 'Natal …',
      products: [{ name: 'Agenda Ana Prado' }],
      affiliates: [
        { affiliateId: '101', name: null },
        { affiliateId: '102', name: 'Ana Prado' },
      ],
    },
    { campaignName: 'Natal …', partId: '' },
  ]);
});

it('takes the names out of a job that goes on, but for the one by which a campaign that it makes is looked up', async () => {
  const steps = [
    { do: 'send', asked: { change: 'terminate', campaignId: '5', name: 'Verão Ana Prado' } },
    {
      do: 'check',
      asked: { change: 'basics', campaignId: '6', name: 'Ana Prado', basics: { name: 'Dia Ana Prado' } },
      open: [{ of: 'campaign', id: 'Ana Prado' }],
    },
    { do: 'send', asked: { change: 'create', input: { name: 'Páscoa Ana Prado' } } },
  ];
  await write(['jobs', 'jobSteps'], async (transaction) => {
    await transaction
      .objectStore('jobs')
      .put({ id: 'k', kind: 'changeCampaigns', accountId: 's', next: 0, createdAt: 1, counts: {}, open: 1 } as never);
    await transaction.objectStore('jobSteps').put({ jobId: 'k', from: 0, steps } as never);
  });
  await eraseAffiliates('s', new Set(['101']), 5);
  const stored = await read(['jobSteps'], (transaction) => transaction.objectStore('jobSteps').get(['k', 0]));
  expect(stored.ok && stored.value?.steps).toMatchObject([
    { asked: { name: 'Verão …', campaignId: '5' } },
    { asked: { name: '…', basics: { name: 'Dia …' } }, open: [{ of: 'campaign', id: '…' }] },
    { asked: { input: { name: 'Páscoa Ana Prado' } } },
  ]);
});

it.each([
  ['all of it is known', undefined, 0, true],
  ['it goes on', 1, 0, false],
  ['the person may look up what is unknown of it', undefined, 1, false],
] as const)('of a job that went on after the erasing the names go with its end: %s', async (_when, open, unknown, gone) => {
  await eraseAffiliates('s', new Set(['101']), 5);
  await write(['jobs', 'jobSteps', 'jobResults'], async (transaction) => {
    const job = { id: 'k', kind: 'changeCampaigns', accountId: 's', next: 1, createdAt: 1, counts: { unknown }, ...(open ? { open } : {}) };
    await transaction.objectStore('jobs').put(job as never);
    const steps = [{ do: 'send', asked: { change: 'create', input: { name: 'Páscoa Ana Prado', products: [{ name: 'Agenda' }] } } }];
    await transaction.objectStore('jobSteps').put({ jobId: 'k', from: 0, steps } as never);
    const ends = [{ of: 'campaign', id: 'Páscoa Ana Prado', end: 'done' }];
    await transaction.objectStore('jobResults').put({ jobId: 'k', index: 0, end: 'done', value: { ends } } as never);
  });
  const ended = await eraseInEndedJob('k', 's');
  expect(ended.ok).toBe(true);
  expect((await dump()).includes('Páscoa Ana Prado')).toBe(!gone);
  expect((await dump()).includes('Páscoa …')).toBe(gone);
});

it('may be done again', async () => {
  await eraseAffiliates('s', new Set(['101']), 5);
  await append();
  expect(await dump()).toContain('anaprado77');
  await eraseAffiliates('s', new Set(['101']), 6);
  expect(await dump()).not.toContain('anaprado77');
});

it('lets no report name again whom the person erased', async () => {
  await eraseAffiliates('s', new Set(['101']), 5);
  const erased = await read(['affiliateNotes'], (transaction) => erasedWithin(transaction, 's'));
  if (!erased.ok) throw new Error(erased.failure.code);
  const [ana, , caio] = LINES;
  expect([ana, caio].map((line) => line && withoutNames(line, erased.value).affiliateName)).toEqual(['', 'Caio Reis']);
  const content = { accountId: 's', level: 'content', id: 'v2', name: 'New', username: 'AnaPrado77', affiliateName: 'Ana Prado' } as const;
  expect(withoutErased(content, erased.value)).toEqual([{ accountId: 's', level: 'content', id: 'v2', name: '' }]);
  expect(withoutErased({ ...content, username: 'outra.ana' }, erased.value)).toHaveLength(1);
  expect(withoutErased({ accountId: 's', level: 'affiliate', id: '101', name: 'Ana Prado' }, erased.value)).toEqual([]);
});

it('knows the name of one whom only order lines named, so that a list that is being read does not bring it', async () => {
  await eraseAffiliates('s', new Set(['102']), 9);
  const erased = await read(['affiliateNotes'], (transaction) => erasedWithin(transaction, 's'));
  const content = {
    accountId: 's',
    level: 'content',
    id: 'v2',
    name: 'Unboxing',
    username: 'outra.ana',
    affiliateName: 'Ana Prado',
  } as const;
  const left = erased.ok ? withoutErased(content, erased.value) : [content];
  expect(left).toEqual([{ accountId: 's', level: 'content', id: 'v2', name: '' }]);
});
