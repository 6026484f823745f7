import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { cellsOfLink, type FiledLink, LINK_COLUMNS, linkOfRow } from '#lib/domain/links/link-file';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import { csvFile } from '#lib/files/writing/write-csv';
import { xlsxBytes } from '#lib/files/writing/write-xlsx';
import { filedLinks } from '#lib/messages/shapes/history';
import { readLinkFile } from './read-link-file';

const filed: FiledLink = {
  link: {
    id: 'job-1:0',
    at: Date.UTC(2026, 10, 21, 7, 30),
    accountId: 'a1',
    market: 'BR',
    page: 'https://shopee.com.br/product/10/9007199254740993',
    pageKind: 'product',
    shopId: '10',
    itemId: '9007199254740993',
    title: '=1+1, "quoted"; ção 🔥',
    subIds: ['wpp', '', 'casa', '', ''],
    presetId: 'p1',
    link: 'https://s.shopee.com.br/abc123',
    how: 'api',
    reuseKey: 'BR|x|y',
  },
  note: { linkId: 'job-1:0', tags: ['kitchen', '-50%'], text: '@later', favourite: true },
};
const table = { head: LINK_COLUMNS, rows: [cellsOfLink(filed)] };
const json = () => new Blob([JSON.stringify([Object.fromEntries(LINK_COLUMNS.map((name, at) => [name, cellsOfLink(filed)[at]]))])]);

it.each([
  ['CSV', async () => csvFile(table, formOfMarket('BR'))],
  ['CSV of a country with a decimal dot', async () => csvFile(table, formOfMarket('SG'))],
  ['XLSX', async () => new Blob([xlsxBytes(table)])],
  ['JSON', async () => json()],
])('hands a link out as %s and takes the same link in', async (_name, file) => {
  const read = await readLinkFile(await file());
  expect(read.ok && read.value.rows.map((cell) => linkOfRow(cell, () => 'new'))).toEqual([filed]);
});

it.each([
  ['market', 'XX', 'noMarket'],
  ['link', 'https://evil.example/abc', 'noLink'],
  ['link', 'javascript:alert(1)', 'noLink'],
  ['page', 'https://shopee.sg/product/1/2', 'noPage'],
  ['page', 'nothing', 'noPage'],
  ['made_at', 'yesterday', 'noDate'],
  ['made_at', '10/11/2026 12:00', 'noDate'],
  ['made_at', '11/10/26', 'noDate'],
  ['made_at', '46336.5', 'noDate'],
  ['made_at', '2026-13-01T00:00:00Z', 'noDate'],
  ['made_at', '', 'noDate'],
  ['made_at', '9999-12-31T00:00:00Z', 'noDate'],
  ['made_at', '2026-02-30T00:00:00Z', 'noDate'],
  ['made_at', '2026-02-30T00:00:00-03:00', 'noDate'],
  ['made_at', '2025-02-29T00:00Z', 'noDate'],
  ['made_at', '2026-04-31T23:59:59.999+08:00', 'noDate'],
  ['made_at', '2026-11-10T24:00:00Z', 'noDate'],
  ['made_at', '2026-02-30', 'noDate'],
  ['made_at', '0115-11-10T00:00:00Z', 'noDate'],
  ['made_at', '0115-11-10', 'noDate'],
  ['made_at', '1970-01-01T00:00:00Z', 'noDate'],
  ['made_at', '2027-01-01T00:00:01Z', 'noDate'],
  ['link', 'https://s.shopee.com.br/an_redir?origin_link=https%3A%2F%2Fevil.example&affiliate_id=666', 'noLink'],
  ['link', 'https://s.shopee.com.br/an_redir?origin_link=https%3A%2F%2Fshopee.com.br%2Fproduct%2F9%2F9&affiliate_id=666', 'noLink'],
  ['link', `https://s.shopee.com.br/abcdefghi?${'x'.repeat(9000)}`, 'noLink'],
  ['page', `https://shopee.com.br/product/1/22?extraParams=${'x'.repeat(9000)}`, 'noPage'],
  ['sub_id1', 'a\u0000b', 'oddSubId'],
] as const)('refuses a row whose %s is %j', (column, text, why) => {
  const cells = cellsOfLink(filed);
  expect(
    linkOfRow(
      (name) => (name === column ? text : (cells[LINK_COLUMNS.indexOf(name)] ?? '')),
      () => 'new',
      undefined,
      Date.UTC(2027, 0, 1),
    ),
  ).toBe(why);
});

it('takes blanks around a link and its market for nothing, and a yes as Brazil’s spreadsheets write it', () => {
  const cells = cellsOfLink(filed);
  const other = { market: ' br ', link: ` ${filed.link.link}\u00a0`, favourite: 'VERDADEIRO' } as Readonly<Record<string, string>>;
  const read = linkOfRow(
    (name) => other[name] ?? cells[LINK_COLUMNS.indexOf(name)] ?? '',
    () => 'new',
  );
  expect(read).toEqual(filed);
});

it('says of a file without the columns that it is none', async () => {
  expect(await readLinkFile(csvFile({ head: ['a', 'b'], rows: [['1', '2']] }, formOfMarket('BR')))).toEqual({
    ok: false,
    failure: { code: 'fileUnreadable' },
  });
  expect(await readLinkFile(new Blob(['[1,2]']))).toEqual({ ok: false, failure: { code: 'fileUnreadable' } });
  expect(await readLinkFile(new Blob(['[{"market":']))).toEqual({ ok: false, failure: { code: 'fileUnreadable' } });
});

it.each([
  ['2026-11-10T12:00:00.000Z', Date.UTC(2026, 10, 10, 12)],
  ['2026-11-10T12:00:00-03:00', Date.UTC(2026, 10, 10, 15)],
  ['2026-11-10 12:00', Date.UTC(2026, 10, 10, 15)],
  ['2026/11/10 12:00:30', Date.UTC(2026, 10, 10, 15, 0, 30)],
  ['2026-11-10', Date.UTC(2026, 10, 10, 3)],
])('a link made at %j was made at one moment, by the market’s clock where no zone is named', (text, at) => {
  const cells = cellsOfLink(filed);
  const read = linkOfRow(
    (name) => (name === 'made_at' ? text : (cells[LINK_COLUMNS.indexOf(name)] ?? '')),
    () => 'new',
  );
  expect(typeof read === 'string' ? read : read.link.at).toBe(at);
});

it('leaves with the day of its own market', () => {
  const late = { ...filed, link: { ...filed.link, at: Date.UTC(2026, 11, 11, 2) } };
  expect(cellsOfLink(late)[LINK_COLUMNS.indexOf('made_at')]).toBe('2026-12-10T23:00:00-03:00');
});

it('takes neither objects nor lists of any depth for texts', async () => {
  const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
  const read = await readLinkFile(new Blob([`[{"market":{"toString":1},"page":${deep},"title":7,"favourite":true}]`]));
  expect(read.ok && (['market', 'page', 'title', 'favourite'] as const).map((column) => read.value.rows[0]?.(column))).toEqual([
    '',
    '',
    '7',
    'true',
  ]);
});

it.each([
  ['title', '🇧🇷'.repeat(400)],
  ['title', '👨‍👩‍👧‍👦'.repeat(400)],
  ['note', '👍🏽'.repeat(2000)],
  ['note', `e${'\u0301'.repeat(4)}`.repeat(2000)],
  ['tags', Array.from({ length: 30 }, (_, at) => `${'👍🏽'.repeat(60)}${at}`).join(',')],
] as const)('a row that is taken fits the message that carries it, whatever its %s', (column, text) => {
  const cells = cellsOfLink(filed);
  const read = linkOfRow(
    (name) => (name === column ? text : (cells[LINK_COLUMNS.indexOf(name)] ?? '')),
    () => 'new',
  );
  expect(typeof read === 'string' || v.safeParse(filedLinks, [read]).success).toBe(true);
});

describe('JSON that is no list of links', () => {
  const DEEP = 500_000;
  it.each([
    ['nothing in it', '[null]'],
    ['numbers', '[1, 2]'],
    ['texts', '["a"]'],
    ['a cut end', '[{"market":"BR"'],
    ['lists without end', `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`],
    ['objects without end', `[${'{"market":'.repeat(DEEP)}1${'}'.repeat(DEEP)}]`],
  ])('with %s is told as unreadable, or has no row that is taken', async (_what, text) => {
    const read = await readLinkFile(new Blob([text]));
    if (read.ok) expect(read.value.rows.filter((row) => typeof linkOfRow(row, () => 'new') !== 'string')).toEqual([]);
    else expect(read.failure.code).toBe('fileUnreadable');
  });

  it.each<readonly [unknown]>([[{}], [[]], [{ toString: 'x' }], [['BR']], [null], [{ a: { b: {} } }]])(
    'a row whose texts are all %j is refused, never thrown at',
    async (odd) => {
      const rows: object[] = [Object.fromEntries(LINK_COLUMNS.map((name) => [name, odd]))];
      const read = await readLinkFile(new Blob([JSON.stringify(rows)]));
      expect(read.ok && read.value.rows.map((row) => linkOfRow(row, () => 'new'))).toEqual(['noMarket']);
    },
  );
});
