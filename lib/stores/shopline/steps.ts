import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import type { ShoplineStep, ShoplineStepDone } from '#lib/domain/shopline/campaign-input';
import { ask } from '#lib/messages/ask';
import type { InputOf } from '#lib/messages/contract';
import { startOnce } from '#lib/stores/jobs/start-job';
import { useJob, useStepRows } from '#lib/stores/jobs/use-jobs';

type StepInput = InputOf<'job.storeSteps'>['steps'];

interface StepsState {
  /** What was asked for at which place ("new", "edit <id>"), as the job that does it. */
  readonly jobs: Readonly<Record<string, string>>;
  readonly starting: string | null;
  readonly failed: Readonly<Record<string, Failure>>;
  /** Writes the steps down as a job; answers its id, null when it could not be started. */
  readonly start: (place: string, accountId: string, steps: readonly ShoplineStep[]) => Promise<string | null>;
  /** Its result is no longer shown. */
  readonly forget: (place: string) => void;
}

/** What is being done in a store, place by place. */
export const useStoreSteps = create<StepsState>((set, get) => ({
  jobs: {},
  starting: null,
  failed: {},
  start: async (place, accountId, steps) => {
    if (get().starting !== null) return null;
    get().forget(place);
    set({ starting: place });
    const input = { accountId, steps: steps as unknown as StepInput };
    const started = await startOnce(input, (requestId) => ask('job.storeSteps', { ...input, requestId }));
    const { jobs, failed } = get();
    set({
      starting: null,
      jobs: started.ok ? { ...jobs, [place]: started.value.jobId } : jobs,
      failed: started.ok ? failed : { ...failed, [place]: started.failure },
    });
    return started.ok ? started.value.jobId : null;
  },
  forget: (place) =>
    set(({ jobs, failed }) => ({
      jobs: Object.fromEntries(Object.entries(jobs).filter(([key]) => key !== place)),
      failed: Object.fromEntries(Object.entries(failed).filter(([key]) => key !== place)),
    })),
}));

export interface StepStanding {
  readonly busy: boolean;
  /** Set once it ended well. */
  readonly done: ShoplineStepDone | null;
  readonly failure: Failure | null;
  /** It was sent and nobody knows what became of it. */
  readonly unknown: boolean;
  readonly job: Job | null;
}

/** How the one step that was asked for at a place stands. */
export function useStepAt(place: string): StepStanding {
  const { jobs, starting, failed } = useStoreSteps();
  const id = jobs[place] ?? '';
  const { job } = useJob(id);
  const { value: rows } = useStepRows(id, 0, 1);
  const result = id === '' ? null : (rows?.[0]?.result ?? null);
  const busy = starting === place || (id !== '' && (job === null || !hasEnded(job)));
  return {
    busy,
    done: !busy && result?.end === 'done' ? (result.value as ShoplineStepDone) : null,
    failure: failed[place] ?? (busy ? null : (result?.failure ?? null)),
    unknown: !busy && result?.end === 'unknown',
    job: id === '' ? null : job,
  };
}
