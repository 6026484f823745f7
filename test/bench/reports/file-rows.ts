import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { files as filesOnPage } from '#test/bench/floor/files';
import type { BenchRow } from '#test/bench/row';
import type { Stage } from '#test/bench/stage';

declare const files: typeof filesOnPage;

const LINES = 300_000;
/** Milliseconds, and kB of a worker, that such a file may take; of the page's tasks none is longer than the third. */
const LEAST_DIFFERENT = 4_000;
const MOST = { took: 15_000, kB: 150_000, task: 50 };

interface Taken {
  readonly took: number;
  readonly longest: number;
  readonly kB: number;
  readonly papa: number;
  /** The page's longest task while as many lines of the API are compared with those of the file. */
  readonly compared: number;
}

/** One file for all rows of a run: it is checked to be there whole before anything is told of it. */
const stages = new WeakMap<Stage, Promise<Taken>>();
function takenOn(stage: Stage): Promise<Taken> {
  const known = stages.get(stage) ?? take(stage);
  stages.set(stage, known);
  return known;
}

async function take({ context, floorUrl }: Stage): Promise<Taken> {
  const page = await context.newPage();
  await page.goto(floorUrl('files.html'));
  const made = await page.evaluate((lines) => files.make(lines), LINES);
  const papa = await page.evaluate(() => files.papa());
  if (papa.rows !== made.lines) throw new Error(`Papa Parse read ${papa.rows} rows`);
  await page.evaluate(() => files.take(0.5));
  const left = await page.evaluate(() => files.rows());
  if (left > 0) throw new Error(`a file that was given up left ${left} rows`);
  const memory = await memoryOf(page, context);
  const { took, longest, state } = await page.evaluate(() => files.take());
  if (state.is !== 'stored' || state.row.lines !== made.lines || state.row.orders !== made.orders)
    throw new Error(`not taken in whole: ${JSON.stringify(state)}`);
  const kB = await memory();
  const compared = await page.evaluate((lines) => files.compare(lines), LINES);
  if (compared.named < LEAST_DIFFERENT) throw new Error(`not compared: ${JSON.stringify(compared)}`);
  await page.close();
  return { took, longest, kB, papa: papa.took, compared: compared.longest };
}

const SAMPLE_MS = 100;

/**
 * Samples what the workers of a page hold: their heap with all that is not collected yet, and the bytes of their arrays.
 *
 * @returns ends it; the most of all samples, kB
 */
async function memoryOf(page: Page, context: BrowserContext): Promise<() => Promise<number>> {
  const session = await context.newCDPSession(page);
  let most = 0;
  const workers = new Set<string>();
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.add(sessionId));
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { result } = JSON.parse(message) as { readonly result?: HeapUsage };
    if (result) most = Math.max(most, (result.usedSize + (result.backingStorageSize ?? 0)) / 1000);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const timer = setInterval(() => void ask(session, workers), SAMPLE_MS);
  return async () => {
    clearInterval(timer);
    await session.detach();
    if (most === 0) throw new Error('no worker told what it holds');
    return most;
  };
}

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

const ask = (session: CDPSession, workers: ReadonlySet<string>): Promise<unknown> =>
  Promise.allSettled(
    [...workers].map((sessionId) =>
      session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' }) }),
    ),
  );

const row = (name: string, floor: string, most: number, values: (taken: Taken) => readonly [ours: number, floor: number]): BenchRow => ({
  name: `${LINES} lines of a commission report: ${name}`,
  floor,
  limit: { kind: 'ratio', most },
  samples: 1,
  once: true,
  prepare: async (stage) => {
    const [ours, than] = values(await takenOn(stage));
    return { ours: async () => ours, floor: async () => than };
  },
});

/** What `npm run bench -- commission report` measures: a dropped file, from the drop until it counts. */
export const FILE_ROWS: readonly BenchRow[] = [
  row('taken in', 'fifteen seconds', 1, ({ took }) => [took, MOST.took]),
  row('beside a reader of rows alone', 'Papa Parse alone reads the same file', 5, ({ took, papa }) => [took, papa]),
  row('longest task of the page meanwhile', 'fifty milliseconds', 1, ({ longest }) => [longest, MOST.task]),
  row('longest task of the page while it is compared with the API', 'fifty milliseconds', 1, ({ compared }) => [compared, MOST.task]),
  { ...row('held by the worker', '150 MB', 1, ({ kB }) => [kB, MOST.kB]), unit: 'kB' },
];
