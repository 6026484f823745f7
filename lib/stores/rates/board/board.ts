import { useEffect, useState } from 'react';
import { onChange } from '#lib/records/database';
import { BOARD_TABLES } from '#lib/records/rates/board-rows';
import { usePanelReading } from '#lib/stores/shops/panel-shop-read';
import { type BoardShop, type BoardState, createBoardData, NO_BOARD } from './data';
import { followScrolling } from './follow-scrolling';
import { drawnOf, useRatesRows } from './rows';

/** Changes come by the page while a shop is read: between two readings the table does not move. */
const PAUSE_MS = 600;
/** Ordering 50,000 rows anew takes longer than a frame: what changed waits until nobody scrolls, but not for ever. */
const LONGEST_WAIT_MS = 5_000;

/** What was shown last: coming back to the board shows it at once. */
let last: { readonly accountId: string; readonly state: BoardState } | null = null;

/** A shop's rows, kept up to date with what any window reads. */
export function useBoard({ id: accountId, market }: BoardShop): BoardState {
  const [state, setState] = useState(() => (last?.accountId === accountId ? last.state : NO_BOARD));
  useEffect(() => {
    let stopped = false;
    let wanted: 'all' | 'some' | null = 'all';
    let working = false;
    const before = last?.accountId === accountId ? last.state : NO_BOARD;
    const data = createBoardData({ id: accountId, market }, before, (next) => {
      if (stopped) return;
      last = { accountId, state: next };
      setState(next);
    });
    const scrolling = followScrolling();
    const work = async () => {
      if (working) return;
      working = true;
      while (wanted && !stopped) {
        if (data.state().whole) await scrolling.end(LONGEST_WAIT_MS);
        if (stopped) break;
        const began = Date.now();
        const all = wanted === 'all' || !data.state().whole;
        wanted = null;
        await (all ? data.readAll() : data.readSome(drawnOf(useRatesRows.getState(), accountId)));
        // Reading everything may take a second: then it rests as long.
        await pause(Math.max(PAUSE_MS, Date.now() - began));
      }
      working = false;
    };
    const want = (what: 'all' | 'some') => {
      wanted = wanted === 'all' ? 'all' : what;
      void work();
    };
    const stops = [
      scrolling.stop,
      onChange(BOARD_TABLES.filter(isList), () => want('some')),
      onChange(
        BOARD_TABLES.filter((table) => !isList(table)),
        () => want('all'),
      ),
      usePanelReading.subscribe((now, was) => now.readAt !== was.readAt && want('some')),
    ];
    void work();
    return () => {
      stopped = true;
      for (const stop of stops) stop();
    };
  }, [accountId, market]);
  return state;
}

const isList = (table: string): boolean => table !== 'readings' && table !== 'categories';
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
