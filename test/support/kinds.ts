import type { JobKind } from '#lib/jobs/kind';

/** The runner's look-up among kinds that are all there. */
export const kindsByName =
  (kinds: readonly JobKind[]) =>
  async (name: string): Promise<JobKind | undefined> =>
    kinds.find(({ kind }) => kind === name);
