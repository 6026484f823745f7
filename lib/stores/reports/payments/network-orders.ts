import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '#lib/domain/failure';
import { ask } from '#lib/messages/ask';
import type { OutputOf } from '#lib/messages/contract';
import { serverNow } from '#lib/stores/shell/words/use-today';

type Page = OutputOf<'reports.partnerOrders'>;
export type NetworkOrder = Page['orders'][number];

const DAY = 86_400_000;

export interface NetworkOrders {
  readonly page: Page | null;
  readonly failure: Failure | null;
  readonly busy: boolean;
  /** From 0. */
  readonly number: number;
  readonly go: (by: 1 | -1) => void;
  readonly again: () => void;
}

/**
 * Orders of a network's whole team, some at a time. Only the API knows them; they are read when they are shown, and not stored.
 *
 * @param ready false: nothing can be asked yet, as long as the vault is locked
 */
export function useNetworkOrders(accountId: string, days: number, ready: boolean): NetworkOrders {
  const of = `${accountId} ${days}`;
  const [asked, setAsked] = useState(() => firstPage(of, days));
  const [answer, setAnswer] = useState<{ readonly to: unknown; readonly page: Page | null; readonly failure: Failure | null } | null>(null);
  // Another account or period begins at its first page.
  const now = asked.of === of ? asked : firstPage(of, days);
  if (now !== asked) setAsked(now);
  useEffect(() => {
    let current = true;
    if (ready) {
      const { from, to, tokens, number } = now;
      void ask('reports.partnerOrders', { accountId, from, to, token: tokens[number] ?? '' }).then((result) => {
        if (current) setAnswer({ to: now, page: result.ok ? result.value : null, failure: result.ok ? null : result.failure });
      });
    }
    return () => {
      current = false;
    };
  }, [now, ready, accountId]);
  const known = answer?.to === now ? answer : null;
  const next = known?.page?.token ?? '';
  return {
    page: known?.page ?? null,
    failure: known?.failure ?? null,
    busy: ready && !known,
    number: now.number,
    go: useCallback(
      (by) => setAsked((before) => ({ ...before, number: before.number + by, tokens: withToken(before.tokens, before.number + by, next) })),
      [next],
    ),
    again: useCallback(() => setAsked((before) => ({ ...before })), []),
  };
}

interface Asked {
  readonly of: string;
  readonly from: number;
  readonly to: number;
  /** What leads to each page that was seen, and to the one after. */
  readonly tokens: readonly string[];
  readonly number: number;
}

function firstPage(of: string, days: number): Asked {
  const to = serverNow();
  return { of, from: to - days * DAY, to, tokens: [''], number: 0 };
}

const withToken = (tokens: readonly string[], number: number, token: string): readonly string[] =>
  number < tokens.length ? tokens : [...tokens, token];
