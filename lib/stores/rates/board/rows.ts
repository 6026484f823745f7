import { useEffect } from 'react';
import { create } from 'zustand';
import { LOOK_EVERY_MS } from '#lib/domain/rates/freshness';
import { useVault } from '#lib/stores/accounts/vault';
import { usePanelReading } from '#lib/stores/shops/panel-shop-read';

interface RatesRowsState {
  /** Whose rows these are. */
  readonly accountId: string | null;
  /** Products whose rows are drawn. */
  readonly drawn: readonly string[];
}

/** Which rows of the board are in view. */
export const useRatesRows = create<RatesRowsState>(() => ({ accountId: null, drawn: [] }));

/** The drawn rows of one shop; those of another shop are none of it. */
export const drawnOf = ({ accountId, drawn }: RatesRowsState, of: string): readonly string[] => (accountId === of ? drawn : NONE);
const NONE: readonly string[] = [];

/** Tells which rows are drawn now. */
export function drawRows(accountId: string, drawn: readonly string[]): void {
  const before = useRatesRows.getState();
  if (before.accountId !== accountId || drawn.join() !== before.drawn.join()) useRatesRows.setState({ accountId, drawn });
}

/** Has the rows in view read again where they are not fresh: as soon as the table stands still, and again and again as long as they stay. */
export function useFreshRows(accountId: string): void {
  const drawn = useRatesRows((state) => drawnOf(state, accountId));
  const load = usePanelReading((state) => state.load);
  const locked = useVault((state) => state.status?.state === 'locked');
  useEffect(() => {
    if (locked || drawn.length === 0) return;
    void load(accountId, drawn);
    const timer = setInterval(() => void load(accountId, drawn), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [accountId, drawn, locked, load]);
}
