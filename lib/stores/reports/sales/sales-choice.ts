import { useMemo } from 'react';
import { create } from 'zustand';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { monthAfter, monthText } from '#lib/domain/reports/bills/month-in-zone';
import { ALL_SALES, type SaleFilter } from '#lib/domain/reports/conversions/sale-filter';
import { useToday } from '#lib/stores/shell/words/use-today';

/** So many days up to today, or a month ("202510"). */
export const SALE_PERIODS = ['7', '30', '90'] as const;
export type SalePeriod = (typeof SALE_PERIODS)[number] | `${number}`;

/** All but the days. */
export type SaleChoice = Omit<SaleFilter, 'from' | 'to'>;

interface ChoiceState {
  readonly period: SalePeriod;
  readonly filter: SaleChoice;
  /** What was asked for by a click on a row: its name, to be shown with the filter. */
  readonly named: string;
  /** Whose sales the filter was chosen for: the account, or the market of files. */
  readonly of: string;
  /** Another shop knows neither its products nor its affiliates nor its orders: what names one is left behind. */
  readonly enter: (of: string) => void;
  readonly choosePeriod: (period: SalePeriod) => void;
  readonly set: (change: Partial<SaleChoice>, named?: string) => void;
  readonly clear: () => void;
}

/** By one of these a row's name is asked for. */
const NAMED = ['itemId', 'affiliate', 'channel', 'text'] as const;
const OF_ONE_SHOP = { text: '', itemId: '', affiliate: '' } as const;

/** What of the conversions is shown; kept while other views are open. */
export const useSalesChoice = create<ChoiceState>((set) => ({
  period: '30',
  filter: ALL_SALES,
  named: '',
  of: '',
  enter: (of) =>
    set((before) => {
      if (before.of === of) return before;
      return before.of === '' ? { of } : { of, filter: { ...before.filter, ...OF_ONE_SHOP }, named: '' };
    }),
  choosePeriod: (period) => set({ period }),
  set: (change, named) =>
    set((before) => {
      const filter = { ...before.filter, ...change };
      // A name stands for what it filters by: once that is gone or typed over, so is the name.
      const still = before.named !== '' && NAMED.every((one) => filter[one] === before.filter[one]) ? before.named : '';
      return { filter, named: named ?? still };
    }),
  clear: () => set({ filter: ALL_SALES, named: '' }),
}));

/** How many filters are on, the search apart. */
export const filtersOn = (filter: SaleChoice): number =>
  (Object.keys(ALL_SALES) as (keyof SaleChoice)[]).filter((name) => name !== 'text' && filter[name] !== ALL_SALES[name]).length;

/** The filter with its days; the same object as long as nothing changed. */
export function useSaleFilter(market: MarketCode): SaleFilter {
  const { period, filter } = useSalesChoice();
  const today = useToday(MARKETS[market].timeZone);
  return useMemo(() => ({ ...filter, ...periodDays(period, dayOf(today)) }), [filter, period, today]);
}

/** Days since 1970 of a period, today included. */
export function periodDays(period: SalePeriod, today: number): { readonly from: number; readonly to: number } {
  const days = Number(period);
  if (days < 1_000) return { from: today - days + 1, to: today };
  return { from: dayOf(`${monthText(days)}-01`), to: dayOf(`${monthText(monthAfter(days, 1))}-01`) - 1 };
}

/** The months that may be chosen, the newest first. */
export function recentMonths(today: string, count: number): readonly number[] {
  const month = Number(today.slice(0, 4) + today.slice(5, 7));
  return Array.from({ length: count }, (_, back) => monthAfter(month, -back));
}

const dayOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
