import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Failure } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import type { PerformanceQuestion } from '#lib/domain/reports/performance/question';
import { isOfLines } from '#lib/domain/reports/performance/question';
import type { Result } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { onChange } from '#lib/records/announce';
import { askAgain } from '#lib/records/live-query';
import { createPace } from '#lib/stores/reports/earnings/report-changes';
import { earningsClient } from '#lib/stores/reports/earnings/use-earnings';
import { askForPicture } from '#lib/stores/shell/page/awaited';
import { usePerformanceChoice } from './performance-choice';
import { type Overview, readOverview } from './read-overview';
import { type PerformanceRows, readTable } from './read-table';

const TABLES = ['performance', 'performanceDays', 'reportSyncs', 'reportState', 'reportDays'] as const;
/** While a shop is read its pages come faster than anybody reads figures. */
const PAUSE_MS = 1_000;

/** Calls back when performance has come: at once, and about once a second as long as more comes. */
function onPerformance(tell: () => void): () => void {
  const pace = createPace(tell, PAUSE_MS);
  const unfollow = onChange(TABLES, pace.changed);
  return () => {
    unfollow();
    pace.stop();
  };
}

export interface PerformanceAnswer<T> {
  /** undefined: not answered yet. While another question is asked the last answer stays, and `busy` tells that it is another's. */
  readonly value: T | undefined;
  readonly failure: Failure | null;
  readonly busy: boolean;
}

/** The answer of a query, again whenever performance has come. @param query keeps its identity as long as it asks the same; null asks nothing */
export function usePerformanceAnswer<T>(query: (() => Promise<Result<T>>) | null, of: string): PerformanceAnswer<T> {
  const [answer, setAnswer] = useState<{ query: unknown; of: string; value: T | undefined; failure: Failure | null }>({
    query: null,
    of,
    value: undefined,
    failure: null,
  });
  useEffect(() => {
    if (!query) return;
    return askForPicture<Result<T>>(
      (tell) => askAgain(onPerformance, query, tell),
      (result) =>
        setAnswer((before) =>
          result.ok
            ? { query, of, value: result.value, failure: null }
            : { query, of, value: before.of === of ? before.value : undefined, failure: result.failure },
        ),
    );
  }, [query, of]);
  const own = answer.of === of;
  return { value: own ? answer.value : undefined, failure: own ? answer.failure : null, busy: query !== null && answer.query !== query };
}

/** What is asked now. It keeps its identity as long as it is the same. */
export function usePerformanceQuestion(): PerformanceQuestion {
  const { period, orderType, channel, measure, against, table } = usePerformanceChoice();
  return useMemo(() => ({ period, orderType, channel, measure, against, table }), [period, orderType, channel, measure, against, table]);
}

/** Key figures and line of a shop; a value of null: nothing was read yet. */
export function useOverview(accountId: string): PerformanceAnswer<Overview | null> {
  const { measure: _, table: __, ...question } = usePerformanceQuestion();
  const key = JSON.stringify(question);
  return usePerformanceAnswer(
    useCallback(() => readOverview(accountId, JSON.parse(key) as PerformanceQuestion), [accountId, key]),
    accountId,
  );
}

/** The rows of the chosen table; a value of null: nothing was read yet. */
export function usePerformanceRows({
  id: accountId,
  market,
}: Pick<ShopAccount, 'id' | 'market'>): PerformanceAnswer<PerformanceRows | null> {
  const { period, orderType, channel, table } = usePerformanceQuestion();
  const key = JSON.stringify({ period, orderType, channel, table });
  return usePerformanceAnswer(
    useCallback(() => {
      const question = JSON.parse(key) as PerformanceQuestion;
      const digits = MARKETS[market].currencyDigits;
      return isOfLines(question) ? earningsClient().channel({ accountId, question, digits }) : readTable(accountId, question);
    }, [accountId, market, key]),
    `${accountId} ${table} ${channel}`,
  );
}
