import type { Job } from '#lib/domain/jobs/job';
import type { Result } from '#lib/domain/result';
import { byUrgency, isRunnable, waiting } from './job-row';
import type { JobStore } from './job-store';
import type { RunnerParts } from './runner-parts';
import { dueAt } from './waits';
import { type Works, workOnce } from './work-once';

const STEP_MS = 25_000;
/** How long to leave it when the browser cannot store. */
const STORAGE_WAIT_MS = 60_000;

type Parts = RunnerParts & { readonly store: JobStore; readonly isHalted: (job: Job) => boolean };

/** One lane an account: within it one step at a time, the most urgent job first; the lanes side by side. */
export function createLanes(parts: Parts) {
  const { store, now, alarm } = parts;
  const works: Works = {
    ...parts,
    deadline: parts.deadline ?? (() => AbortSignal.timeout(STEP_MS)),
    tellEnd: parts.ended,
  };
  let working: Promise<void> | null = null;
  let asked = false;
  let ring: () => void = () => undefined;

  /** The runnable jobs, the most urgent first. */
  const runnable = async (): Promise<Result<Job[]>> => {
    const open = await store.open();
    return open.ok ? { ok: true, value: open.value.filter((job) => isRunnable(job, now())).sort(byUrgency) } : open;
  };

  const during = parts.during ?? ((work) => work());

  /** Does the next step of a lane. Answers whether there may be another; `stuck` when the records did not hold out. */
  const next = async (key: string): Promise<'again' | 'empty' | 'stuck'> => {
    const jobs = await runnable();
    if (!jobs.ok) return 'stuck';
    const job = jobs.value.find((each) => laneOf(each) === key);
    if (!job) return 'empty';
    const stored = await workOnce(works, job);
    if (stored.ok) return 'again';
    const until = now() + STORAGE_WAIT_MS;
    // The intent stays as it is: whatever was sent is looked up before anything is sent again.
    const noted = await store.change(job.id, (current) => waiting(current, { until, why: 'storage' }, now()));
    return noted.ok ? 'again' : 'stuck';
  };

  /** Answers whether the records held out. */
  const lane = async (key: string): Promise<boolean> => {
    for (;;) {
      const left = await during(() => next(key));
      if (left !== 'again') return left === 'empty';
    }
  };

  const drain = async (): Promise<void> => {
    const lanes = new Map<string, Promise<void>>();
    const stuck = new Set<string>();
    for (;;) {
      asked = false;
      const rung = new Promise<void>((resolve) => {
        ring = resolve;
      });
      const jobs = await runnable();
      for (const key of new Set(jobs.ok ? jobs.value.map(laneOf) : [])) {
        if (lanes.has(key) || stuck.has(key)) continue;
        const end = lane(key)
          .catch(async (error: unknown) => {
            if ((await parts.alive?.()) !== false) parts.fault('jobs', error);
            return false;
          })
          .then((sound) => {
            lanes.delete(key);
            if (!sound) stuck.add(key);
          });
        lanes.set(key, end);
      }
      if (lanes.size) await Promise.race([...lanes.values(), rung]);
      else if (!asked) return;
    }
  };

  /** While something is left to do, the alarm carries on; what waits for a person needs none. */
  const setAlarm = async (): Promise<void> => {
    const open = await store.open();
    if (!open.ok) return alarm.start(now() + STORAGE_WAIT_MS);
    const times = open.value.map((job) => (job.wait ? dueAt(job.wait, now()) : now())).filter((at) => at !== null);
    return times.length ? alarm.start(Math.min(...times)) : alarm.stop();
  };

  const work = async (): Promise<void> => {
    try {
      let did: boolean;
      do {
        did = await parts.exclusive(async () => {
          await setAlarm();
          await drain();
        });
        await setAlarm();
      } while (did && asked);
    } finally {
      working = null;
    }
  };

  return {
    carryOn(): Promise<void> {
      asked = true;
      ring();
      working ??= work();
      return working;
    },
  };
}

const laneOf = (job: Job): string => job.accountId ?? '';
