import { describe, expect, it } from 'vitest';
import { bareName } from '#lib/domain/reports/files/head-names';
import heads from '#test/samples/exports/heads.json';
import { ENCODINGS, onlyInspection, readWhole, tableText } from '#test/support/reports/exports';

type Row = readonly string[];
const PLAIN = { separator: ',', lineBreak: '\n', quotes: 'needed' } as const;
const text = (rows: readonly Row[]): string => tableText(rows, PLAIN);
const utf8 = (rows: readonly Row[]): Uint8Array<ArrayBuffer> => ENCODINGS['UTF-8'](text(rows));
const namesOf = (id: string): Row => heads.find((head) => head.id === id)?.names ?? [];
const headOf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const { found } = await onlyInspection('a.csv', bytes);
  if (!found.ok) throw new Error(JSON.stringify(found.refusal));
  return found.table.head;
};

describe('offers that were ticked in the portal', () => {
  it.each([
    ['en', 'BRL', 'Item Id,Item Name,Price,Sales,Shop Name,Commission Rate,Commission,Product Link,Offer Link', 'R$ 29,90,350,12%,R$ 3.59'],
    ['en', 'VND', 'Product ID,Product Name,Price,Shop Name,Commission Rate,Commission,Product Link,Offer Link', '95k,,2%,₫1.900'],
    ['en', 'BRL', 'Item Id,Item Name,Price,Sales,Nome da loja,Commission Rate,Commission,Product Link,Offer Link', '59,124,3%,R$1.80'],
    [
      'vi',
      'VND',
      'Mã sản phẩm,Tên sản phẩm,Giá,Doanh thu,Tên cửa hàng,Tỉ lệ hoa hồng,Hoa hồng,Link sản phẩm,Link ưu đãi',
      '29k,2tr+,24%,₫7.176',
    ],
    ['th', 'THB', 'รหัสสินค้า,ชื่อสินค้า,ราคา,ขาย,ชื่อร้านค้า,อัตราค่าคอมมิชชัน,คอมมิชชัน,ลิงก์สินค้า,ลิงก์ข้อเสนอ', '2.3พัน,59,13%,฿304.20'],
  ])('are known in %s, in %s', async (language, code, names, values) => {
    const columns = names.split(',');
    const [commission = '', rate = '', sold = '', ...price] = values.split(',').toReversed();
    const cellOf: Readonly<Record<string, string>> = {
      itemId: '28906364060',
      itemName: 'Pen',
      price: price.toReversed().join(','),
      sold,
      commissionRate: rate,
      commission,
      itemLink: 'https://shopee.vn/product/1/28906364060',
      offerLink: 'https://s.shopee.vn/70JJHPqb6V',
    };
    const { places, ...head } = await headOf(utf8([columns]));
    expect([head.kind, head.language, head.quarantined]).toEqual(['offers', language, []]);
    const meaningAt = Object.fromEntries(Object.entries(places).map(([meaning, place]) => [place, meaning]));
    const row = columns.map((_, place) => cellOf[meaningAt[place] ?? ''] ?? 'Shop');
    const inspection = await onlyInspection('a.csv', utf8([columns, row]));
    expect(inspection.found).toMatchObject({ ok: true, table: { head: { currency: { code } } } });
    const [first] = (await readWhole(inspection, null)).rows;
    expect(first?.row).toMatchObject({ itemId: '28906364060', commission, offerLink: cellOf['offerLink'] });
  });
});

describe('a head whose letters were lost or changed', () => {
  const ROW: Readonly<Record<string, string>> = { 0: '260419J124TE2Z', 3: '2026-04-18 23:57:40', 27: '1000.5', 36: '900.5', 37: '' };
  const table = (id: string, of: (text: string) => string, state: string): readonly Row[] => {
    const names = namesOf(id);
    return [names.map(of), names.map((_, place) => (place === 37 ? of(state) : (ROW[place] ?? '')))];
  };
  const twice = (rows: readonly Row[]) => {
    const bytes = ENCODINGS['UTF-8'](text(rows));
    return new TextEncoder().encode(new TextDecoder('windows-1252').decode(bytes));
  };
  const plain = (word: string): string => bareName(word).replaceAll('Đ', 'D');

  it.each([
    ['aff-br-pt', 'pt', 'Concluído'],
    ['aff-vn-vi', 'vi', 'Hoàn thành'],
  ])('is known without its accents, and so are its words: %s', async (id, language, state) => {
    const { inspection, lines, end } = await readWhole(await onlyInspection('a.csv', utf8(table(id, plain, state))), null);
    expect(inspection.found).toMatchObject({ ok: true, table: { head: { language, quarantined: [], missing: [], byPlace: [] } } });
    expect(lines.map(({ net, state: read }) => [net, read])).toEqual([[90_050_000, 'completed']]);
    expect(end.unknownWords).toEqual([]);
  });

  it.each([
    ['aff-br-pt', 'Concluído'],
    ['aff-vn-vi', 'Hoàn thành'],
  ])('is known where UTF-8 was taken for another encoding and written as UTF-8 once more: %s', async (id, state) => {
    const { lines } = await readWhole(await onlyInspection('a.csv', twice(table(id, (word) => word, state))), null);
    expect(lines.map(({ net, state: read }) => [net, read])).toEqual([[90_050_000, 'completed']]);
  });

  it('has the letters of its country where nobody knows it', async () => {
    // "訂單編號,商品", in Big5.
    const zh = new Uint8Array([0xad, 0x71, 0xb3, 0xe6, 0xbd, 0x73, 0xb8, 0xb9, 0x2c, 0xb0, 0xd3, 0xab, 0x7e, 10, 0x31, 0x2c, 0x32, 10]);
    // "รหัสคลิก,เวลา", in Windows-874.
    const th = new Uint8Array([0xc3, 0xcb, 0xd1, 0xca, 0xa4, 0xc5, 0xd4, 0xa1, 0x2c, 0xe0, 0xc7, 0xc5, 0xd2, 10, 0x31, 0x2c, 0x32, 10]);
    // "Número;Preço" in Windows-1252.
    const pt = new Uint8Array([0x4e, 0xfa, 0x6d, 0x65, 0x72, 0x6f, 0x3b, 0x50, 0x72, 0x65, 0xe7, 0x6f, 10, 0x31, 0x3b, 0x32, 10]);
    for (const [bytes, names] of [
      [zh, ['訂單編號', '商品']],
      [th, ['รหัสคลิก', 'เวลา']],
      [pt, ['Número', 'Preço']],
    ] as const)
      expect((await onlyInspection('a.csv', bytes)).found).toMatchObject({ ok: false, refusal: { head: { why: 'unknownHead', names } } });
  });
});

describe('a currency and a report', () => {
  const CLICKS = ['Campaign name', 'Reporting starts', 'Reporting ends'];
  const CELLS = ['a', '2026-04-01', '2026-04-30'];
  it.each([
    ['in square brackets', [...CLICKS, 'Amount spent [RM]'], [...CELLS, '5.5'], 'MYR'],
    ['as a code with a sign', [...CLICKS, 'Amount spent (SGD$)'], [...CELLS, '5.5'], 'SGD'],
    ['in a column of its own', [...CLICKS, 'Amount spent', 'Currency'], [...CELLS, '5.5', 'PHP'], 'PHP'],
    [
      'in Spanish',
      ['Nombre de la campaña', 'Inicio del informe', 'Fin del informe', 'Importe gastado (BRL)', 'Clics en el enlace'],
      [...CELLS, '5.5', '3'],
      'BRL',
    ],
  ])('is told %s', async (_, names, cells, code) => {
    const inspection = await onlyInspection('a.csv', utf8([names, cells]));
    expect(inspection.found).toMatchObject({ ok: true, table: { head: { kind: 'adSpend', quarantined: [], currency: { code } } } });
    expect((await readWhole(inspection, null)).rows.map(({ row }) => row.spend)).toEqual([550_000]);
  });

  it.each([
    ['currency', [...CLICKS, 'Amount spent (USD)'], [...CELLS, '5.5']],
    ['savedAnew', [...CLICKS, 'Amount spent (VND)'], [...CELLS, '1.234.567']],
    ['badRows', [...CLICKS, 'Amount spent (VND)'], [...CELLS, 'x']],
  ])('is told of what is refused: %s', async (code, names, cells) => {
    const { found } = await onlyInspection('a.csv', utf8([names, cells]));
    expect(found).toMatchObject({ ok: false, refusal: { code }, of: { kind: 'adSpend', language: 'en' } });
  });

  it('reads times behind more than one blank', async () => {
    const names = ['Order id', 'Order Time', 'Affiliate Net Commission(₫)'];
    const { lines } = await readWhole(await onlyInspection('a.csv', utf8([names, ['A', '2026-04-14   10:00:01', '5']])), 'VN');
    expect(lines.map(({ purchaseTime }) => purchaseTime)).toEqual([Date.UTC(2026, 3, 14, 3, 0, 1) / 1000]);
  });
});
