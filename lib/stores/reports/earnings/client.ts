import { failure } from '#lib/domain/failure';
import type { ClicksOfPeriod } from '#lib/domain/reports/clicks/click-groups';
import type { ExportProgress, ExportQuestion } from '#lib/domain/reports/earnings/export';
import type { PayoutForecast } from '#lib/domain/reports/earnings/forecast';
import type { Earnings, EarningsQuestion, EarningsScope } from '#lib/domain/reports/earnings/question';
import type { EarningsRows, RowsQuestion } from '#lib/domain/reports/earnings/rows';
import type { PartnersQuestion } from '#lib/domain/reports/performance/partners';
import { fail, ok, type Result } from '#lib/domain/result';
import { ownWorker } from '#lib/files/own-worker';
import { removeEmpty } from '#lib/files/remove-empty';
import { pickFile } from '#lib/files/save-file';
import { createTaskClient, type TaskPort } from '#lib/files/task-client';
import type { ChannelTable } from '#lib/stores/reports/performance/read-channel';
import type { PerformanceRows } from '#lib/stores/reports/performance/read-table';
import type { SoldBy } from '#lib/stores/reports/performance/sold-by';
import type { ComparedSources, SourcesQuestion } from './compare-sources';
import type { EarningsProgress, EarningsTask } from './earnings-tasks';
import type { SpendAnswer, SpendQuestion } from './read-spend';
import type { SavedLines } from './save-lines';

/**
 * Asks the report of a page's own worker, which reads the records itself and keeps the loaded lines until it is closed. A question that is
 * given up answers `cancelled` at once. Without a filter, by time or state or not at all, the answer comes from stored totals, no line is loaded.
 */
export interface EarningsClient {
  readonly ask: (question: EarningsQuestion, signal?: AbortSignal) => Promise<Result<Earnings>>;
  /** A window of lines: ask for what is visible, some dozens. */
  readonly rows: (question: RowsQuestion, signal?: AbortSignal) => Promise<Result<EarningsRows>>;
  /** What the API and files say differently of orders; null: the account has no file. */
  readonly compare: (question: SourcesQuestion, signal?: AbortSignal) => Promise<Result<ComparedSources | null>>;
  /** Clicks of the groups of a question, from click reports; null: there are none, or none is known by what is asked for. */
  readonly clicks: (question: EarningsQuestion, signal?: AbortSignal) => Promise<Result<ClicksOfPeriod | null>>;
  /** What ads cost, from files. */
  readonly spend: (question: SpendQuestion, signal?: AbortSignal) => Promise<Result<SpendAnswer>>;
  /** Who sold a product of a shop, or what an affiliate sold. */
  readonly soldBy: (question: PartnersQuestion, signal?: AbortSignal) => Promise<Result<SoldBy>>;
  /** The products or affiliates of one channel of a shop; null: nothing was read yet. */
  readonly channel: (question: ChannelTable, signal?: AbortSignal) => Promise<Result<PerformanceRows | null>>;
  /** Null: too few of the account's orders are settled to say anything. */
  readonly forecast: (scope: EarningsScope, signal?: AbortSignal) => Promise<Result<PayoutForecast | null>>;
  /**
   * Writes all lines into a file, part by part: where the browser lets the person choose its place, there, else into memory. To be called by
   * a click. @returns `cancelled` also when no place was chosen
   */
  readonly save: (question: ExportQuestion, to: SaveTarget) => Promise<Result<Saved>>;
  /** Ends the worker; a later question begins anew. */
  readonly close: () => void;
}

export interface SaveTarget {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly signal?: AbortSignal;
  readonly progress?: (progress: ExportProgress) => void;
}

export interface Saved {
  readonly rows: number;
  readonly name: string;
  /** What is still to be handed out; null where it was written to the place that the person chose. */
  readonly file: Blob | null;
}

/**
 * A client of the worker that sums report lines. The worker starts with the first question; answers come in any order, each to its own question.
 */
/** @param start the worker; called with the first question, and again where it has died */
export function createEarningsClient(start: () => TaskPort = () => ownWorker('earnings')): EarningsClient {
  const tasks = createTaskClient<EarningsTask, EarningsProgress>(start, { broken: 'unexpected' });
  const send = <T>(task: EarningsTask, signal: AbortSignal | undefined) => tasks.send<T>(task, { signal }).answer;
  return {
    ask: (question, signal) => send({ kind: 'ask', question }, signal),
    rows: (question, signal) => send({ kind: 'rows', question }, signal),
    compare: (question, signal) => send({ kind: 'compare', question }, signal),
    clicks: (question, signal) => send({ kind: 'clicks', question }, signal),
    spend: (question, signal) => send({ kind: 'spend', question }, signal),
    soldBy: (question, signal) => send({ kind: 'soldBy', question }, signal),
    channel: (question, signal) => send({ kind: 'channel', question }, signal),
    forecast: (scope, signal) => send({ kind: 'forecast', scope }, signal),
    save: async (question, { name, signal, progress }) => {
      const file = `${name}.${question.format}`;
      const place = await pickFile(file);
      if (place === 'cancelled') return fail(failure('cancelled'));
      if (signal?.aborted && place) await removeEmpty(place);
      const written = await tasks.send<SavedLines>(
        { kind: 'save', question, place },
        { signal, onNote: (note) => progress?.(note.progress) },
      ).answer;
      return written.ok ? ok({ ...written.value, name: file }) : written;
    },
    close: tasks.close,
  };
}
