import type { SampleFile } from '#test/e2e/reports/files/drop-files';

const csv = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(`\ufeff${rows.map((row) => row.join(',')).join('\n')}\n`);
const money = (cents: number): string => (cents / 100).toFixed(2);

const BILL_HEAD =
  'ID do pedido,Status do Pedido,Status verificado,Preço(R$),Qtd,Nome do afiliado,Id de atribuição da comissão,Valor da Compra(R$),Valor do reembolso(R$),Comissão do item da marca para o Afiliado(R$),Taxa de serviço de Afiliados do Vendedor(R$),despesas(R$),Estado de dedução,Método de dedução,Período de cobrança da comissão';

export interface FileBill extends SampleFile {
  /** Orders whose service fee is not 14 % of the commission. */
  readonly wrongFees: number;
  readonly total: string;
}

/** A bill of so many orders as Seller Centre exports it, with a service fee that is wrong in some. */
export function billFile(orders: number, wrongFees: number): FileBill {
  let total = 0;
  const rows = Array.from({ length: orders }, (_, at) => {
    const value = 2_000 + ((at * 7_919) % 30_000);
    const commission = Math.round(value / 10);
    const fee = Math.round((commission * 14) / 100) + (at % Math.floor(orders / wrongFees) === 3 ? 50 : 0);
    total += commission + fee;
    return [
      `260701${String(at).padStart(8, '0')}`,
      'Concluído',
      'Válido',
      money(value),
      '1',
      `Afiliado ${at % 23}`,
      String(10_000_000 + at),
      money(value),
      '0',
      money(commission),
      money(fee),
      money(commission + fee),
      'Deduzido',
      'Pagamento do pedido',
      '2026-07-01 - 2026-07-31',
    ];
  });
  return { name: 'SellerOnlinePaymentValidationReport.csv', bytes: csv([BILL_HEAD.split(','), ...rows]), wrongFees, total: money(total) };
}

const SOLD_HEAD =
  'Kode Pesanan,Status Pesanan,Status Terverifikasi,Waktu Pesanan,Waktu Pesanan Selesai,Waktu Pesanan Terverifikasi,Kode Produk,Nama Produk,ID Model,L1 Kategori Global,L2 Kategori Global,L3 Kategori Global,Kode Promo,Harga(Rp),Jumlah,Nama Affiliate,Username Affiliate,MCN Terhubung,ID Komisi Pesanan,Partner Promo,Jenis Promo,Nilai Pembelian(Rp),Jumlah Pengembalian(Rp),Tipe Pesanan,Estimasi Komisi per Produk(Rp),Estimasi Komisi Affiliate per Produk(Rp),Persentase Komisi Affiliate per Produk,Estimasi Komisi MCN per Produk(Rp),Persentase Komisi MCN per Produk,Estimasi Komisi per Pesanan(Rp),Estimasi Komisi Affiliate per Pesanan(Rp),Estimasi Komisi MCN per Pesanan(Rp),Catatan Produk,Platform,Tingkat Komisi,Pengeluaran(Rp),Status Pemotongan,Metode Pemotongan,Waktu Pemotongan';

/** So many orders of affiliates as an Indonesian Seller Centre exports them: each hundredth order cancelled, the dearest product sold by two. */
export function conversionFile(orders: number): SampleFile {
  const rows = Array.from({ length: orders }, (_, at) => {
    const value = 50_000 + ((at * 7_919) % 300_000);
    const commission = Math.round(value / 10);
    const day = String(1 + (at % 28)).padStart(2, '0');
    const cancelled = at % 100 === 7;
    const affiliate = at % 17;
    return [
      ...[`2610${day}${String(at).padStart(8, '0')}`, cancelled ? 'Dibatalkan' : 'Selesai', cancelled ? 'Tidak Valid' : 'Valid'],
      ...[`2026-10-${day} 10:00:00`, `2026-10-${day} 20:00:00`, `2026-10-${day} 21:00:00`],
      ...[String(20_000_000_000 + (affiliate % 5)), `Produk ${affiliate % 5}`, '1', '100', '200', '300', '', String(value), '1'],
      ...[
        `Afiliasi ${affiliate}`,
        `user${affiliate}`,
        '',
        String(10_000_000 + at),
        '',
        'Open Campaign',
        String(value),
        '0',
        'Pesanan Langsung',
      ],
      ...[String(commission), String(commission), '10%', '0', '0%', String(commission), String(commission), '0', '', 'Telegram', '10%'],
      ...[String(commission), '', '', ''],
    ];
  });
  return { name: 'SellerConversionReport_1.csv', bytes: csv([SOLD_HEAD.split(','), ...rows]) };
}
