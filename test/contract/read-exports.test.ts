import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { sampleBytes, zipped } from '#test/support/reports/exports';

const folder = mkdtempSync(join(tmpdir(), 'exports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Told = Readonly<Record<string, unknown>>;
function readExports(files: Readonly<Record<string, string | Uint8Array>>, ...options: readonly string[]): readonly Told[] {
  const paths = Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
  const out = execFileSync(process.execPath, ['scripts/read-exports.mjs', ...options, ...paths], { encoding: 'utf8' });
  return out
    .trim()
    .split('\n')
    .map((line): Told => JSON.parse(line));
}
const HEAD = 'Order id,Order Time,Item id,Model id,Promotion id,Affiliate Net Commission(₱)';
const row = (order: string, time: string, net: string) => `${order},${time},7,8,9,${net}`;

it('read-exports counts the shipped reports once, one line of JSON a file and one for all', () => {
  const reports = Object.fromEntries(Object.entries(unzipSync(sampleBytes('vn-commission.zip'))));
  const told = readExports(reports);
  expect(told).toHaveLength(9);
  expect(told[0]).toMatchObject({ layout: 'commission', language: 'vi', market: 'VN', lines: 92, unknown: [], refused: null });
  expect(told.at(-1)).toEqual({ total: { lines: 1588, orders: 1200, gross: '21577994.36552', net: '21577994.36552', currency: 'VND' } });
});

it('read-exports says of each file that it does not read why, and goes on with the others', () => {
  const told = readExports({
    'good.csv': `${HEAD}\n${row('A', '2026-04-14 10:00:00', '12.5')}\n`,
    'nul.csv': 'a\0b,c\n1,2\n',
    'page.xls': '<html><table><tr><td>1</td></tr></table></html>',
    'old.xls': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]),
    'unknown.csv': 'Ref,Quando\n1,2\n',
    'partly.csv': 'Order id,Sub_id1,Sub_id2,Sub_id3,Sub_id4\n1,a,b,c,d\n',
    'rounded.csv': `${HEAD}\n2.60E+13,2026-04-14 10:00:00,7,8,9,1\n`,
    'dates.csv': `${HEAD}\n${row('A', '46127.9', '1')}\n`,
    'mixed.csv': `${HEAD},Price(RM)\n${row('A', '2026-04-14 10:00:00', '1')},2\n`,
    'formula.csv': `${HEAD}\n${row('A', '2026-04-14 10:00:00', '=1+1')}\n`,
    'pile.zip': zipped({ 'inner.zip': zipped({ 'a.csv': new Uint8Array([65]) }) }),
    'wide.csv': `${'a,'.repeat(20_000)}\n`,
  });
  expect(told.map(({ refused }) => refused)).toEqual([
    null,
    expect.stringContaining('no table'),
    expect.stringContaining('web page'),
    expect.stringContaining('workbook from before XLSX'),
    expect.stringContaining('no known report'),
    expect.stringContaining('columns are missing: Order Time'),
    expect.stringContaining('last digits of its ids'),
    expect.stringContaining('times'),
    expect.stringContaining('several currencies'),
    expect.stringContaining('Affiliate Net Commission(₱)'),
    expect.stringContaining('archive in an archive'),
    expect.stringContaining('more than a report does'),
    undefined,
  ]);
  expect(told.at(-1)).toMatchObject({ total: { lines: 1, orders: 1, net: '12.5', currency: 'PHP' } });
});

it('read-exports tells heads alone, with nothing of an order', () => {
  const told = readExports({ 'heads.csv': `${HEAD},Mine\n${row('SECRET', '2026-04-14 10:00:00', '1')},x\n` }, '--heads');
  expect(told).toMatchObject([{ layout: 'commission', unknown: ['Mine'], refused: null }]);
  expect(JSON.stringify(told)).not.toContain('SECRET');
});
