import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { ask } from '#lib/messages/ask';
import type { InputOf } from '#lib/messages/contract';

export type JobAct = InputOf<'job.do'>['what'];

interface JobActsState {
  /** What is being done with which job. */
  readonly busy: { readonly jobId: string; readonly what: JobAct } | null;
  readonly failed: { readonly jobId: string; readonly failure: Failure } | null;
  readonly act: (jobId: string, what: JobAct) => Promise<void>;
}

/** What a person does with a job; the job itself is read from records. */
export const useJobActs = create<JobActsState>((set, get) => ({
  busy: null,
  failed: null,
  act: async (jobId, what) => {
    if (get().busy) return;
    set({ busy: { jobId, what }, failed: null });
    const answer = await ask('job.do', { jobId, what });
    set({ busy: null, failed: answer.ok ? null : { jobId, failure: answer.failure } });
  },
}));
