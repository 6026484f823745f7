import type { PageKind } from '#lib/domain/address/page-kind';
import type { MarketCode } from '#lib/domain/market';
import type { BadgeText } from './badge';

/** What the page shows, as the background is told. */
export interface PageView {
  readonly kind: PageKind;
  readonly market: MarketCode;
  readonly ids: readonly string[];
  readonly rows: number;
}

export interface ViewAnswer {
  readonly badges: readonly BadgeText[];
  readonly switchedOff?: boolean;
}

export interface Asking {
  /** Tells the background what is in view, if that is news. */
  readonly tell: (view: PageView) => void;
  /** Asks again at the next pass if the answer is older than this. */
  readonly refresh: (olderThan: number) => void;
  readonly stop: () => void;
}

/** However fast a page changes, the background is asked at most once in this time. */
const FLOOR = 1_000;
/** Rates on screen are asked for anew after this; see lib/domain/rates/freshness.ts, which is not worth its bytes here. */
const FRESH = 5 * 60_000;
/** After a failure: the worker may have died in mid-answer. */
const AGAIN = 3_000;
const TRIES = 3;

/**
 * Asks only when what is in view has changed, at most once a second; what changes in between is told as it is in the end.
 * `ask` answers null when no answer came.
 */
export function createAsking(
  ask: (view: PageView) => Promise<ViewAnswer | null>,
  answered: (answer: ViewAnswer) => void,
  again: () => void,
): Asking {
  let reported = '';
  let next: PageView | null = null;
  let lastAsked = Number.NEGATIVE_INFINITY;
  let turn = 0;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wake: ReturnType<typeof setTimeout> | undefined;

  const forget = (after: number) => {
    clearTimeout(wake);
    wake = setTimeout(() => {
      reported = '';
      again();
    }, after);
  };
  const send = async () => {
    timer = undefined;
    const view = next;
    if (!view) return;
    lastAsked = performance.now();
    turn += 1;
    const mine = turn;
    const answer = await ask(view);
    // A later question is on its way: its answer counts.
    if (mine !== turn) return;
    failures = answer ? 0 : failures + 1;
    if (answer) answered(answer);
    if (answer || failures < TRIES) forget(answer ? FRESH : AGAIN);
  };

  return {
    tell: (view) => {
      const key = JSON.stringify(view);
      if (key === reported) return;
      reported = key;
      next = view;
      timer ??= setTimeout(() => void send(), Math.max(0, lastAsked + FLOOR - performance.now()));
    },
    refresh: (olderThan) => {
      if (performance.now() - lastAsked >= olderThan) reported = '';
    },
    stop: () => {
      clearTimeout(timer);
      clearTimeout(wake);
      turn += 1;
    },
  };
}
