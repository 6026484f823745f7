import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readExport } from '#lib/files/exports/read-export';
import { isOverLimits } from '#lib/files/limits';
import { isLong } from '#test/proof';
import {
  ENCODINGS,
  fileOf,
  inspect,
  onlyInspection,
  readWhole,
  sampleBytes,
  tableText,
  textWorkbook,
  zipped,
} from '#test/support/reports/exports';
import { entriesOf } from './archive';
import { sourceOfFile } from './byte-source';
import { inspectFile } from './inspect';

const bytesOf = ENCODINGS['UTF-8'];
const CLICKS = 'Click id,Click Time,Click Region,Sub_id,Referrer\n';
const CLICK = 'ab,2026-04-14 23:59:49,Viet Nam,a----,Facebook\n';
const refusalOf = async (bytes: Uint8Array<ArrayBuffer>, name = 'a.csv') => {
  const { found } = await onlyInspection(name, bytes);
  return found.ok ? null : found.refusal;
};
const begins = (...signs: readonly number[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(2_000);
  bytes.set(signs);
  return bytes;
};
const withPassword = (archive: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => archive.with(6, 1);

describe('a file that is no report', () => {
  it.each([
    ['a workbook from before XLSX', 'oldWorkbook', begins(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['a web page', 'webPage', bytesOf('\ufeff <html><table><tr><td>Order id</td></tr></table>')],
    ['a document', 'unreadable', begins(0x25, 0x50, 0x44, 0x46)],
    ['a picture', 'unreadable', begins(0x89, 0x50, 0x4e, 0x47)],
    ['a packed file', 'unreadable', begins(0x1f, 0x8b)],
    ['text with zeros', 'unreadable', bytesOf(`${CLICKS}a\0b,2026-04-14 23:59:49,x,,\n`)],
    ['half of a wide sign', 'unreadable', Uint8Array.from([0xff, 0xfe, 0x41])],
    ['an archive with a password', 'encrypted', withPassword(zipped({ 'a.csv': bytesOf(CLICKS) }))],
    ['an archive in an archive', 'zipInZip', zipped({ 'a.zip': zipped({ 'a.csv': bytesOf(CLICKS) }) })],
    ['an archive that is cut off', 'unreadable', zipped({ 'a.csv': sampleBytes('product-offers-id.csv') }).slice(0, 300)],
    ['an empty archive', 'unreadable', zipped({})],
    ['a million columns', 'overLimits', bytesOf(`${CLICKS}${','.repeat(1_000_000)}\n`)],
    ['a workbook that is none', 'unreadable', zipped({ 'xl/x.xml': bytesOf('<x/>') })],
  ])('%s is refused: %s', async (_, code, bytes) => expect(await refusalOf(bytes)).toMatchObject({ code }));

  it.each([
    ['', 'empty'],
    ['\n\n', 'empty'],
    ['one column\n1\n', 'empty'],
    ['a,b,c\n1,2,3\n', 'unknownHead'],
    ['Order Time,Conversion id,Shop Name,Item Name,Qty,Affiliate Net Commission(RM)\n', 'missingColumns'],
  ])('%j has no head of a report: %s', async (text, why) =>
    expect(await refusalOf(bytesOf(text))).toMatchObject({ code: 'head', head: { why } }),
  );

  it('names what is missing, and shows its first rows', async () => {
    expect(await refusalOf(bytesOf('Order Time,Conversion id,Qty,Affiliate Net Commission(RM)\n2026-01-01,1,2,3\n'))).toEqual({
      code: 'head',
      head: {
        why: 'missingColumns',
        kind: 'commission',
        language: 'en',
        row: 0,
        names: ['Order id'],
        whole: ['Order Time', 'Conversion id', 'Qty', 'Affiliate Net Commission(RM)'],
      },
      firstRows: [['2026-01-01', '1', '2', '3']],
    });
  });

  it('unpacks to no more than a limit, whatever its archive says', async () => {
    const bombOf = (size: number): Uint8Array<ArrayBuffer> => {
      const lines = new Uint8Array(size).fill(10);
      return zipSync({ 'a.csv': lines, 'b.csv': lines }) as Uint8Array<ArrayBuffer>;
    };
    const bomb = bombOf(3_000_000);
    expect(bomb.length).toBeLessThan(20_000);
    const sizesWithin = async (most: number): Promise<readonly number[]> => {
      const sizes: number[] = [];
      for (const entry of await entriesOf(sourceOfFile(fileOf('bomb.zip', bomb)), most)) {
        let size = 0;
        for await (const part of entry.parts()) size += part.length;
        sizes.push(size);
      }
      return sizes;
    };
    expect(await sizesWithin(6_000_000)).toEqual([3_000_000, 3_000_000]);
    await expect(sizesWithin(5_999_999)).rejects.toSatisfy(isOverLimits);
    await expect(sizesWithin(10)).rejects.toSatisfy(isOverLimits);
    expect((await inspect('lines.zip', bombOf(300_000))).map(({ found }) => !found.ok && found.refusal)).toMatchObject([
      { code: 'head' },
      { code: 'head' },
    ]);
  });

  it('is refused as one where the files of its archive are too much together', async () => {
    const pile = fileOf(
      'pile.zip',
      zipped({ 'a.csv': bytesOf(CLICKS + CLICK), 'b.csv': bytesOf('x'.repeat(5_000)), 'c.csv': bytesOf(CLICKS) }),
    );
    const found = async (mostUnpacked: number) =>
      (await inspectFile(sourceOfFile(pile), { mostUnpacked })).map((one) => [one.name, one.found.ok || one.found.refusal.code]);
    expect(await found(6_000)).toEqual([
      ['a.csv', true],
      ['b.csv', 'head'],
      ['c.csv', true],
    ]);
    expect(await found(3_000)).toEqual([['pile.zip', 'overLimits']]);
  });

  it('leaves the others of its archive as they are', async () => {
    const pile = zipped({
      'bad.csv': bytesOf(','.repeat(100_000)),
      'old.xls': begins(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'a.csv': bytesOf(CLICKS + CLICK),
    });
    const inspections = await inspect('pile.zip', pile);
    expect(inspections.map(({ name, found }) => [name, found.ok || found.refusal.code])).toEqual([
      ['bad.csv', 'overLimits'],
      ['old.xls', 'oldWorkbook'],
      ['a.csv', true],
    ]);
  });

  it.each(['grouped', 'dates', 'rounded'])('was saved by another program: %s', async (fault) => {
    const cells = { grouped: ['2026-04-14', '1.234,5', '7'], dates: ['02/03/2026', '1', '7'], rounded: ['2026-04-14', '1', '2.00E+10'] };
    const rows = [
      ['Order id', 'Order Time', 'Affiliate Net Commission(₱)', 'Item id'],
      ['o', ...cells[fault as keyof typeof cells]],
    ];
    const text = tableText(rows, { separator: ';', lineBreak: '\r\n', quotes: 'needed' });
    expect(await refusalOf(bytesOf(text))).toEqual({ code: 'savedAnew', fault });
  });
});

describe('a file with strange cells', () => {
  it('keeps formulas as the text that they are', async () => {
    const { rows } = await readWhole(
      await onlyInspection('a.csv', bytesOf(`${CLICKS}=1+1,2026-04-14 23:59:49,=cmd|' /C calc'!A0,@x,+y\n`)),
      'VN',
    );
    expect(rows[0]?.row).toMatchObject({ clickId: '=1+1', clickRegion: "=cmd|' /C calc'!A0", subIds: '@x', referrer: '+y' });
  });

  it('knows names of objects for words like others', async () => {
    const names = ['__proto__', 'Click id', 'Click Time', 'constructor'];
    const one = await onlyInspection('a.xlsx', textWorkbook([names, ['__proto__', 'toString', '2026-04-14 23:59:49', 'x']]));
    expect((await readWhole(one, 'VN')).rows.map(({ row }) => row)).toMatchObject([{ clickId: 'toString' }]);
    expect(Object.hasOwn(Object.prototype, 'clickId')).toBe(false);
  });

  it('goes on with other rows, and names those that it cannot read; of their orders nothing is left', async () => {
    const head = 'Order id,Order Time,Item id,Affiliate Net Commission(₱)\n';
    const text = `${head}a,2026-04-14 23:59:49,1,5\na,2026-04-14 23:59:49,2,five\nb,2026-04-14 23:59:49,1,7\n`;
    const { lines, end } = await readWhole(await onlyInspection('a.csv', bytesOf(text)), null);
    expect(lines.map(({ orderId }) => orderId)).toEqual(['a', 'b']);
    expect(end).toMatchObject({ badRows: 1, bad: [{ row: 2, bad: 'netCommission', text: 'five' }], brokenOrders: ['a'] });
  });
});

/** As large as a year of a busy account in the long run. */
const ROWS = isLong ? 300_000 : 30_000;
describe(`a file of ${ROWS} rows`, () => {
  const file = fileOf('WebsiteClickReport202604161014.csv', bytesOf(CLICKS + CLICK.repeat(ROWS)));

  it('is read in parts, none of which grows with it', async () => {
    let bytes = 0;
    const [one] = await inspectFile(sourceOfFile(file), { onPart: (more) => (bytes += more) });
    expect(bytes).toBe(file.size);
    if (!one?.found.ok) throw new Error('not recognised');
    let [read, largest] = [0, 0];
    await readExport(one.found.table, { market: 'VN', asOf: 1, onRows: (more) => (read += more) }, (part) => {
      largest = Math.max(largest, part.is === 'rows' ? part.rows.length : 0);
    });
    expect([read, one.found.table.lines]).toEqual([ROWS, ROWS]);
    expect(largest).toBeLessThan(10_000);
  });

  it('ends at once where a person ends it', async () => {
    const control = new AbortController();
    const inspection = inspectFile(sourceOfFile(file), { signal: control.signal, onPart: () => control.abort() });
    await expect(inspection).rejects.toMatchObject({ name: 'AbortError' });
    const [one] = await inspectFile(sourceOfFile(file));
    if (!one?.found.ok) throw new Error('not recognised');
    const again = new AbortController();
    let parts = 0;
    const reading = readExport(one.found.table, { market: 'VN', asOf: 1, signal: again.signal }, () => {
      parts += 1;
      again.abort();
    });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(parts).toBe(1);
  });
});
