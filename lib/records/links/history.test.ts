import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import type { ShortLink } from '#lib/domain/links/short-link';
import { deleteRecords } from '#lib/records/database';
import { putSightings, sightingsOf } from '#lib/records/offers/sightings';
import { read, write } from '#lib/records/transact';
import { allTags, historyPage, type LinkFilter, linkCount } from './history';
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
