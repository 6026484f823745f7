import { expect, it } from 'vitest';
import { cellsOfLink, type FiledLink, LINK_COLUMNS, linkOfRow } from '#lib/domain/links/link-file';
import { readLinkFile } from './read-link-file';
import { csvFile, xlsxFile } from './write-table';

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
const rows = [LINK_COLUMNS, cellsOfLink(filed)];
const json = () => new Blob([JSON.stringify([Object.fromEntries(LINK_COLUMNS.map((name, at) => [name, cellsOfLink(filed)[at]]))])]);

it.each([
  ['CSV', async () => csvFile(rows)],
  ['XLSX', () => xlsxFile(rows)],
  ['JSON', async () => json()],
])('hands a link out as %s and takes the same link in', async (_name, file) => {
  const read = await readLinkFile(await file());
  expect(read.ok && read.value.map((cell) => linkOfRow(cell, () => 'new'))).toEqual([filed]);
});

it.each([
  ['market', 'XX', 'noMarket'],
  ['link', 'https://evil.example/abc', 'noLink'],
  ['link', 'javascript:alert(1)', 'noLink'],
  ['page', 'https://shopee.sg/product/1/2', 'noPage'],
  ['page', 'nothing', 'noPage'],
  ['made_at', 'yesterday', 'noDate'],
  ['sub_id1', 'a\u0000b', 'oddSubId'],
] as const)('refuses a row whose %s is %j', (column, text, why) => {
  const cells = cellsOfLink(filed);
  expect(
    linkOfRow(
      (name) => (name === column ? text : (cells[LINK_COLUMNS.indexOf(name)] ?? '')),
      () => 'new',
    ),
  ).toBe(why);
});

it('says of a file without the columns that it is none', async () => {
  expect(
    await readLinkFile(
      csvFile([
        ['a', 'b'],
        ['1', '2'],
      ]),
    ),
  ).toEqual({ ok: false, failure: { code: 'fileUnreadable' } });
  expect(await readLinkFile(new Blob(['[1,2]']))).toEqual({ ok: false, failure: { code: 'fileUnreadable' } });
  expect(await readLinkFile(new Blob(['[{"market":']))).toEqual({ ok: false, failure: { code: 'fileUnreadable' } });
});
