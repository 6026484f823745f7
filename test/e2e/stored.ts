import { expect, type Page } from '@playwright/test';
import type { Job, StepChunk, StepResult } from '#lib/domain/jobs/job';
import type { LinkNote } from '#lib/domain/links/link-note';
import type { ShortLink } from '#lib/domain/links/short-link';
import type { EntryRow, JournalRow, ProductRow } from '#lib/records/rates/rows';
import type { TableName } from '#lib/records/tables';
import type { World } from '#test/world';

interface Rows {
  links: ShortLink;
  linkNotes: LinkNote;
  jobs: Job;
  jobSteps: StepChunk;
  jobResults: StepResult;
  entries: EntryRow;
  journal: JournalRow;
  products: ProductRow;
}

/** All rows of a table as they lie on the disk, read from one of our own pages past the extension's code. */
export const storedRows = <T extends keyof Rows>(page: Page, table: T): Promise<Rows[T][]> =>
  page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('sidecar');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    try {
      return await new Promise<unknown[]>((resolve, reject) => {
        const reading = database.transaction(name).objectStore(name).getAll();
        reading.onsuccess = () => resolve(reading.result);
        reading.onerror = () => reject(reading.error);
      });
    } finally {
      database.close();
    }
  }, table) as Promise<Rows[T][]>;

/** How many rows a table holds. */
export const storedCount = (page: Page, table: TableName): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('sidecar');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction(name).objectStore(name).count();
          counting.onsuccess = () => resolve(counting.result);
          counting.onerror = () => reject(counting.error);
          opening.result.close();
        };
      }),
    table,
  );

export const storedJob = async (page: Page, id: string): Promise<Job> => {
  const found = (await storedRows(page, 'jobs')).find((job) => job.id === id);
  if (!found) throw new Error(`no job ${id}`);
  return found;
};

/** Waits until a job stands as it is named. */
export async function untilJob(page: Page, id: string, states: readonly Job['state'][], timeout = 30_000): Promise<Job> {
  const stands = async () => states.includes((await storedJob(page, id)).state);
  await expect.poll(stands, { message: `the job is ${states.join(' or ')}`, timeout, intervals: [50, 100, 200] }).toBe(true);
  return storedJob(page, id);
}

export const ENDED = ['done', 'partlyFailed', 'failed', 'cancelled', 'unknown'] as const;

/** Waits until the world's fault number `nth` has struck so often; longer where hundreds of calls come before it. */
export const untilStruck = (world: World, nth: number, times: number, timeout = 10_000): Promise<void> =>
  expect
    .poll(() => world.faults()[nth]?.struck ?? 0, { message: `fault ${nth} strikes ${times} times`, timeout, intervals: [5, 10, 20] })
    .toBeGreaterThanOrEqual(times);
