import { serverClock } from '#lib/background/accounts/server-clock';
import { waitWhenAway } from '#lib/background/jobs/wait-when-unreachable';
import { refusedSince } from '#lib/background/shopline/account-read';
import { stores } from '#lib/background/shopline/accounts';
import { factsOf } from '#lib/background/shopline/campaign-list';
import { shoplineClient } from '#lib/background/shopline/client';
import { findChange, runChange } from '#lib/background/shopline/steps/change';
import { findCreated, runCreate } from '#lib/background/shopline/steps/create';
import type { Doing, StepCheck, StepOutcome } from '#lib/background/shopline/steps/doing';
import { findPartner, runPartner } from '#lib/background/shopline/steps/partner';
import { findDeleted, runDelete } from '#lib/background/shopline/steps/remove';
import { runReport } from '#lib/background/shopline/steps/report';
import { failure } from '#lib/domain/failure';
import type { ShoplineStep, ShoplineStepDone } from '#lib/domain/shopline/campaign-input';
import type { JobKind, StepContext } from '#lib/jobs/kind';
import { outcomeOf } from '#lib/jobs/outcome-of';

export interface ShoplineStepsParams {
  readonly accountId: string;
  readonly steps: readonly ShoplineStep[];
}
interface StoredParams {
  readonly accountId: string;
  /** The campaign whose report is mailed, so that its view can say what became of it; null: something else is done. */
  readonly report: string | null;
}

/**
 * What changes a store: campaigns made, changed, deleted, reports mailed. Each step is written down before it is sent; what was sent
 * without an answer is looked up by its own mark and never sent blindly again.
 */
export const storeSteps: JobKind<ShoplineStepsParams, ShoplineStep, ShoplineStepDone, StoredParams> = {
  kind: 'storeSteps',
  steps: ({ steps }) => steps,
  keep: ({ accountId, steps: [first, ...rest] }) => ({
    accountId,
    report: first?.do === 'report' && rest.length === 0 ? first.campaignId : null,
  }),
  repetition: (step) => (step.do === 'create' || step.do === 'report' ? 'create' : 'set'),
  units: () => 0,
  async run(step, context) {
    const doing = await prepare(context);
    if (!('client' in doing)) return doing;
    return waitWhenAway(await run(doing, step), Date.now());
  },
  async checkAgain(step, context) {
    const doing = await prepare(context);
    if (!('client' in doing)) return doing.is === 'wait' ? doing : { is: 'unknown' };
    return check(doing, step);
  },
};

/** The store with a client, or why there is nothing to be done: gone, read-only, refused a moment ago. */
async function prepare({ job, params, signal }: StepContext<StoredParams>): Promise<Doing | StepOutcome> {
  const store = await stores.byId(params.accountId);
  if (!store.ok) return { is: 'failed', refused: true, failure: store.failure };
  if (store.value.readOnly) return { is: 'failed', failure: failure('storeReadOnly') };
  const refused = await refusedSince(store.value, job.createdAt);
  if (refused) return { is: 'failed', failure: failure(refused) };
  const client = await shoplineClient(store.value);
  if (!client.ok) return outcomeOf(client, 'read', Date.now());
  const currency = (await factsOf(store.value.id))?.currency ?? null;
  const clock = await serverClock(store.value.host);
  const serverTime = (at: number) => at + clock.now() - Date.now();
  return { store: store.value, client: client.value, currency, since: job.createdAt, serverTime, signal };
}

function run(doing: Doing, step: ShoplineStep): Promise<StepOutcome> {
  switch (step.do) {
    case 'create':
      return runCreate(doing, step);
    case 'partner':
      return runPartner(doing, step);
    case 'change':
      return runChange(doing, step);
    case 'delete':
      return runDelete(doing, step);
    case 'report':
      return runReport(doing, step);
  }
}

async function check(doing: Doing, step: ShoplineStep): Promise<StepCheck> {
  switch (step.do) {
    case 'create':
      return findCreated(doing, step);
    case 'partner':
      return findPartner(doing, step);
    case 'change':
      return findChange(doing, step);
    case 'delete':
      return findDeleted(doing, step);
    case 'report':
      return { is: 'unknown' };
  }
}
