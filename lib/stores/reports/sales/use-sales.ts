import { useEffect, useState } from 'react';
import type { Failure } from '#lib/domain/failure';
import type { Result } from '#lib/domain/result';
import { onChange } from '#lib/records/database';
import { askAgain } from '#lib/records/live-query';
import { createPace } from '#lib/stores/reports/earnings/report-changes';
import { askForPicture } from '#lib/stores/shell/page/awaited';
import { createSalesClient, type SalesClient } from './sales-client';
import { SALES_TABLES } from './sales-source';
import type { SalesTask } from './sales-tasks';

let client: SalesClient | null = null;

/** The page's own client: one worker, whatever asks. */
export function salesClient(): SalesClient {
  client ??= createSalesClient();
  return client;
}

export interface SalesAnswer<T> {
  /** Null: not answered yet. */
  readonly value: T | null;
  readonly failure: Failure | null;
}

/** The answer to a task, again whenever something has come. @param task keeps its identity as long as it is the same; null asks nothing */
export const useSales = <T>(task: SalesTask | null): SalesAnswer<T> => useAsked(task, askOne) as SalesAnswer<T>;

/** All lines of a list. */
export const useSalesList = <T>(task: SalesTask | null): SalesAnswer<readonly T[]> => useAsked(task, askList) as SalesAnswer<readonly T[]>;

const askOne = (task: SalesTask, signal: AbortSignal): Promise<Result<unknown>> => salesClient().ask(task, signal);
const askList = (task: SalesTask, signal: AbortSignal): Promise<Result<unknown>> => salesClient().list(task, signal);

function useAsked(task: SalesTask | null, ask: (task: SalesTask, signal: AbortSignal) => Promise<Result<unknown>>): SalesAnswer<unknown> {
  const [answer, setAnswer] = useState<SalesAnswer<unknown> & { readonly of: SalesTask | null }>({ of: null, value: null, failure: null });
  useEffect(() => {
    if (task === null) return;
    const giveUp = new AbortController();
    const stop = askForPicture<Result<unknown>>(
      (tell) => askAgain(follow, () => ask(task, giveUp.signal), tell),
      (result) =>
        setAnswer((before) => {
          const value = before.of === task ? before.value : null;
          return result.ok ? { of: task, value: result.value, failure: null } : { of: task, value, failure: result.failure };
        }),
    );
    return () => {
      stop();
      giveUp.abort();
    };
  }, [task, ask]);
  return answer.of === task ? answer : NOTHING;
}

const NOTHING = { value: null, failure: null };

/** Pages of a sync come faster than anybody reads. */
const PAUSE_MS = 1_000;

function follow(changed: () => void): () => void {
  const pace = createPace(changed, PAUSE_MS);
  const stop = onChange(SALES_TABLES, pace.changed);
  return () => {
    stop();
    pace.stop();
  };
}
