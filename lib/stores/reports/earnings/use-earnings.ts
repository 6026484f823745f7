import { useEffect, useState } from 'react';
import type { Failure } from '#lib/domain/failure';
import type { ClicksOfPeriod } from '#lib/domain/reports/clicks/click-groups';
import type { PayoutForecast } from '#lib/domain/reports/earnings/forecast';
import type { Earnings, EarningsQuestion, EarningsScope } from '#lib/domain/reports/earnings/question';
import type { EarningsRows, RowsQuestion } from '#lib/domain/reports/earnings/rows';
import type { PartnersQuestion } from '#lib/domain/reports/performance/partners';
import { ok, type Result } from '#lib/domain/result';
import { askAgain } from '#lib/records/live-query';
import type { SoldBy } from '#lib/stores/reports/performance/sold-by';
import { askForPicture } from '#lib/stores/shell/page/awaited';
import { serverNow } from '#lib/stores/shell/words/use-today';
import { createEarningsClient, type EarningsClient } from './client';
import { type Differences, type DifferencesQuestion, joined } from './differences';
import type { SpendAnswer, SpendQuestion } from './read-spend';
import { onFileChange, onReportChange } from './report-changes';

let client: EarningsClient | null = null;

/** The page's own client: one worker, whatever asks. */
export function earningsClient(): EarningsClient {
  client ??= createEarningsClient();
  return client;
}

export interface EarningsAnswer<T> {
  /** Null: not answered yet. While another question is asked the last answer stays, and `busy` tells that it is another's. */
  readonly value: T | null;
  readonly failure: Failure | null;
  readonly busy: boolean;
}

/** The answer to a question, again whenever lines have come. @param question keeps its identity as long as it is the same; null asks nothing */
export const useEarnings = (question: EarningsQuestion | null): EarningsAnswer<Earnings> => useAnswer(question, askEarnings);

/** A window of lines. @param question keeps its identity as long as it is the same */
export const useEarningsRows = (question: RowsQuestion | null): EarningsAnswer<EarningsRows> => useAnswer(question, askRows);

/** Who sold a product of a shop, or what an affiliate sold. @param question keeps its identity as long as it is the same */
export const useSoldBy = (question: PartnersQuestion | null): EarningsAnswer<SoldBy> => useAnswer(question, askSoldBy);

/** What is to be paid; a `value` of `forecast: null`: too few settled orders. @param scope keeps its identity as long as it is the same */
export const useForecast = (scope: EarningsScope | null): EarningsAnswer<{ readonly forecast: PayoutForecast | null }> =>
  useAnswer(scope, askForecast);

/** Clicks from click reports; a `clicks` of null: there is none. @param question keeps its identity as long as it is the same; null asks nothing */
export const useClicks = (question: EarningsQuestion | null): EarningsAnswer<{ readonly clicks: ClicksOfPeriod | null }> =>
  useAnswer(question, askClicks, onFileChange);

/** What ads cost, from files. @param question keeps its identity as long as it is the same */
export const useSpend = (question: SpendQuestion): EarningsAnswer<SpendAnswer> => useAnswer(question, askSpend, onFileChange);

/** What the API and files say differently. @param question keeps its identity as long as it is the same; null asks nothing */
export const useDifferences = (question: DifferencesQuestion | null): EarningsAnswer<Differences> => useAnswer(question, askDifferences);

const askEarnings = (question: EarningsQuestion, signal: AbortSignal) => earningsClient().ask(question, signal);
const askRows = (question: RowsQuestion, signal: AbortSignal) => earningsClient().rows(question, signal);
const askSoldBy = (question: PartnersQuestion, signal: AbortSignal) => earningsClient().soldBy(question, signal);
const askForecast = async (scope: EarningsScope, signal: AbortSignal): Promise<Result<{ readonly forecast: PayoutForecast | null }>> => {
  const answer = await earningsClient().forecast(scope, signal);
  return answer.ok ? { ok: true, value: { forecast: answer.value } } : answer;
};

const askSpend = (question: SpendQuestion, signal: AbortSignal) => earningsClient().spend(question, signal);
const askClicks = async (question: EarningsQuestion, signal: AbortSignal): Promise<Result<{ readonly clicks: ClicksOfPeriod | null }>> => {
  const answer = await earningsClient().clicks(question, signal);
  return answer.ok ? ok({ clicks: answer.value }) : answer;
};

async function askDifferences({ accountIds, ...question }: DifferencesQuestion, signal: AbortSignal): Promise<Result<Differences>> {
  const found = [];
  for (const accountId of accountIds) {
    const answer = await earningsClient().compare({ ...question, accountId, now: serverNow() }, signal);
    if (!answer.ok) return answer;
    found.push(answer.value);
  }
  return ok(joined(found, question.limit));
}

function useAnswer<Question, T>(
  question: Question | null,
  ask: (question: Question, signal: AbortSignal) => Promise<Result<T>>,
  follow = onReportChange,
): EarningsAnswer<T> {
  const [answer, setAnswer] = useState<{ readonly of: Question | null; readonly value: T | null; readonly failure: Failure | null }>({
    of: null,
    value: null,
    failure: null,
  });
  useEffect(() => {
    if (question === null) return;
    const giveUp = new AbortController();
    const stop = askForPicture<Result<T>>(
      (tell) => askAgain(follow, () => ask(question, giveUp.signal), tell),
      (result) =>
        setAnswer((before) =>
          result.ok ? { of: question, value: result.value, failure: null } : { of: question, value: before.value, failure: result.failure },
        ),
    );
    return () => {
      stop();
      giveUp.abort();
    };
  }, [question, ask, follow]);
  return { value: answer.value, failure: answer.failure, busy: question !== null && answer.of !== question };
}
