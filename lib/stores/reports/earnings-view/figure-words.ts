import { useMemo } from 'react';
import { formatMoney, formatMoneyShort, formatNumber } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import { NO_DATA } from '#lib/domain/no-data';
import { ownValue } from '#lib/domain/own-value';
import type { EarningsSums } from '#lib/domain/reports/earnings/question';
import { changeOf, moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import type { GroupPath } from '#lib/domain/reports/earnings-view/breakdown-rows';
import { BREAKDOWNS, type BreakdownId, type Metric, metricOf } from '#lib/domain/reports/earnings-view/breakdowns';
import { nameOfSubIds } from '#lib/domain/reports/earnings-view/sub-id-names';
import { plainText } from '#lib/domain/text';
import { useSetting } from '#lib/stores/shell/use-setting';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';

export interface FigureWords {
  readonly money: (amount: bigint) => string;
  /** Without cents from a thousand on. */
  readonly short: (amount: bigint) => string;
  readonly count: (number: number) => string;
  readonly figure: (metric: Metric, sums: EarningsSums) => string;
  /** With cents, whatever its size. */
  readonly exact: (metric: Metric, sums: EarningsSums) => string;
  /** "▲ 12%", and which way; "—" where there is nothing to compare with. */
  readonly change: (now: bigint | number, before: bigint | number | null) => { readonly text: string; readonly way: -1 | 0 | 1 };
}

/** How figures of a market read. */
export function useFigureWords(market: MarketCode): FigureWords {
  const { t } = useTexts();
  return useMemo(() => {
    const money = (amount: bigint) => formatMoney(moneyOf(amount, market), market);
    const short = (amount: bigint) => formatMoneyShort(moneyOf(amount, market), market);
    const count = (number: number) => formatNumber(number, market);
    const written = (value: bigint | number, amount: typeof money) => (typeof value === 'number' ? count(value) : amount(value));
    return {
      money,
      short,
      count,
      figure: (metric, sums) => written(metricOf(metric, sums), short),
      exact: (metric, sums) => written(metricOf(metric, sums), money),
      change: (now, before) => {
        const percent = changeOf(now, before);
        if (percent === null) return { text: NO_DATA, way: 0 };
        const rounded = Math.round(percent);
        const way = Math.sign(rounded) as -1 | 0 | 1;
        const key = way === 0 ? 'earnings.same' : way > 0 ? 'earnings.up' : 'earnings.down';
        return { text: t(key, { percent: count(Math.abs(rounded)) }), way };
      },
    };
  }, [t, market]);
}

/** Words that Shopee writes and that read better in the person's language. */
const WORDS: Readonly<Record<string, TextKey>> = {
  sameShop: 'earnings.word.sameShop',
  otherShop: 'earnings.word.otherShop',
  unknown: 'earnings.word.unknown',
  NEW: 'earnings.word.newBuyer',
  EXISTING: 'earnings.word.knownBuyer',
  APP: 'earnings.word.app',
  WEB: 'earnings.word.web',
  Others: 'earnings.word.others',
  pending: 'earnings.state.pending',
  unpaid: 'earnings.state.unpaid',
  completed: 'earnings.state.completed',
  cancelled: 'earnings.state.cancelled',
};

/** How a group reads: its name, and in small what it is called in a link or at Shopee where that is something else. */
export interface GroupWords {
  readonly name: string;
  readonly code: string;
}

export type GroupNames = (by: BreakdownId, row: { readonly keys: readonly string[]; readonly name: string | null }) => GroupWords;

/** A group in one line with those above it, as a file or a heading says it. */
export const groupLabel = (names: GroupNames, by: BreakdownId, { keys, depth, name }: GroupPath): string =>
  keys.map((_, at) => names(by, { keys: keys.slice(0, at + 1), name: at === depth ? name : null }).name).join(' › ');

/** How groups of a breakdown read in the person’s language, with names of accounts and presets. */
export function useGroupNames(accounts: readonly { readonly id: string; readonly name: string }[]): GroupNames {
  const { t } = useTexts();
  const { day } = useDayWords();
  const presets = useSetting('presets');
  return useMemo(() => {
    const plain = (text: string) => plainText(text, 120);
    return (by, { keys, name }) => {
      const key = keys.at(-1) ?? '';
      const dimension = BREAKDOWNS[by][keys.length - 1] ?? 'state';
      const named = (found: string | null | undefined, none: TextKey): GroupWords =>
        key === '' ? { name: t(none), code: '' } : { name: plain(found || key), code: found && found !== key ? plain(key) : '' };
      if (dimension === 'preset') {
        const found = presets.find(({ id }) => id === key);
        return {
          name: found ? plain(found.name) : t('earnings.none.group'),
          code: found ? plain(found.slots.filter(Boolean).join(' · ')) : '',
        };
      }
      if (dimension === 'subIds') {
        const slots = key.split('-');
        const code = slots.filter(Boolean).join(' · ');
        const found = nameOfSubIds(presets, slots);
        return code === ''
          ? { name: t('earnings.none.subId'), code: '' }
          : { name: plain(found ?? code), code: found === null || found === code ? '' : plain(code) };
      }
      if (dimension.startsWith('subId')) {
        const path = by === 'group' ? keys.slice(1) : keys;
        return named(nameOfSubIds(presets, path), 'earnings.none.subId');
      }
      if (dimension === 'day') return { name: day(key), code: '' };
      if (dimension === 'shopId' || dimension === 'itemId') return named(name, 'earnings.none.name');
      const word = ownValue(WORDS, key);
      return word ? { name: t(word), code: '' } : named(accounts.find(({ id }) => id === key)?.name, 'earnings.none.word');
    };
  }, [t, day, presets, accounts]);
}
