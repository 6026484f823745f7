import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import type { MarketCode } from '#lib/domain/market';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import type { Column } from '#lib/domain/table/column';
import { plainText } from '#lib/domain/text';
import type { Finding, NotYet } from './detective';
import type { SaleLine } from './sale-line';

/** A line that is wrong, or not there yet. */
export interface FindingRow {
  readonly kind: Finding['kind'] | 'notYet';
  /** More than its kind: the code of a text. */
  readonly why: string;
  readonly otherBill: string | null;
  readonly due: string | null;
  readonly billed: SaleLine | null;
  readonly conversion: SaleLine | null;
  readonly amount: number;
}

/** The lines behind findings; a finding without lines, of the total, has none. */
export const findingRows = (wrong: readonly Finding[], notYet: readonly NotYet[]): readonly FindingRow[] => [
  ...wrong.flatMap(({ kind, because, otherBill, lines }) =>
    lines.map((line) => ({ ...line, kind, why: because ?? kind, otherBill, due: null })),
  ),
  ...notYet.flatMap(({ due, lines }) =>
    lines.map((conversion) => ({
      kind: 'notYet' as const,
      why: 'notYet',
      otherBill: null,
      due,
      billed: null,
      conversion,
      amount: conversion.commission,
    })),
  ),
];

/** What the row should have cost: of a fee the fee, of all others the commission. */
export const expectedOf = ({ kind, billed, conversion, amount }: FindingRow): number =>
  kind === 'notYet' ? (conversion?.commission ?? 0) : (kind === 'fee' ? (billed?.fee ?? 0) : (billed?.commission ?? 0)) - amount;
export const billedOf = ({ kind, billed }: FindingRow): number | null =>
  billed === null ? null : kind === 'fee' ? billed.fee : billed.commission;
const lineOf = ({ billed, conversion }: FindingRow): SaleLine | null => billed ?? conversion;

export type FindingColumnId =
  | 'order'
  | 'why'
  | 'difference'
  | 'billed'
  | 'expected'
  | 'billedRate'
  | 'expectedRate'
  | 'placed'
  | 'affiliate'
  | 'other';

/** Lines that are wrong as a list and as evidence: what is billed, what it should be, and why. */
export function findingColumns(market: MarketCode): readonly Column<FindingRow, FindingColumnId>[] {
  const money = (amount: number | null) => (amount === null ? null : moneyOf(BigInt(amount), market));
  const text = (of: (line: SaleLine) => string) => (row: FindingRow) => {
    const line = lineOf(row);
    return line ? of(line) : '';
  };
  return [
    {
      id: 'order',
      title: 'bills.head.order',
      kind: 'text',
      width: 11,
      value: text(({ orderId }) => orderId),
      file: [
        { title: 'bills.head.order', kind: 'text', value: text(({ orderId }) => orderId) },
        { title: 'bills.head.itemId', kind: 'text', value: text(({ itemId }) => itemId) },
        { title: 'bills.head.modelId', kind: 'text', value: text(({ modelId }) => modelId) },
        { title: 'bills.head.item', kind: 'text', value: text(({ itemName }) => plainText(itemName, 200)) },
      ],
    },
    {
      id: 'difference',
      title: 'bills.head.difference',
      kind: 'money',
      width: 6.5,
      value: ({ kind, amount }) => (kind === 'notYet' ? null : money(amount)),
    },
    { id: 'why', title: 'bills.head.why', kind: 'status', width: 8.5, value: ({ why }) => why },
    { id: 'billed', title: 'bills.head.billed', kind: 'money', width: 6.5, value: (row) => money(billedOf(row)) },
    { id: 'expected', title: 'bills.head.expected', kind: 'money', width: 6.5, value: (row) => money(expectedOf(row)) },
    { id: 'billedRate', title: 'bills.head.billedRate', kind: 'rate', width: 5.5, value: ({ billed }) => rateOf(billed?.rate) },
    { id: 'expectedRate', title: 'bills.head.expectedRate', kind: 'rate', width: 5.5, value: ({ conversion }) => rateOf(conversion?.rate) },
    {
      id: 'placed',
      title: 'bills.head.placed',
      kind: 'time',
      width: 8,
      value: (row) => {
        const placed = lineOf(row)?.placed ?? 0;
        return placed > 0 ? placed * 1000 : null;
      },
    },
    {
      id: 'affiliate',
      title: 'bills.head.affiliate',
      kind: 'text',
      width: 8,
      value: text((line) => line.affiliateName || line.affiliateUsername),
    },
    { id: 'other', title: 'bills.head.other', kind: 'text', width: 8, value: ({ otherBill, due }) => otherBill ?? due ?? '' },
  ];
}

/** From 1/1,000,000 to basis points; finer rates are cut. */
export const rateOf = (rate: number | null | undefined) => (rate == null ? null : rateFromBasisPoints(Math.trunc(rate / 100)));
