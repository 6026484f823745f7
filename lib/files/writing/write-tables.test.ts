import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MARKET_CODES, MARKETS } from '#lib/domain/market';
import { formOfMarket, PLAIN_FORM } from '#lib/domain/numbers/number-form';
import type { OutCell, OutTable } from '#lib/domain/numbers/out-cell';
import { readAmount } from '#lib/domain/numbers/read-amount';
import { unguarded } from '#lib/domain/text';
import { clockOf } from '#lib/domain/time/zone-clock';
import { sheetsOf } from '#lib/files/read-sheets';
import { momentText } from './moment-text';
import { csvStream, type PutBytes, type TableStream, xlsxStream } from './stream-table';
import { csvFile } from './write-csv';
import { MOST_ROWS, xlsxBytes } from './write-xlsx';

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

describe('a table that is written part by part', () => {
  const anyCell: fc.Arbitrary<OutCell> = fc.oneof(
    fc.string(),
    fc.constantFrom(null, '', '=1+1', '-5', 'a;b,c', '"'),
    fc.integer(),
    fc.integer({ min: 0, max: 10_000 }).map((rate) => ({ rate })),
    fc.constantFrom('1234.5', '-0.05', '9007199254740993.00001').map((amount) => ({ amount })),
    fc
      .tuple(fc.date({ min: new Date('1981-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), fc.constantFrom(...MARKET_CODES))
      .map(([date, market]) => ({ at: date.getTime(), timeZone: MARKETS[market].timeZone, as: 'time' as const })),
  );
  const tables = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.tuple(
        fc.array(fc.string(), { minLength: width, maxLength: width }),
        fc.array(fc.array(anyCell, { minLength: width, maxLength: width })),
      ),
    );
  const written = async (rows: readonly (readonly OutCell[])[], part: number, open: (put: PutBytes) => TableStream) => {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const stream = open(async (bytes) => void parts.push(bytes.slice()));
    for (let at = 0; at < rows.length; at += part) await stream.add(rows.slice(at, at + part).map((cells) => cells.map(stream.cell)));
    await stream.end();
    return new Blob(parts);
  };

  it('is the same CSV as of the whole table', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.integer({ min: 1, max: 5 }), fc.constantFrom(...MARKET_CODES), async ([head, rows], part, market) => {
        const form = formOfMarket(market);
        const file = await written(rows, part, (put) => csvStream(head, form, put));
        expect(await file.text()).toBe(await csvFile({ head, rows }, form).text());
      }),
    );
  });

  it('is a workbook that reads the same, however many rows a sheet may have', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.integer({ min: 1, max: 5 }), fc.constantFrom(undefined, 2, 3, 4), async ([head, rows], part, most) => {
        const bytes = new Uint8Array(await (await written(rows, part, (put) => xlsxStream(head, put, most))).arrayBuffer());
        const whole = xlsxBytes({ head, rows }, most);
        expect(sheetsOf(bytes)).toEqual(sheetsOf(whole));
        expect(Object.keys(unzipSync(bytes)).sort()).toEqual(Object.keys(unzipSync(whole)).sort());
      }),
    );
  });
});

it('a moment is written by the clock of its zone, whenever it was', () => {
  const moments = fc.oneof(
    fc.integer({ min: -4e12, max: 9e12 }),
    fc.integer({ min: 0, max: 4e9 }).map((second) => second * 1000),
  );
  fc.assert(
    fc.property(
      moments,
      fc.constantFrom('America/Sao_Paulo', 'Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Europe/Dublin', 'UTC'),
      (at, timeZone) => {
        const clock = clockOf(at, timeZone);
        expect(momentText({ at, timeZone, as: 'time' })).toBe(`${clock.slice(0, 10)} ${clock.slice(11, 16)}`);
        expect(momentText({ at, timeZone, as: 'day' })).toBe(clock.slice(0, 10));
      },
    ),
    { numRuns: 500 },
  );
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

  it('goes on in the next sheet where one can hold no more, each under the same head', () => {
    const rows = Array.from({ length: 7 }, (_, at) => [`row ${at}`]);
    const sheetsFor = (count: number) => {
      const sheets = sheetsOf(xlsxBytes({ head: ['Name'], rows: rows.slice(0, count) }, 4));
      return sheets.ok ? sheets.value.sheets.map(({ name, rows }) => [name, rows.flat()]) : sheets.failure.code;
    };
    expect(sheetsFor(0)).toEqual([['Sidecar', ['Name']]]);
    expect(sheetsFor(3)).toEqual([['Sidecar', ['Name', 'row 0', 'row 1', 'row 2']]]);
    expect(sheetsFor(7)).toEqual([
      ['Sidecar', ['Name', 'row 0', 'row 1', 'row 2']],
      ['Sidecar 2', ['Name', 'row 3', 'row 4', 'row 5']],
      ['Sidecar 3', ['Name', 'row 6']],
    ]);
    expect(MOST_ROWS, 'what spreadsheets open').toBe(2 ** 20);
  });

  it('a text longer than a cell may be is cut, and no sign of it is torn apart', () => {
    const [long, torn] = [`=${'a'.repeat(40_000)}`, `${'a'.repeat(32_766)}😀`];
    const found = read({ head: ['Name'], rows: [[long], [torn]] }) as readonly (readonly string[])[];
    expect(found[1]?.[0]).toBe(long.slice(0, 32_767));
    expect(found[2]?.[0]).toBe('a'.repeat(32_766));
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
