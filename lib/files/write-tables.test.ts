import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MARKET_CODES } from '#lib/domain/market';
import { formOfMarket, PLAIN_FORM } from '#lib/domain/numbers/number-form';
import type { OutCell, OutTable } from '#lib/domain/numbers/out-cell';
import { readAmount } from '#lib/domain/numbers/read-amount';
import { unguarded } from '#lib/domain/text';
import { sheetsOf } from './read-sheets';
import { csvFile } from './write-csv';
import { xlsxBytes } from './write-xlsx';

const AT = Date.UTC(2026, 11, 11, 2, 0, 59);
const TABLE: OutTable = {
  head: ['Name', 'Price', 'Rate, %', 'From', 'At', 'Sold'],
  rows: [
    [
      'Café, "forte"; =1+1',
      { amount: '1234.5' },
      { rate: 825 },
      { at: AT, timeZone: 'America/Sao_Paulo', as: 'day' },
      { at: AT, timeZone: 'America/Sao_Paulo', as: 'time' },
      12,
    ],
    ['-5', { amount: '-0.05' }, { rate: 10_000 }, null, '', -3],
  ],
};

const csv = async (table: OutTable, form: Parameters<typeof csvFile>[1]) => (await csvFile(table, form).text()).replace('\ufeff', '');

describe('CSV', () => {
  it('has the separators of the country, its numbers, and the days of its own clock', async () => {
    expect(await csv(TABLE, formOfMarket('BR'))).toBe(
      [
        'Name;Price;"Rate, %";From;At;Sold',
        '"Café, ""forte"";\' =1+1";1234,5;8,25%;2026-12-10;2026-12-10 23:00;12',
        "'-5;-0,05;100%;;;-3",
        '',
      ].join('\r\n'),
    );
    expect(await csv(TABLE, formOfMarket('TW'))).toContain(",1234.5,8.25%,2026-12-10,2026-12-10 23:00,12\r\n'-5,-0.05,100%,,,-3");
  });

  it('for programs has plain numbers', async () => {
    expect(await csv(TABLE, PLAIN_FORM)).toContain(',1234.5,8.25,2026-12-10,');
  });

  it('begins with the mark of UTF-8', async () => {
    expect([...new Uint8Array(await csvFile(TABLE, PLAIN_FORM).arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe('XLSX', () => {
  const read = (table: OutTable) => {
    const sheets = sheetsOf(xlsxBytes(table));
    return sheets.ok ? sheets.value.sheets[0]?.rows : sheets.failure.code;
  };

  it('holds numbers, percentages, days and moments as such, and text as text', () => {
    expect(read(TABLE)).toEqual([
      TABLE.head,
      [
        'Café, "forte"; =1+1',
        { text: '1234.5', number: '1234.5' },
        { text: '8.25%', number: '8.25', unit: 'percent' },
        { text: '2026-12-10' },
        { text: '2026-12-10 23:00' },
        { text: '12', number: '12' },
      ],
      ['-5', { text: '-0.05', number: '-0.05' }, { text: '100%', number: '100', unit: 'percent' }, '', '', { text: '-3', number: '-3' }],
    ]);
  });

  it('has no formula in it, and an id or amount of more digits than a spreadsheet keeps stays whole', () => {
    const rows: OutCell[][] = [['=1+1', '9007199254740993', { amount: '1234567890123456.5' }, Number.NaN, 9_007_199_254_740_991]];
    const parts = unzipSync(xlsxBytes({ head: ['=A1'], rows }));
    expect(new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])).not.toContain('<f');
    expect(read({ head: ['=A1'], rows })).toEqual([['=A1'], ['=1+1', '9007199254740993', '1234567890123456.5', '', '9007199254740991']]);
  });

  it('is the same file for the same table', () => {
    expect(xlsxBytes(TABLE)).toEqual(xlsxBytes(TABLE));
  });
});

describe('any text comes back, but for blanks around it', () => {
  const text = (signs: readonly string[]) => fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((parts) => parts.join(''));
  const rowsOf = (signs: readonly string[]) => fc.array(fc.tuple(text(signs), text(signs), text(signs)), { minLength: 1, maxLength: 5 });
  const SIGNS = ['\u0085', 'a', 'é', '𠮷', '_x0041_', '_x', '<', '&', ',', ';', '|', '"', "'", '=', '-', '\n', '\r', '\t', ' '];
  const back = (bytes: Uint8Array) => {
    const sheets = sheetsOf(bytes);
    const rows = sheets.ok ? (sheets.value.sheets[0]?.rows.slice(1) ?? []) : [];
    return rows.map((row) => [0, 1, 2].map((at) => row[at] ?? ''));
  };
  const trimmed = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => row.map((cell) => cell.toWellFormed().trim())).filter((row) => row.some(Boolean));

  it('from XLSX', () => {
    fc.assert(
      fc.property(rowsOf([...SIGNS, '\0', '\u0001', '\ud83d', '\ufffe']), (rows) => {
        expect(back(xlsxBytes({ head: ['a', 'b', 'c'], rows }))).toEqual(trimmed(rows));
      }),
    );
  });

  it('from CSV, once the guard is off', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf(SIGNS).map(trimmed), fc.constantFrom(...MARKET_CODES), async (rows, market) => {
        const file = csvFile({ head: ['a', 'b', 'c'], rows }, formOfMarket(market));
        const found = back(new Uint8Array(await file.arrayBuffer()));
        expect(found.map((row) => row.map((cell) => unguarded(String(cell)).trim()))).toEqual(rows);
      }),
    );
  });
});

it('any amount comes back from both, in every market', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 10 ** 9 }),
      fc.integer({ min: 0, max: 2 }),
      fc.constantFrom(...MARKET_CODES),
      async (units, scale, market) => {
        const amount = scale === 0 ? String(units) : String(units / 10 ** scale);
        const table: OutTable = { head: ['a', 'b'], rows: [['x', { amount }]] };
        const field = { form: formOfMarket(market), currency: '', digits: 2, finest: 6 } as const;
        for (const bytes of [xlsxBytes(table), new Uint8Array(await csvFile(table, field.form).arrayBuffer())]) {
          const read = sheetsOf(bytes);
          const cell = read.ok ? read.value.sheets[0]?.rows[1]?.[1] : undefined;
          expect(readAmount(cell ?? '', field)).toEqual({ ok: true, value: amount });
        }
      },
    ),
  );
});
