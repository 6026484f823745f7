import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import type { ShortLink } from '#lib/domain/links/short-link';
import { deleteRecords } from '#lib/records/database';
import { putSightings, sightingsOf } from '#lib/records/offers/sightings';
import { putEarned } from '#lib/records/reports/earned';
import { read, write } from '#lib/records/transact';
import { allTags, earningPage, historyPage, type LinkFilter, linkCount } from './history';
import { importLinks } from './link-import';
import { removeLinks, restoreLinks } from './link-removal';
import { knownReuseKeys, linkById, linkByReuseKey, nameLink } from './links';

const ANY: LinkFilter = { words: '', accountId: null, market: null, presetId: null, tag: null, from: null, to: null, state: null };
const link = (id: string, at: number, more: Partial<ShortLink> = {}): ShortLink => ({
  id,
  at,
  accountId: 'a',
  market: 'BR',
  page: `https://shopee.com.br/product/1/${id}`,
  pageKind: 'product',
  shopId: '1',
  itemId: id,
  title: `Product ${id}`,
  subIds: ['wpp', '', '', '', ''],
  presetId: null,
  link: `https://s.shopee.com.br/${id}`,
  how: 'api',
  reuseKey: id,
  ...more,
});
const ids = async (filter: Partial<LinkFilter>, count = 10) => {
  const page = await historyPage({ ...ANY, ...filter }, count);
  return page.ok ? [page.value.rows.map((row) => row.link.id).join(' '), page.value.more] : page;
};

beforeEach(async () => {
  await deleteRecords();
  await write(['links', 'linkNotes', 'linkHealth'], async (transaction) => {
    const rows = [link('1', 10), link('2', 20, { market: 'SG', accountId: 'b' }), link('3', 30, { presetId: 'p' }), link('4', 40)];
    await Promise.all(rows.map((row) => transaction.objectStore('links').put(row)));
    await transaction.objectStore('linkNotes').put({ linkId: '3', tags: ['casa', 'x'], text: 'For Friday', favourite: true });
    const gone = { offered: false, rate: null, periodEnd: null, rateBefore: 500 as CommissionRate, endBefore: null };
    await transaction.objectStore('linkHealth').put({ market: 'BR', itemId: '4', at: 50, ...gone });
  });
});

describe('the history', () => {
  it('puts the links first that earned most, in any order of money, and leaves the rest as it is', async () => {
    const sums = (net: bigint, pending: bigint, orders: number) => ({ orders, cancelledOrders: 0, lines: orders, net, pending });
    const share = (subIds: string, only: string | null, direct: ReturnType<typeof sums>) => ({
      subIds,
      shopId: null,
      itemId: null,
      links: only ? 1 : 2,
      only,
      presetIds: [null],
      parts: { direct, elsewhere: sums(0n, 0n, 0), unknown: sums(0n, 0n, 0) },
    });
    await write(['links'], async (transaction) => {
      const own = (id: string, subId: string) => link(id, 10 * Number(id), { subIds: [subId, '', '', '', ''] });
      await Promise.all([own('1', 'x'), own('3', 'y')].map((row) => transaction.objectStore('links').put(row)));
    });
    const rule = { cap: null, sellerPartElsewhere: null, evidence: { orders: 0, capped: 0, elsewhere: { lines: 0, paid: 0 } }, days: null };
    await putEarned({ accountId: 'a', market: 'BR', at: 1, rule, fresh: { lines: 0, untraced: 0 } }, [
      share('x----', '1', sums(2n ** 60n, 1n, 1)),
      share('y----', '3', sums(5n, 9n, 7)),
      share('wpp----', null, sums(2n ** 62n, 0n, 9)),
    ]);
    const ordered = async (by: 'net' | 'pending' | 'orders', filter: Partial<LinkFilter> = {}, count = 10) => {
      const page = await earningPage({ ...ANY, ...filter }, count, by);
      return page.ok ? [page.value.rows.map((row) => row.link.id).join(' '), page.value.more] : page;
    };
    // What links share is certain of none of them: it stands behind, and 2 is another account's.
    expect(await ordered('net')).toEqual(['1 3 4 2', false]);
    expect(await ordered('pending')).toEqual(['3 1 4 2', false]);
    expect(await ordered('orders')).toEqual(['3 1 4 2', false]);
    expect(await ordered('orders', {}, 2)).toEqual(['3 1', true]);
    expect(await ordered('net', { words: 'friday' })).toEqual(['3', false]);
    expect(await ordered('net', { from: 20, to: 30 })).toEqual(['3 2', false]);
  });
  it.each<[string, Partial<LinkFilter>, string]>([
    ['all, newest first', {}, '4 3 2 1'],
    ['words of title, note and sub ids', { words: 'product FRIDAY wpp' }, '3'],
    ['a country', { market: 'SG' }, '2'],
    ['an account', { accountId: 'b' }, '2'],
    ['a preset', { presetId: 'p' }, '3'],
    ['a tag', { tag: 'casa' }, '3'],
    ['a span of days, both ends in', { from: 20, to: 30 }, '3 2'],
    ['an impossible span', { from: 30, to: 20 }, ''],
    ['favourites', { state: 'favourite' }, '3'],
    ['gone', { state: 'gone' }, '4'],
    ['not checked', { state: 'unchecked' }, '3 2 1'],
  ])('finds %s', async (_name, filter, expected) => expect(await ids(filter)).toEqual([expected, false]));

  it('reads a page and says that there are more', async () => {
    expect(await ids({}, 2)).toEqual(['4 3', true]);
    expect(await ids({}, 4)).toEqual(['4 3 2 1', false]);
    expect(await allTags()).toEqual({ ok: true, value: ['casa', 'x'] });
  });

  it('takes links out and back, with their notes', async () => {
    expect(await removeLinks(['3', '4', 'nobody'], 'b1', 100)).toEqual({ ok: true, value: 2 });
    expect(await ids({})).toEqual(['2 1', false]);
    expect(await restoreLinks('b1')).toEqual({ ok: true, value: 2 });
    expect(await ids({ tag: 'casa' })).toEqual(['3', false]);
    expect(await restoreLinks('b1')).toEqual({ ok: true, value: 0 });
  });

  it('forgets for good what was taken out a day before the next removal', async () => {
    await removeLinks(['3'], 'b1', 100);
    await removeLinks(['4'], 'b2', 100 + 86_400_001);
    expect(await restoreLinks('b1')).toEqual({ ok: true, value: 0 });
    expect(await restoreLinks('b2')).toEqual({ ok: true, value: 1 });
  });

  it('takes in what is not there, by id or by link, also within one file', async () => {
    const note = { linkId: 'x', tags: ['new'], text: '', favourite: false };
    const other = link('x', 5, { link: 'https://s.shopee.com.br/1' });
    const filed = [link('1', 10), other, link('5', 50), link('6', 51, { link: 'https://s.shopee.com.br/5' })];
    expect(await importLinks(filed.map((one) => ({ link: one, note: one === other ? note : null })))).toEqual({
      ok: true,
      value: { added: 1, known: 3 },
    });
    expect(await linkCount()).toEqual({ ok: true, value: 5 });
    expect(await ids({ tag: 'new' })).toEqual(['1', false]);
  });
});

it('never hands out a link of a file as one’s own, whatever key the file names', async () => {
  const own = await read(['links'], async (transaction) => transaction.objectStore('links').get('1'));
  const key = (own.ok && own.value?.reuseKey) || 'none';
  const planted = [link('p1', 9_000, { reuseKey: key }), link('p2', 9_001, { reuseKey: 'a page of which no link was made' })];
  expect(await importLinks(planted.map((one) => ({ link: one, note: null })))).toMatchObject({ value: { added: 2 } });
  expect((await linkByReuseKey(key))?.id).toBe(own.ok ? own.value?.id : '');
  expect(await linkByReuseKey('a page of which no link was made')).toBeUndefined();
  expect(await knownReuseKeys([key, 'a page of which no link was made', planted[1]?.reuseKey ?? ''])).toEqual({
    ok: true,
    value: new Set(own.ok && own.value ? [key] : []),
  });
});

it('keeps a stretch as long as price and rates stay, and begins another when they change', async () => {
  const seen = {
    market: 'BR' as const,
    itemId: '9',
    price: { amount: '5', currency: 'BRL' },
    shopeeRate: null,
    sellerRate: null,
    periodEnd: null,
  };
  const rate = (points: number) => points as CommissionRate;
  for (const [at, points] of [
    [1, 500],
    [2, 500],
    [3, 700],
    [4, 500],
  ] as const)
    await write(['sightings'], (transaction) => putSightings(transaction, [{ ...seen, totalRate: rate(points) }], at));
  const rows = await sightingsOf('BR', '9');
  expect(rows.ok && rows.value.map(({ from, to, totalRate }) => [from, to, totalRate])).toEqual([
    [1, 2, 500],
    [3, 3, 700],
    [4, 4, 500],
  ]);
});

describe('a name that comes later', () => {
  it('is given to a link that has none, and then it is found by it', async () => {
    const nameless = link('5', 50, { title: null });
    await write(['links'], async (transaction) => void (await transaction.objectStore('links').put(nameless)));
    await nameLink(nameless, 'Garrafa azul');
    expect(await linkById('5')).toEqual({ ...nameless, title: 'Garrafa azul' });
    expect(await ids({ words: 'garrafa' })).toEqual(['5', false]);
  });

  it('changes no name, and brings back no link that is gone', async () => {
    const [named, gone] = [link('4', 40), link('9', 90, { title: null })];
    await nameLink({ ...named, title: null }, 'Another name');
    await nameLink(gone, 'Garrafa azul');
    expect((await linkById('4'))?.title).toBe('Product 4');
    expect(await linkById('9')).toBeUndefined();
  });
});
