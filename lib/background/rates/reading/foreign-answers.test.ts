import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import { ok } from '#lib/domain/result';
import { readJson } from '#lib/http/body/json';
import { jobById, stepRows } from '#lib/records/jobs/jobs';
import { type ShopSales, shopSales } from '#lib/records/reports/product-sales';
import { read } from '#lib/records/transact';
import { createShopClient } from '#lib/shopee-ams/client';
import { fakeServer, sample } from '#test/contract/fake-server';
import { shopSeal } from '#test/contract/seals';
import { lifeOfJobs, runnerOf } from '#test/support/job-life';
import { goTo, type Moment, momentOf } from '#test/support/reports/moment';
import { readShop } from './read-shop';
import type { PageRead } from './read-shop-step';

/** A shop of six products is read; then once more, while something else answers in the place of one page. Nothing that is known may go. */

const HOST = 'openplatform.shopee.com.br';
const shop = { id: 'shop', market: 'BR', readOnly: false };
const hoisted = vi.hoisted(() => ({ client: null as unknown }));
vi.mock('#lib/background/shops/shop-client', () => ({ shopClient: async () => ({ ok: true, value: hoisted.client }) }));
vi.mock('#lib/background/shops/shops', () => ({ shops: { byId: async () => ok(shop) } }));

const clock = lifeOfJobs(Date.UTC(2026, 10, 29));

const PAGE_1 = [1, 2, 3];
const PAGE_2 = [4];
const product = (id: number) => ({ item_id: id, item_name: `P${id}`, sales: 1, display_price: '10', stock: 5 });
const entry = (id: number) => ({
  ...product(id),
  campaign_id: id * 10,
  campaign_status: 'Ongoing',
  commission_rate: 5,
  period_start_time: 1_700_000_000,
  period_end_time: 32_503_651_199,
});

/** The latest day with figures: a new one at each reading, for within a day sales are not read again. */
let day = 0;

/** AMS of the shop, page by page. */
function answerOf(url: URL): unknown {
  const name = url.pathname.split('/').at(-1);
  const at = (param: string) => url.searchParams.get(param);
  switch (name) {
    case 'get_open_campaign_added_product':
      return at('cursor')
        ? { item_list: PAGE_2.map(entry), total_count: 4, cursor: '', has_more: false }
        : { item_list: PAGE_1.map(entry), total_count: 4, cursor: 'next', has_more: true };
    case 'get_open_campaign_not_added_product':
      return at('cursor')
        ? { item_list: [product(6)], total_count: 2, cursor: '', has_more: false }
        : { item_list: [product(5)], total_count: 2, cursor: 'next', has_more: true };
    case 'get_targeted_campaign_addable_product_list':
      return { item_list: [1, 2, 3, 4, 5, 6].map(product), total_count: 6, cursor: '' };
    case 'get_optimization_suggestion_product':
      return at('page_no') === '1'
        ? { item_list: [{ ...product(1), suggest_min_rate: 5, suggest_max_rate: 9 }], total: 2, has_more: true }
        : { item_list: [{ ...product(2), suggest_min_rate: 5, suggest_max_rate: 9 }], total: 2, has_more: false };
    case 'get_product_performance':
      return { list: [1, 2].map((id) => ({ item_id: id, sales: '10', orders: 1 })), total_count: 2, has_more: false };
    case 'get_performance_data_update_time':
      return { last_report_date: `2026-11-${String(day).padStart(2, '0')}` };
    case 'batch_get_products_suggested_rate':
      return { rates: (at('item_id_list') ?? '').split(',').map((id) => ({ item_id: Number(id), min_rate: 5, max_rate: 8 })) };
    default:
      return { category_list: [] };
  }
}

/** The shop's AMS, with something else in the place of the answers that `strikes` picks. */
function reading(strikes: (url: URL) => boolean, foreign: string | ((answer: object, url: URL) => object)): void {
  const { wiring } = fakeServer(sample('empty'));
  const send = async ({ url }: { url: string }) => {
    const struck = strikes(new URL(url));
    const real = answerOf(new URL(url)) as object;
    const response = struck && typeof foreign === 'function' ? foreign(real, new URL(url)) : real;
    const text =
      struck && typeof foreign === 'string'
        ? foreign.replace('"list"', `"${listOf(new URL(url))}"`)
        : JSON.stringify({ error: '', message: '', request_id: 'r', response });
    return ok({ ...sample('empty'), body: /^\s*[[{]/.test(text) ? readJson(text) : undefined });
  };
  hoisted.client = createShopClient(HOST, { ...wiring, send, seal: shopSeal([HOST]) });
}

const TABLES = ['entries', 'products', 'suggestions', 'suggestedRates', 'journal'] as const;
const known = async () => {
  const rows = await read(TABLES, (transaction) => Promise.all(TABLES.map((table) => transaction.objectStore(table).getAllKeys())));
  if (!rows.ok) throw new Error(rows.failure.code);
  return Object.fromEntries(TABLES.map((table, at) => [table, rows.value[at]]));
};
/** Products that sold, and those of them that count as unsold now. */
const SOLD = ['1', '2'];
const unsold = async () => {
  const { of } = await sales();
  return SOLD.filter((id) => of(id) === 'none');
};
async function sales(): Promise<ShopSales> {
  const read = await shopSales('BR', shop.id);
  if (!read.ok) throw new Error(read.failure.code);
  return read.value;
}
const completeOnes = async () => {
  const rows = await read(['readings'], (transaction) => transaction.objectStore('readings').getAll());
  return rows.ok ? rows.value.filter(({ complete }) => complete).map(({ list, readAt }) => `${list} ${readAt}`) : [];
};

async function readOnce(id: string): Promise<Job | undefined> {
  await browser.storage.session.clear();
  day = (day % 28) + 1;
  const runner = runnerOf(readShop, clock);
  await runner.start(readShop, { shopAccountId: shop.id, visible: [] }, { accountId: shop.id, id });
  for (let times = 0; times < 20; times++) {
    clock.now += 61_000;
    await runner.carryOn();
    const job = await jobById(id);
    if (job.ok && job.value && hasEnded(job.value)) return job.value;
  }
  return undefined;
}

let firstRead: { readonly moment: Moment; readonly day: number } | null = null;
/** A shop that was read whole once; each test but the first begins with a copy of all that this left. */
async function beginRead(): Promise<void> {
  if (firstRead) {
    day = firstRead.day;
    return goTo(firstRead.moment, clock);
  }
  reading(() => false, '');
  await readOnce('whole');
  firstRead = { moment: await momentOf(clock), day };
}

const FOREIGN: readonly (readonly [what: string, body: string])[] = [
  ['a bot wall', '{"is_customized":false,"is_login":false,"action_type":2,"error":90309999,"tracking_id":"x"}'],
  ['an empty object', '{}'],
  ['a list', '[]'],
  ['a web page', '<html>'],
  ['an error that is zero', '{"error":0,"data":{}}'],
  ['an answer that says nothing', '{"error":"","message":"","request_id":"r","response":{}}'],
  ['an answer that is null', '{"error":"","message":"","request_id":"r","response":null}'],
  ['more without a way to it', '{"request_id":"r","response":{"item_list":[],"has_more":true,"cursor":""}}'],
];

/** Answers of the right make that are no page of their list, or contradict themselves or the pages before. `list` stands for the list's name. */
const NO_PAGE: readonly (readonly [what: string, body: string])[] = [
  ['no list, and no more', '{"error":"","request_id":"r","response":{"has_more":false}}'],
  ['a count without a list', '{"error":"","request_id":"r","response":{"total_count":0}}'],
  ['a count of other rows', '{"error":"","request_id":"r","response":{"list":[],"total_count":4,"cursor":"","has_more":false}}'],
  ['a list that is null', '{"error":"","request_id":"r","response":{"list":null,"has_more":false}}'],
  ['a list under another name', '{"error":"","request_id":"r","response":{"items":[{"item_id":1}],"has_more":false,"total_count":4}}'],
  ['no list and no content', '{"request_id":"r","has_more":false}'],
  ['an empty list without an id', '{"error":"","response":{"list":[],"total_count":0}}'],
  ['content that is a list', '{"error":"","request_id":"r","response":[]}'],
  ['content that is text', '{"error":"","request_id":"r","response":"ok"}'],
  ['a cursor without the word on more', '{"error":"","request_id":"r","response":{"list":[],"total_count":4,"cursor":"next"}}'],
];
/** The page itself, cut or with other words on its end. */
const CUT: readonly (readonly [what: string, cut: (answer: Bag, list: string) => object])[] = [
  ['fewer rows than its count', (answer, list) => ({ ...answer, [list]: rowsIn(answer, list).slice(0, -1), has_more: false, cursor: '' })],
  ['an empty list beside its count', (answer, list) => ({ ...answer, [list]: [], has_more: false, cursor: '' })],
  ['a count that grew', (answer) => ({ ...answer, total: 9, total_count: 9, has_more: false, cursor: '' })],
];
type Bag = Readonly<Record<string, unknown>>;
const rowsIn = (answer: Bag, list: string) => answer[list] as readonly unknown[];
const listOf = (url: URL) => (url.pathname.endsWith('/get_product_performance') ? 'list' : 'item_list');

/** Which page is struck, and the readings that must not count as complete then. */
const STRUCK: readonly (readonly [what: string, strikes: (url: URL) => boolean, lists: readonly string[]])[] = [
  ['the first page of entries', isPage('get_open_campaign_added_product', 'cursor', null), ['entries', 'products']],
  ['the last page of entries', isPage('get_open_campaign_added_product', 'cursor', 'next'), ['entries', 'products']],
  ['the first of the other products', isPage('get_open_campaign_not_added_product', 'cursor', null), ['products']],
  ['the last of the other products', isPage('get_open_campaign_not_added_product', 'cursor', 'next'), ['products']],
  ['all products', isPage('get_targeted_campaign_addable_product_list', 'cursor', null), ['products']],
  ['suggestions', isPage('get_optimization_suggestion_product', 'page_no', '1'), ['suggestions']],
  ['more suggestions', isPage('get_optimization_suggestion_product', 'page_no', '2'), ['suggestions']],
  ['sales', isPage('get_product_performance', 'page_no', '1'), ['sales']],
  ['everything', () => true, ['entries', 'products', 'sales', 'suggestions']],
];

function isPage(name: string, param: string, value: string | null) {
  return (url: URL) => url.pathname.endsWith(`/${name}`) && url.searchParams.get(param) === value;
}

it.each(STRUCK)('%s: nothing is dropped, and no reading counts as complete', async (_, strikes, lists) => {
  await beginRead();
  const [before, complete] = [await known(), await completeOnes()];
  expect(Object.values(before).map((keys) => keys?.length)).toEqual([4, 6, 6, 6, 0]);
  expect(complete.map((one) => one.split(' ')[0]).sort()).toEqual(['entries', 'products', ...Array(3).fill('suggestions')]);
  for (const [what, body] of FOREIGN) {
    reading(strikes, body);
    await readOnce(what);
    expect(await known(), what).toEqual(before);
    expect(await unsold(), what).toEqual([]);
    const still = (await completeOnes()).filter((one) => lists.includes(one.split(' ')[0] ?? ''));
    for (const one of still) expect(complete, `${what}: ${one}`).toContain(one);
  }
});

describe.each(STRUCK)('%s', (_, strikes, lists) => {
  it.each([...NO_PAGE, ...CUT.map(([what, cut]) => [what, (answer: object, url: URL) => cut(answer as Bag, listOf(url))] as const)])(
    'in the place of a page %s: nothing is dropped, and no reading counts as complete',
    async (what, foreign) => {
      // A page of other content than lists has no list to miss.
      const isListed = (url: URL) => strikes(url) && Array.isArray((answerOf(url) as Bag)[listOf(url)]);
      await beginRead();
      const [before, complete] = [await known(), await completeOnes()];
      reading(isListed, foreign);
      await readOnce(what);
      expect(await known()).toEqual(before);
      expect(await unsold()).toEqual([]);
      const still = (await completeOnes()).filter((one) => lists.includes(one.split(' ')[0] ?? ''));
      for (const one of still) expect(complete, one).toContain(one);
    },
  );
});

it('a shop that holds nothing is read as empty, whichever of the documented words its lists leave out', async () => {
  for (const [at, words] of [
    { total: 0, total_count: 0, has_more: false, cursor: '' },
    { total: 0, total_count: 0 },
  ].entries()) {
    reading(() => false, '');
    await readOnce(`whole ${at}`);
    reading(
      (url) => Array.isArray((answerOf(url) as Bag)[listOf(url)]),
      (_, url) => ({ [listOf(url)]: [], ...words }),
    );
    expect((await readOnce(`empty ${at}`))?.state).toBe('done');
    const now = await known();
    expect([now['entries'], now['suggestions']]).toEqual([[], []]);
    expect(await unsold()).toEqual(SOLD);
  }
});

/** The lists of an answer with news in every row, and one row more, of which nothing can be read. */
const withBrokenRow = (answer: object): object =>
  Object.fromEntries(
    Object.entries(answer).map(([field, value]) => [
      field,
      Array.isArray(value)
        ? [{ item_id: null }, ...value.map((row: object) => ({ ...row, item_name: 'News', ...('orders' in row ? { orders: 77 } : {}) }))]
        : value,
    ]),
  );

it.each(STRUCK.filter(([what]) => what !== 'everything'))(
  '%s with a row that cannot be read: the others are read, it is counted, nothing is dropped',
  async (_, strikes, lists) => {
    await beginRead();
    const [before, complete] = [await known(), await completeOnes()];
    const newest = Math.max(...(await readProducts()).map(({ readAt }) => readAt));
    reading(strikes, withBrokenRow);
    const job = await readOnce('broken');
    expect(job?.state).toBe('done');
    expect(await known()).toEqual(before);
    expect(await unsold()).toEqual([]);
    const steps = await stepRows('broken', 0, 100);
    const leftOut = (steps.ok ? steps.value : []).map(({ result }) => (result?.value as PageRead | null)?.leftOut ?? 0);
    // Of suggestions there are three kinds, each with its list.
    expect(leftOut.reduce((sum, count) => sum + count, 0)).toBe(lists.includes('suggestions') ? 3 : 1);
    const still = (await completeOnes()).filter((one) => lists.includes(one.split(' ')[0] ?? ''));
    for (const one of still) expect(complete, one).toContain(one);
    // Rows of the same page were written anew.
    if (lists.includes('sales')) {
      const { of } = await sales();
      expect(SOLD.map(of)).toMatchObject([{ orders: 77 }, { orders: 77 }]);
      // Whose row could not be read is not known.
      expect(of('3')).toBeNull();
    } else expect(Math.max(...(await readProducts()).map(({ readAt }) => readAt))).toBeGreaterThan(newest);
  },
);

async function readProducts() {
  const rows = await read(['products'], (transaction) => transaction.objectStore('products').getAll());
  if (!rows.ok) throw new Error(rows.failure.code);
  return rows.value;
}
