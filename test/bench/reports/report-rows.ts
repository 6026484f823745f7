import type { Page } from '@playwright/test';
import type { BenchRow } from '#test/bench/row';
import type { Stage } from '#test/bench/stage';
import type { ReportAct, ReportAnswer, Side } from './acts';

declare const report: (act: ReportAct, fresh?: boolean) => Promise<ReportAnswer>;

const LINES = 300_000;
const DEXIE = 'rows in Dexie 4 with one index';
/** A frame at 60 a second. */
const FRAME = 16.7;

interface Filled {
  readonly page: Page;
  readonly filled: Readonly<Record<'store' | 'dexie', ReportAnswer>>;
  readonly size: Readonly<Record<'store' | 'dexie', number>>;
}

/** Both sides filled once for all rows of a run, and asked the same: what they answer has to be equal before anything is timed. */
const stages = new WeakMap<Stage, Promise<Filled>>();
function filledStage(stage: Stage): Promise<Filled> {
  const known = stages.get(stage) ?? fill(stage);
  stages.set(stage, known);
  return known;
}

async function fill({ context, floorUrl }: Stage): Promise<Filled> {
  const page = await context.newPage();
  await page.goto(floorUrl('reports.html'));
  const sizeNow = () => act(page, { act: 'size', with: 'store' }).then(({ took }) => took);
  const empty = await sizeNow();
  const store = await act(page, { act: 'fill', with: 'store', lines: LINES });
  const between = await sizeNow();
  const dexie = await act(page, { act: 'fill', with: 'dexie', lines: LINES });
  const [ours, theirs] = [await act(page, { act: 'chart', with: 'store' }, true), await act(page, { act: 'chart', with: 'dexie' }, true)];
  if (ours.gave !== theirs.gave || ours.gave.length === 0) throw new Error(`answers differ:\n${ours.gave}\n---\n${theirs.gave}`);
  return { page, filled: { store, dexie }, size: { store: between - empty, dexie: (await sizeNow()) - between } };
}

const act = (page: Page, what: ReportAct, fresh = false): Promise<ReportAnswer> =>
  page.evaluate(({ one, anew }) => report(one, anew), { one: what, anew: fresh });

const timed = (
  name: string,
  does: Exclude<ReportAct['act'], 'fill' | 'size'>,
  ours: Side,
  how: Pick<BenchRow, 'floor' | 'limit'> & Partial<BenchRow> & { readonly fresh?: boolean; readonly than?: number },
): BenchRow => {
  const { fresh = false, than, ...row } = how;
  return {
    name,
    samples: 1,
    ...row,
    prepare: async (stage) => {
      const { page } = await filledStage(stage);
      const of = (side: Side) => async () => (await act(page, { act: does, with: side }, fresh)).took;
      return { ours: of(ours), floor: than === undefined ? of('dexie') : async () => than };
    },
  };
};

const insert: BenchRow = {
  name: `${LINES} report lines stored, in batches of 5,000`,
  floor: DEXIE,
  limit: { kind: 'ratio', most: 1 / 20 },
  samples: 1,
  once: true,
  prepare: async (stage) => {
    const { filled } = await filledStage(stage);
    return { ours: async () => filled.store.took, floor: async () => filled.dexie.took };
  },
};

const disk: BenchRow = {
  name: `${LINES} report lines on the disk`,
  floor: DEXIE,
  limit: { kind: 'ratio', most: 1 / 3 },
  unit: 'kB',
  samples: 1,
  once: true,
  prepare: async (stage) => {
    const { size } = await filledStage(stage);
    return { ours: async () => size.store, floor: async () => size.dexie };
  },
};

const ratio = (most: number) => ({ kind: 'ratio', most }) as const;

/** What `npm run bench -- report lines` measures. */
export const REPORT_ROWS: readonly BenchRow[] = [
  insert,
  disk,
  timed('first chart of 300,000 report lines by a group, cold', 'chart', 'store', {
    floor: DEXIE,
    limit: ratio(1 / 15),
    fresh: true,
    rounds: 3,
  }),
  timed('first chart of 300,000 report lines by day, cold', 'chart', 'totals', {
    floor: DEXIE,
    limit: ratio(1 / 30),
    fresh: true,
    rounds: 3,
  }),
  timed('300,000 report lines grouped, warm', 'group', 'store', { floor: 'a frame', than: FRAME, limit: ratio(1), samples: 5 }),
  timed('300,000 report lines as CSV', 'export', 'store', { floor: `${DEXIE}, Papa Parse`, limit: ratio(1 / 3), once: true }),
  timed('500 report lines replaced', 'upsert', 'store', { floor: 'ten milliseconds', than: 10, limit: ratio(1), samples: 5 }),
];
