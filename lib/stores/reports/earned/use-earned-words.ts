import { formatMoney, formatNumber } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import { type EarnedParts, type EarnedSums, NOTHING_EARNED, totalEarned } from '#lib/domain/reports/earned/earned-by-links';
import { standingOfEarned } from '#lib/domain/reports/earned/earned-standing';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import type { LinkEarned } from './use-earned';

export interface EarnedWords {
  /** Net money, or what is pending where nothing is settled; null: nothing is shown. */
  readonly main: string | null;
  /** What else there is: pending money, orders. */
  readonly more: string;
  /** Where it was bought, what was cancelled, what is shared, and when it was counted. */
  readonly details: string;
  /** How many lines were bought in other shops after the click; null: none, or nobody knows. */
  readonly halo: string | null;
  /** Whether it is money. */
  readonly isMoney: boolean;
}

/** What was earned, in the person's words and the market's money. */
export function useEarnedWords(market: MarketCode): {
  readonly ofLink: (madeAt: number, earned: LinkEarned) => EarnedWords;
  readonly ofParts: (parts: EarnedParts) => EarnedWords;
} {
  const { t } = useTexts();
  const moments = useMoments(null);
  const money = (units: bigint): string => formatMoney(moneyOf(units, market), market);
  const orders = (count: number): string => t('earned.orders', { count, number: formatNumber(count, market) });
  const cancelled = (count: number): string => t('earned.cancelled', { count, number: formatNumber(count, market) });
  const all = ({ net, pending }: EarnedSums): string =>
    pending === 0n
      ? money(net)
      : net === 0n
        ? t('earned.onlyPending', { money: money(pending) })
        : t('earned.both', { net: money(net), pending: money(pending) });
  const line = (key: 'earned.direct' | 'earned.elsewhere' | 'earned.notTold', sums: EarnedSums): string | null =>
    sums.lines === 0 ? null : t(key, { money: all(sums), orders: orders(sums.orders) });
  const details = (parts: EarnedParts, more: readonly (string | null)[]): string => {
    const { cancelledOrders } = totalEarned(parts);
    return [
      line('earned.direct', parts.direct),
      line('earned.elsewhere', parts.elsewhere),
      line('earned.notTold', parts.unknown),
      cancelledOrders > 0 ? cancelled(cancelledOrders) : null,
      ...more,
    ]
      .filter(Boolean)
      .join('\n');
  };
  const figure = (parts: EarnedParts): Pick<EarnedWords, 'main' | 'more' | 'isMoney'> => {
    const { net, pending, orders: count, cancelledOrders } = totalEarned(parts);
    const isOpen = net === 0n && pending !== 0n;
    return {
      main: isOpen ? t('earned.onlyPending', { money: money(pending) }) : money(net),
      more: [
        isOpen || pending === 0n ? null : t('earned.pending', { money: money(pending) }),
        count === 0 ? cancelled(cancelledOrders) : orders(count),
      ]
        .filter(Boolean)
        .join(' · '),
      isMoney: true,
    };
  };
  /** One amount and that it is shared: what else there is of it comes after. */
  const inGroup = ({ net, pending }: EarnedSums): Pick<EarnedWords, 'main' | 'more' | 'isMoney'> => {
    const isOpen = net === 0n && pending !== 0n;
    return {
      main: t('earned.group', { money: isOpen ? t('earned.onlyPending', { money: money(pending) }) : money(net) }),
      more: isOpen || pending === 0n ? '' : t('earned.pending', { money: money(pending) }),
      isMoney: false,
    };
  };
  const halo = (parts: EarnedParts): string | null => {
    const [elsewhere, { lines }] = [parts.elsewhere.lines, totalEarned(parts)];
    const words = { count: lines, number: formatNumber(lines, market), elsewhere: formatNumber(elsewhere, market) };
    return elsewhere === 0 ? null : t('earned.halo', words);
  };
  const word = (main: string | null, says = ''): EarnedWords => ({ main, more: '', details: says, halo: null, isMoney: false });
  return {
    ofParts: (parts) =>
      totalEarned(parts).lines === 0 ? word(null) : { ...figure(parts), details: details(parts, []), halo: halo(parts) },
    ofLink: (madeAt, { earned: { own, shared, sharing }, countedAt, unread }) => {
      const sharedSums = totalEarned(shared);
      const counted = [
        countedAt === null ? null : t('earned.counted', { time: moments.at(countedAt) }),
        unread === 0 ? null : t('earned.unread', { count: unread, number: formatNumber(unread, market) }),
      ]
        .filter(Boolean)
        .join('\n');
      const together =
        sharedSums === NOTHING_EARNED || sharedSums.lines === 0
          ? null
          : t('earned.shared', {
              count: sharing,
              number: formatNumber(sharing, market),
              money: all(sharedSums),
              orders: orders(sharedSums.orders),
            });
      switch (standingOfEarned(madeAt, { own, shared, sharing }, countedAt)) {
        case 'unread':
          return word(null);
        case 'notYet':
          return word(t('earned.notYet'), t('earned.notYetSays'));
        case 'none':
          return word(t('earned.none'), counted);
        case 'shared':
          return { ...inGroup(sharedSums), details: details(shared, [together, counted]), halo: halo(shared) };
        case 'own':
          return { ...figure(own), details: details(own, [together, counted]), halo: halo(own) };
      }
    },
  };
}
