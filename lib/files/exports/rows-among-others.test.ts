import { describe, expect, it } from 'vitest';
import { newestRows } from '#lib/domain/reports/files/file-rows';
import { COMMISSION_LAYOUT, type CommissionColumn } from '#lib/domain/reports/files/layouts/commission';
import heads from '#test/samples/exports/heads.json';
import { ENCODINGS, onlyInspection, readWhole, tableText, textWorkbook } from '#test/support/reports/exports';

type Row = readonly string[];
const PLAIN = { separator: ',', lineBreak: '\n', quotes: 'needed' } as const;
const textOf = (rows: readonly Row[]): Uint8Array<ArrayBuffer> => ENCODINGS['UTF-8'](tableText(rows, PLAIN));
const namesOf = (id: string): Row => heads.find((head) => head.id === id)?.names ?? [];

/** A report, two rows of it by name, and the amount that its sums are about. */
const REPORTS: Readonly<Record<string, { names: Row; rows: readonly Readonly<Record<string, string>>[]; amount: string }>> = {
  commission: {
    names: namesOf('aff-vn-en'),
    rows: ['260419J124TE2Z', '260418H0QWERTY'].map((order) => ({
      'Order id': order,
      'Order Time': '2026-04-18 23:57:40',
      'Item id': '20116353919',
      'Item Name': 'Pen',
      'Item Total Commission(₫)': '1000.5',
      'Affiliate Net Commission(₫)': '1000.5',
      Channel: 'Facebook',
    })),
    amount: 'net',
  },
  'conversions of a seller': {
    names: namesOf('seller-id-id'),
    rows: ['260419J124TE2Z', '260418H0QWERTY'].map((order) => ({
      'Kode Pesanan': order,
      'Kode Produk': '20116353919',
      'Nama Affiliate': 'Ana',
      'Nilai Pembelian(Rp)': '1000.5',
    })),
    amount: 'purchaseValue',
  },
  bill: {
    names: namesOf('bill-br-pt'),
    rows: ['12345678', '12345679'].map((id) => ({
      'ID do pedido': '260419J124TE2Z',
      'Id de atribuição da comissão': id,
      despesas: '1000.5',
    })),
    amount: 'expense',
  },
  affiliates: {
    names: namesOf('amsaff-id-id'),
    rows: ['ana', 'bo'].map((name) => ({ 'Username Affiliate': name, 'Omzet Penjualan(Rp)': '1000.5', ROI: '5.0' })),
    amount: 'sales',
  },
  products: {
    names: namesOf('amsprod-id-id'),
    rows: ['20116353919', '20116353920'].map((item) => ({ 'Kode Item': item, 'Omzet Penjualan(Rp)': '1000.5', ROI: '5.0' })),
    amount: 'sales',
  },
  'spend at Meta': {
    names: ['Reporting starts', 'Reporting ends', 'Campaign name', 'Amount spent (VND)', 'Link clicks'],
    rows: ['a', 'b'].map((name) => ({
      'Reporting starts': '2026-04-01',
      'Reporting ends': '2026-04-30',
      'Campaign name': name,
      'Amount spent (VND)': '1000.5',
      'Link clicks': '7',
    })),
    amount: 'spend',
  },
  'another programme': {
    names: ['Conversion Time', 'Order ID', 'Sku Order ID', 'Payout', 'Currency', 'Validity'],
    rows: ['1', '2'].map((id) => ({
      'Conversion Time': '2026-04-01 10:00:00',
      'Order ID': id,
      Payout: '1000.5',
      Currency: 'MYR',
      Validity: 'valid',
    })),
    amount: 'payout',
  },
};
const SUM = 200_100_000;
const each = Object.entries(REPORTS).map(([name, report]) => ({
  name,
  ...report,
  table: [report.names, ...report.rows.map((row) => report.names.map((column) => row[column] ?? ''))] as readonly Row[],
}));
type Report = (typeof each)[number];

async function told(bytes: Uint8Array<ArrayBuffer>, { amount }: Pick<Report, 'amount'>) {
  const { lines, rows, end, asOf } = await readWhole(await onlyInspection('a.csv', bytes), null);
  const all = lines.length > 0 ? lines.map((line) => ({ net: line.net })) : newestRows([{ asOf, rows }]);
  return {
    lines: all.length,
    sum: all.reduce((sum, row) => sum + Number((row as Record<string, number>)[amount] ?? 0), 0),
    bad: end.badRows,
    sums: end.sumRows,
  };
}
const WHOLE = { lines: 2, sum: SUM, bad: 0, sums: 0 };
/** The same beside a row that sums it up. */
const BESIDE_SUM = { ...WHOLE, sums: 1 };

/** The sum of each number in a report below its rows, with a word in one of its columns. */
const sumOf = ({ names, table }: Report, word: string, at: number, also: Readonly<Record<string, string>> = {}): Row =>
  names.map((name, place) =>
    place === at ? word : (also[name] ?? (Number(table[1]?.[place]) > 0 && /\(|^despesas$|Payout|ROI|clicks/u.test(name) ? '9999' : '')),
  );

const TOTALS = ['Total', 'TOTAL:', 'Grand Total', 'Tổng cộng', 'Jumlah', 'Total geral', 'รวม', '總計', '合计'];

describe.each(each)('a report among other rows: $name', (report) => {
  const { names, table } = report;
  const [first = [], second = []] = table.slice(1);

  it.each(TOTALS)('counts no row that sums up the others, and says so: %s', async (word) => {
    const at = names.findIndex((_, place) => Number.isNaN(Number(first[place])) || /id|kode/iu.test(names[place] ?? ''));
    expect(await told(textOf([...table, sumOf(report, word, at)]), report)).toEqual(BESIDE_SUM);
    expect(await told(textOf([names, sumOf(report, word, at), first, second]), report)).toEqual(BESIDE_SUM);
    expect(await told(textWorkbook([...table, sumOf(report, word, at)]), report)).toEqual(BESIDE_SUM);
  });

  it('counts no row that names nothing: sums without a word, empty cells, dashes', async () => {
    const blank = names.map(() => '');
    const dashes = names.map(() => '--');
    const sums = sumOf(report, '', -1);
    expect(await told(textOf([names, blank, first, dashes, second, blank, sums, blank, blank]), report)).toEqual(BESIDE_SUM);
  });

  it('takes its head once more for no row, where files were joined', async () => {
    const marked = names.with(0, `\ufeff${names[0]}`);
    expect(await told(textOf([names, first, marked, second, names]), report)).toEqual(WHOLE);
  });

  it('counts no row whose number fell apart at a sign for thousands, and names it', async () => {
    const text = tableText(table, PLAIN);
    const at = text.lastIndexOf('1000.5');
    const apart = ENCODINGS['UTF-8'](`${text.slice(0, at)}1,000.5${text.slice(at + 6)}`);
    expect(await told(apart, report)).toEqual({ lines: 1, sum: SUM / 2, bad: 1, sums: 0 });
  });

  it('counts no amount that was cut off with the end of its file', async () => {
    const text = tableText(table, PLAIN);
    const at = text.lastIndexOf('1000.5');
    expect(await told(ENCODINGS['UTF-8'](text.slice(0, at + 2)), report)).toMatchObject({ lines: 1, sum: SUM / 2, bad: 1 });
  });
});

it.each([
  ['the currency beside it', 'another programme', { Currency: 'MYR' }],
  ['a state beside it', 'conversions of a seller', { 'Status Pesanan': 'Selesai' }],
] as const)('a sum is one with %s', async (_, name, also) => {
  const report = each.find((one) => one.name === name) as Report;
  expect(await told(textOf([...report.table, sumOf(report, 'Total', 0, also)]), report)).toEqual(BESIDE_SUM);
});

it('an affiliate who is called like a sum is one', async () => {
  const report = each.find(({ name }) => name === 'affiliates') as Report;
  const named = (report.table[1] ?? []).with(1, 'Total');
  expect(await told(textOf([report.names, named, report.table[2] ?? []]), report)).toEqual(WHOLE);
});

it('a name of a hundred thousand signs holds no reader', async () => {
  const report = each.find(({ name }) => name === 'spend at Meta') as Report;
  const named = (report.table[1] ?? []).with(2, `a${':'.repeat(200_000)}x`);
  expect(await told(textOf([report.names, named, report.table[2] ?? []]), report)).toEqual(WHOLE);
});

it('a campaign whose name begins like a sum is a campaign', async () => {
  const report = each.find(({ name }) => name === 'spend at Meta') as Report;
  const named = (report.table[1] ?? []).with(2, 'Total look');
  expect(await told(textOf([report.names, named, report.table[2] ?? []]), report)).toEqual(WHOLE);
});

it('rows of a program that writes no empty cells at their end are whole', async () => {
  const report = each.find(({ name }) => name === 'commission') as Report;
  const short = report.table.slice(1).map((row) => row.slice(0, 37));
  expect(await told(textOf([report.names, ...short]), report)).toEqual(WHOLE);
});

describe('an id that another program has touched', () => {
  const columns = Object.keys(COMMISSION_LAYOUT.columns);
  const IDS: readonly CommissionColumn[] = ['itemId', 'modelId', 'promotionId'];
  const commission = each.find(({ name }) => name === 'commission') as Report;
  const full = commission.table.map((row, at) =>
    at === 0 ? row : row.with(columns.indexOf('modelId'), '469202470120').with(columns.indexOf('promotionId'), '700000012'),
  );
  const changed = (of: (id: string) => string, among: readonly string[] = IDS): readonly Row[] =>
    full.map((row, at) => (at === 0 ? row : row.map((cell, place) => (among.includes(columns[place] ?? '') && cell ? of(cell) : cell))));
  const idsOf = async (rows: readonly Row[], read = textOf) => {
    const { lines } = await readWhole(await onlyInspection('a.csv', read(rows)), null);
    return lines.map(({ orderId, itemId, modelId, promotionId }) => [orderId, itemId, modelId, promotionId]);
  };

  it.each([
    ['a number with decimals', (id: string) => `${id}.0`],
    ['with a sign that keeps it text', (id: string) => `'${id}`],
    ['behind a tab', (id: string) => `\t${id}`],
    ['as a formula', (id: string) => `="${id}"`],
    ['in groups of three', (id: string) => Number(id).toLocaleString('en')],
    ['in groups of three, with points', (id: string) => Number(id).toLocaleString('de')],
    ['with marks of direction', (id: string) => `\u200e${id}\u202c`],
    ['with a blank that does not break', (id: string) => `${id}\u00a0`],
  ])('is the same line: %s', async (_, of) => expect(await idsOf(changed(of))).toEqual(await idsOf(full)));

  it.each([
    ['with a sign that keeps it text', (id: string) => `'${id}`],
    ['with marks of direction', (id: string) => `\u200f${id}`],
  ])('is the same order: %s', async (_, of) => expect(await idsOf(changed(of, ['orderId']))).toEqual(await idsOf(full)));

  it.each([
    ['itemId', '8.2E+17'],
    ['itemId', '8.2E17'],
    ['modelId', '5e+11'],
    ['orderId', '2,60419E+13'],
    ['promotionId', '12345678901234567.0'],
    ['subId1', '2.02604E+13'],
  ])('is nobody’s where its last digits are lost: %s %s', async (column, id) => {
    const at = columns.indexOf(column);
    const { found } = await onlyInspection('a.csv', textOf(full.map((row, place) => (place === 1 ? row.with(at, id) : row))));
    expect(found).toEqual({
      ok: false,
      refusal: { code: 'savedAnew', fault: 'rounded' },
      of: { kind: 'commission', language: 'en' },
    });
  });

  it('is left out where no line is told by it, and a sub id may look like a number', async () => {
    const at = (column: CommissionColumn): number => columns.indexOf(column);
    const rows = full.map((row, place) =>
      place === 0 ? row : row.with(at('conversionId'), '9.3E+14').with(at('shopId'), '1.0E+9').with(at('subId1'), '7e12'),
    );
    const { lines } = await readWhole(await onlyInspection('a.csv', textOf(rows)), null);
    expect(lines.map(({ conversionId, shopId, subId1 }) => [conversionId, shopId, subId1])).toEqual([
      ['', '', '7e12'],
      ['', '', '7e12'],
    ]);
  });
});

describe('spend at Meta in the language of its account', () => {
  it.each([
    ['pt', 'BRL', ['Início dos relatórios', 'Encerramento dos relatórios', 'Nome da campanha', 'Valor usado (BRL)', 'Cliques no link']],
    ['pt', 'BRL', ['Dia', 'Dia 2', 'Nome do conjunto de anúncios', 'Valor gasto (BRL)', 'Impressões']],
    ['th', 'THB', ['เริ่มการรายงาน', 'สิ้นสุดการรายงาน', 'ชื่อแคมเปญ', 'จำนวนเงินที่ใช้จ่ายไป (THB)', 'การคลิกลิงก์']],
    ['zh', 'TWD', ['分析報告開始', '分析報告結束', '行銷活動名稱', '花費金額 (TWD)', '連結點擊次數']],
    ['zh', 'TWD', ['分析報告開始', '分析報告結束', '廣告名稱', '花費金額 (TWD)', '點擊次數（全部）']],
  ])('is read in %s, in %s', async (language, code, names) => {
    const rows = ['a', 'b'].map((name) => ['2026-04-01', '2026-04-30', name, '1000.5', '7']);
    const inspection = await onlyInspection('a.csv', textOf([names, ...rows]));
    expect(inspection.found).toMatchObject({ ok: true, table: { head: { kind: 'adSpend', language, currency: { code } } } });
    expect((await readWhole(inspection, null)).rows.map(({ row }) => row.spend)).toEqual([100_050_000, 100_050_000]);
  });
});
