import { describe, expect, it } from 'vitest';
import { aSoldLine } from '#test/support/reports/a-sold-line';
import { billsOfRows, fromFile } from './from-file';
import { fromSold } from './from-sold';
import { monthInZone } from './month-in-zone';

const monthOf = monthInZone('America/Sao_Paulo');

it('counts a moment in the month of the market', () => {
  const at = (text: string) => monthOf(Date.parse(text) / 1000);
  expect([at('2025-11-01T02:59:59Z'), at('2025-11-01T03:00:00Z'), at('2025-12-31T12:00:00Z'), monthOf(0)]).toEqual([
    202_510, 202_511, 202_512, 0,
  ]);
});

it('takes both parts of a rate together, and what is not told for unknown', () => {
  const told = fromSold(
    aSoldLine({ orderId: 'a', affiliateRate: 80_000, mcnRate: 20_000, feeRate: 140_000, fee: 0, concludedTime: 1_760_000_000 }),
    monthOf,
  );
  expect(told).toMatchObject({ rate: 100_000, mcnRate: 20_000, fee: 0, feeRate: 140_000, month: 202_510 });
  const bare = fromSold(
    aSoldLine({
      orderId: 'a',
      affiliateRate: -1,
      mcnRate: -1,
      feeRate: -1,
      fee: 0,
      concludedTime: 0,
      state: 'unknown',
      verified: 'unknown',
    }),
    monthOf,
  );
  expect(bare).toMatchObject({ rate: null, mcnRate: null, fee: null, feeRate: null, month: 0, state: '', verified: '' });
  expect(fromSold(aSoldLine({ orderId: 'a', affiliateRate: 80_000, mcnRate: -1, feeRate: -1, fee: 5 }), monthOf)).toMatchObject({
    rate: 80_000,
    fee: 5,
  });
});

describe('a row of a file', () => {
  it('is read in every language of its words', () => {
    const row = {
      orderId: 'a',
      orderStatus: 'Selesai',
      verifiedStatus: 'Tidak Valid',
      verifiedTime: 1_760_000_000,
      itemAffiliateCommission: 500,
      itemMcnCommission: 100,
      itemAffiliateRate: 80_000,
      itemMcnRate: 20_000,
    };
    expect(fromFile({ row }, monthOf)).toMatchObject({
      state: 'completed',
      verified: 'invalid',
      month: 202_510,
      commission: 600,
      toMcn: 100,
      rate: 100_000,
    });
  });

  it('that tells less says that it does', () => {
    expect(
      fromFile(
        { row: { orderId: 'a', orderStatus: 'Concluído', verifiedStatus: 'Válido', itemAffiliateCommission: 500, serviceFee: 70 } },
        monthOf,
      ),
    ).toMatchObject({
      state: 'completed',
      verified: 'valid',
      month: 0,
      commission: 500,
      rate: null,
      value: null,
      fee: 70,
      day: 0,
    });
  });
});

it('makes a bill of each period of a file, with a total where every row tells its expense', () => {
  const row = (chargePeriod: string, expense?: number) => ({ orderId: 'a', chargePeriod, ...(expense === undefined ? {} : { expense }) });
  const bills = billsOfRows([
    row('2026-07-01 - 2026-07-31', 5),
    row('08/2026', 7),
    row('2026-07-01 - 2026-07-31', 6),
    row('Julho'),
    row('08/2026'),
  ]);
  expect(bills.map(({ bill: { id, month, total }, rows }) => [id, month, total, rows.length])).toEqual([
    ['file 2026-07-01 - 2026-07-31', 202_607, 11, 2],
    ['file 08/2026', 202_608, null, 2],
    ['file Julho', 0, null, 1],
  ]);
});
