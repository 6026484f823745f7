import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { ask } from '#lib/messages/ask';
import { startOnce } from './start-job';

interface ReadingsState {
  /** What is being started: `links`, or a shop's account id. */
  readonly starting: string | null;
  readonly failed: { readonly what: string; readonly failure: Failure } | null;
  readonly checkLinks: () => Promise<void>;
  readonly readShop: (accountId: string) => Promise<void>;
}

/** Starts jobs that read and change nothing: the check of all links, or of a whole shop. One that is running already goes on. */
export const useReadings = create<ReadingsState>((set) => {
  const begin = async (what: string, start: Parameters<typeof startOnce>[1]) => {
    set({ starting: what, failed: null });
    const started = await startOnce(['reading', what], start);
    set({ starting: null, failed: started.ok ? null : { what, failure: started.failure } });
  };
  return {
    starting: null,
    failed: null,
    checkLinks: () => begin('links', (requestId) => ask('job.checkLinks', { requestId })),
    readShop: (accountId) => begin(accountId, (requestId) => ask('job.readShop', { requestId, accountId, visible: [] })),
  };
});
