import { runner } from '#lib/background/jobs/runner';
import { storeSteps } from '#lib/background/shopline/jobs/shopline-steps';
import { stores } from '#lib/background/shopline/stores';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { StoreStep } from '#lib/domain/shopline/wish';
import type { Handlers } from '#lib/messages/answer';
import type { InputOf } from '#lib/messages/contract';

/** A read-only store refuses before anything is written down. */
export const jobStoreSteps: Handlers['job.storeSteps'] = async ({ requestId, accountId, steps }) => {
  const store = await stores.byId(accountId);
  if (!store.ok) return store;
  if (store.value.readOnly) return fail(failure('storeReadOnly'));
  const job = await runner.start(storeSteps, { accountId, steps: steps.map(stepOf) }, { accountId, id: requestId });
  return job.ok ? ok({ jobId: job.value.id }) : job;
};

type Told = InputOf<'job.storeSteps'>['steps'][number];
type ToldLine = { rate?: number | undefined };

/** Rates cross as plain basis points. */
function stepOf(step: Told): StoreStep {
  if (step.do === 'create') {
    const { rate, lines, ...wish } = step.wish;
    return { ...step, wish: { ...wish, rate: rateOf(rate), lines: lines?.map(lineOf) } };
  }
  if (step.do !== 'change') return step;
  const { lines, ...change } = step.change;
  return { ...step, change: { ...change, lines: lines?.map((line) => ('id' in line ? line : lineOf(line))) } };
}

const lineOf = <L extends ToldLine>({ rate, ...line }: L) => ({ ...line, rate: rateOf(rate) });

const rateOf = (points: number | undefined) => (points === undefined ? undefined : (rateFromBasisPoints(points) ?? undefined));
