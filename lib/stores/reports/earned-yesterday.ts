import { useCallback } from 'react';
import type { Account } from '#lib/domain/accounts/account';
import { addDays } from '#lib/domain/day';
import { MARKETS } from '#lib/domain/market';
import type { Money } from '#lib/domain/money';
import { COUNTED } from '#lib/domain/reports/earnings/earnings-table';
import { dayNumber } from '#lib/domain/reports/earnings/periods';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import { storedTotals } from '#lib/records/reports/load-report';
import { useRecords } from '#lib/stores/shell/use-records';
import { useToday } from '#lib/stores/shell/words/use-today';

const TABLES = ['reportState'] as const;

/** What an account earned yesterday, from the totals that are kept with its lines: no line is loaded for it. Null: not counted. */
export function useEarnedYesterday(account: Pick<Account, 'id' | 'market'>): Money | null {
  const { id, market } = account;
  const today = useToday(MARKETS[market].timeZone);
  const read = useCallback(async () => {
    const totals = await storedTotals(id);
    if (!totals.ok || !totals.value) return null;
    const yesterday = dayNumber(addDays(today, -1));
    const own = totals.value.filter(({ source, day }) => COUNTED.includes(source) && day === yesterday).flatMap(({ states }) => states);
    return moneyOf(
      own.reduce((sum, { sums }) => sum + sums.net + sums.pending, 0n),
      market,
    );
  }, [id, market, today]);
  return useRecords(TABLES, read).value;
}
