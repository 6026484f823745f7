import { SYNC_LIMITS } from './limits';
import { countDays, type DayRange, halved, nextSlice } from './plan';
import { roomAfter } from './room';

/** What was counted of a day in the pages of its slice so far. */
export interface DayCounts {
  readonly lines: number;
  readonly open: number;
  readonly unjudged: number;
  readonly unread: number;
}

/** The next page of a slice; everything that a worker has to know to go on after another died. */
export interface PageStep {
  readonly is: 'page';
  readonly slice: DayRange;
  /** What comes after the slice, the newest first. */
  readonly left: readonly DayRange[];
  /** How the slice goes on; null: its first page. */
  readonly scroll: { readonly id: string /** Unix ms. */; readonly until: number } | null;
  /** When (Unix ms) its first page was asked for: what the answer for its days is of. */
  readonly asked: number | null;
  readonly counts: Readonly<Record<string, DayCounts>>;
  readonly conversions: number;
  /** How many pages of the slice came so far, and by what the last of them is known again. */
  readonly pages: number;
  readonly mark: string | null;
  /** Of slices that were read to their end. */
  readonly seen: { readonly days: number; readonly conversions: number };
  /** Conversions a day by an earlier sync. */
  readonly perDay: number | null;
  /** Calls that have to be free before its first page, where a chain of pages broke for want of them; left out: one. */
  readonly room?: number;
  /** How often the server had trouble with this slice. */
  readonly tries: number;
  /** How many slices before this one could not be read, in a row. */
  readonly holes: number;
}
/** All slices are done: what was replaced is dropped, and the first chart's totals are counted. */
export interface EndStep {
  readonly is: 'end';
  readonly perDay: number | null;
}
export type SyncStep = PageStep | EndStep;

/** What a page brought. */
export interface PageRead {
  readonly counts: Readonly<Record<string, DayCounts>>;
  readonly conversions: number;
  /** By what it is known again. */
  readonly mark: string;
  /** null: the last page of its slice. */
  readonly scrollId: string | null;
}

const NOTHING: Pick<PageStep, 'scroll' | 'asked' | 'counts' | 'conversions' | 'pages' | 'mark'> = {
  scroll: null,
  asked: null,
  counts: {},
  conversions: 0,
  pages: 0,
  mark: null,
};
const NOT_COUNTED: DayCounts = { lines: 0, open: 0, unjudged: 0, unread: 0 };

/**
 * The first step of reading these days, or the end where there are none. `perDay`: conversions a day by an earlier reading; null: not known.
 */
export const firstStep = (left: readonly DayRange[], perDay: number | null): SyncStep =>
  begin({ left, perDay, seen: { days: 0, conversions: 0 } }, 0);

/** The step as it can be done now: where its scroll id has come to its end, the slice is begun anew. */
export const asOfNow = (step: PageStep, now: number): PageStep =>
  hasBroken(step, now) ? { ...restarted(step), room: roomAfter(step.room ?? 1, step.pages) } : step;

/** Whether its scroll id has come to its end. */
export const hasBroken = ({ scroll }: PageStep, now: number): boolean => scroll !== null && scroll.until < now;

/**
 * Without the days before the first that the API answers for: a plan may be as old as the browser was closed, and each day that is refused
 * costs half a minute. A chain of pages that is under way goes on as it was begun.
 */
export function within(step: PageStep, { from }: Pick<DayRange, 'from'>): SyncStep {
  if (step.scroll) return step;
  const [slice, ...left] = [step.slice, ...step.left].flatMap((range) =>
    range.to < from ? [] : [{ from: Math.max(range.from, from), to: range.to }],
  );
  return slice ? { ...step, slice, left } : { is: 'end', perDay: perDayOf(step) };
}

/** The slice from its first page on, with half of its days where it has several. */
export const restarted = (step: PageStep, tries = step.tries): PageStep => ({
  ...step,
  ...NOTHING,
  ...(step.scroll ? halved(step.slice, step.left) : {}),
  tries,
});

/** @param at when (Unix ms) the page was asked for, and when it came @returns the next step; `done` once all pages of the slice are there */
export function afterPage(
  step: PageStep,
  page: PageRead,
  { asked, answered }: { readonly asked: number; readonly answered: number },
): { next: SyncStep; done: Pick<PageStep, 'slice' | 'counts' | 'asked'> | null } {
  const counts = { ...step.counts };
  for (const [day, more] of Object.entries(page.counts)) counts[day] = added(counts[day] ?? NOT_COUNTED, more);
  const { mark } = page;
  const read = {
    ...step,
    counts,
    conversions: step.conversions + page.conversions,
    pages: step.pages + 1,
    mark,
    asked: step.asked ?? asked,
  };
  if (page.scrollId !== null)
    return { next: { ...read, scroll: { id: page.scrollId, until: answered + SYNC_LIMITS.scrollLife } }, done: null };
  const seen = { days: step.seen.days + countDays(step.slice), conversions: step.seen.conversions + read.conversions };
  return { next: begin({ ...step, seen }, 0), done: read };
}

/** The step behind a slice that could not be read. */
export const afterHole = (step: PageStep): SyncStep => begin(step, step.holes + 1);

/** The API answers for fewer days: the slice without its oldest; what is older still is not asked for. */
export function narrowed(step: PageStep): SyncStep {
  const slice = { from: step.slice.from + 1, to: step.slice.to };
  const left = step.left.filter(({ from }) => from > step.slice.from);
  return slice.from > slice.to ? begin({ ...step, left }, step.holes) : { ...step, ...NOTHING, slice, left };
}

/** Conversions a day, as far as is known. */
export const perDayOf = ({ seen, perDay }: Pick<PageStep, 'seen' | 'perDay'>): number | null =>
  seen.days > 0 ? seen.conversions / seen.days : perDay;

function begin(after: Pick<PageStep, 'left' | 'seen' | 'perDay'>, holes: number): SyncStep {
  const { seen, perDay } = after;
  const next = nextSlice(after.left, perDayOf(after));
  return next ? { is: 'page', ...NOTHING, ...next, seen, perDay, tries: 0, holes } : { is: 'end', perDay: perDayOf(after) };
}

/** The counts of two pages of the same day. */
export const added = (one: DayCounts, other: DayCounts): DayCounts => ({
  lines: one.lines + other.lines,
  open: one.open + other.open,
  unjudged: one.unjudged + other.unjudged,
  unread: one.unread + other.unread,
});

/** Pages that are still to come, as far as can be foreseen. */
export function pagesAhead(step: SyncStep): number {
  if (step.is === 'end') return 0;
  const days = step.left.reduce((sum, range) => sum + countDays(range), 0);
  return Math.ceil((days * (perDayOf(step) ?? 0)) / SYNC_LIMITS.page) + step.left.length + 1;
}

/** By what a page is known again: how many conversions it has, the first and the last. */
export const markOf = (nodes: readonly ({ readonly conversionId: string } | null)[]): string =>
  [nodes.length, nodes[0]?.conversionId, nodes.at(-1)?.conversionId].join(' ');

/** Whether a chain of pages that says that it goes on has no end: a page came twice in a row, or there are more than any account has. */
export const isEndless = ({ pages, mark }: Pick<PageStep, 'pages' | 'mark'>, next: string): boolean =>
  mark === next || pages + 1 >= SYNC_LIMITS.longestChain;
