import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Row, Table } from '#lib/http/row';
import type { Operation } from '#lib/shopee-affiliate/operation';
import { affiliateOperations } from '#lib/shopee-affiliate/operations';
import type { Endpoint } from '#lib/shopee-ams/endpoint';
import { amsEndpoints, partnerEndpoints, shopEndpoints } from '#lib/shopee-ams/endpoints';
import type { ShoplineEndpoint } from '#lib/shopline/endpoint';
import { shoplineOperations } from '#lib/shopline/endpoints';

export const API_DOC = fileURLToPath(new URL('../docs/API.md', import.meta.url));

interface Part {
  readonly title: string;
  readonly signed: string;
  readonly table: Table;
  readonly where: (row: Row) => string;
}

const open = (row: Row) => `${row.method} ${(row as Row & Endpoint).path}`;
const PARTS: readonly Part[] = [
  {
    title: 'Affiliate Marketing Solutions',
    signed: 'HMAC-SHA256 of the app, with the shop and its access token',
    table: amsEndpoints,
    where: open,
  },
  {
    title: 'Open Platform: shop, products and orders',
    signed: 'HMAC-SHA256 of the app, with the shop and its access token',
    table: shopEndpoints,
    where: open,
  },
  { title: 'Open Platform: tokens and shops of an app', signed: 'HMAC-SHA256 of the app alone', table: partnerEndpoints, where: open },
  {
    title: 'Affiliate Open API',
    signed: 'SHA-256 over app id, time, body and secret',
    table: affiliateOperations,
    where: (row) => `POST /graphql, ${(row as Row & Operation).kind} ${row.name}`,
  },
  {
    title: 'SHOPLINE Open API',
    signed: 'bearer token of the store',
    table: shoplineOperations,
    where: (row) => `${row.method} ${(row as Row & ShoplineEndpoint).path}`,
  },
];

const PAGES = {
  cursor: 'by cursor',
  pageNo: 'by page',
  total: 'by page, to the total',
  offset: 'by offset',
  scroll: 'by scroll id',
} as const;

const BACKGROUND = fileURLToPath(new URL('../lib/background', import.meta.url));
const users = readdirSync(BACKGROUND, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .sort()
  .map((file) => ({ name: file.replaceAll('\\', '/').replace(/\.ts$/, ''), source: readFileSync(join(BACKGROUND, file), 'utf8') }));

/** A call of a row, of one page or of all. */
export const callOf = (row: string): RegExp => new RegExp(`\\bclient(\\.value)?\\s*(\\.pages)?\\.${row}\\(`);

/** The files of `lib/background` that make a call; none: no view or job asks for it yet. */
const usersOf = (call: string): string[] => users.filter(({ source }) => callOf(call).test(source)).map(({ name }) => `\`${name}\``);

/** The endpoint tables as a document: one line a row. */
export function renderApiDoc(): string {
  return [
    '# The APIs',
    '',
    'Written by `scripts/api-doc.ts` from the endpoint tables in `lib/`; a test fails while it is out of date.',
    '',
    '**Repetition**: a `read` may be sent again; a `set` sets a state, which is read back when no answer came; a `create` makes or starts',
    'something and, when no answer came, is looked up before anything else is sent.',
    ...PARTS.flatMap(({ title, signed, table, where }) => [
      '',
      `## ${title}`,
      '',
      `${Object.keys(table).length} rows. Signed by: ${signed}.`,
      '',
      '| row | call | pages | repetition | used by |',
      '| --- | --- | --- | --- | --- |',
      ...Object.entries(table).map(
        ([name, row]) =>
          `| \`${name}\` | ${where(row)} | ${row.pager ? PAGES[row.pager.kind] : ''} | ${row.repetition} | ${usersOf(name).join(', ')} |`,
      ),
    ]),
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(process.argv[2] ?? API_DOC, renderApiDoc());
