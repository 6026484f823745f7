import type { Job, JobWait } from '#lib/domain/jobs/job';
import { ok, type Result } from '#lib/domain/result';
import { attempt, type Dying } from './attempt';
import { ended, waiting } from './job-row';
import type { JobStore, Task } from './job-store';
import type { JobKind, Outcome, StepContext } from './kind';
import type { RunnerParts } from './runner-parts';

export interface Works extends Pick<RunnerParts, 'now' | 'kindOf' | 'allow' | 'fault' | 'alive'> {
  readonly store: JobStore;
  /** The longest that a step may take. */
  readonly deadline: () => AbortSignal;
  /** Whether a person stopped it a moment ago. */
  readonly isHalted: (job: Job) => boolean;
  readonly tellEnd: (job: Job) => void;
}
type Stored = Promise<Result<unknown>>;
type ReadBack = Outcome | Dying | { readonly is: 'again' };
const LEFT_AS_IT_IS = ok(null);

/** Does the one next thing of a job, from what is stored to what is stored. Fails only when the records do. */
export async function workOnce(works: Works, job: Job): Stored {
  const { store } = works;
  const kind = await works.kindOf(job.kind);
  if (!kind) return store.change(job.id, (now) => ({ ...now, state: 'failed', intent: null, lookFrom: null, endedAt: works.now() }));
  if (job.intent !== null) return afterDeath(works, kind, job, job.intent);
  if (job.lookFrom !== null) return checkUnknown(works, kind, job, job.lookFrom);
  const task = await store.nextTask(job);
  if (!task.ok) return task;
  return task.value ? runTask(works, kind, job, task.value) : finish(works, job);
}

async function runTask(works: Works, kind: JobKind, job: Job, task: Task): Stored {
  const { store, now } = works;
  const wait = await works.allow(job, kind.units(task.step));
  if (wait) return shoplineWait(works, job, wait);
  const reads = kind.repetition(task.step) === 'read';
  if (!reads || job.state !== 'running') {
    // Intent and state are one write; a pause or cancel that came before it wins.
    const started = await store.change(job.id, (current) =>
      current.state === job.state
        ? {
            ...current,
            state: 'running',
            wait: null,
            startedAt: current.startedAt ?? now(),
            intent: reads ? null : task.index,
            intentAt: now(),
          }
        : null,
    );
    if (!started.ok || started.value?.state !== 'running') return started;
  }
  if (works.isHalted(job)) return store.change(job.id, (current) => ({ ...current, intent: null }));
  const began = now();
  const context = contextOf(works, job, task);
  const outcome = await attempt(() => kind.run(task.step, context), context.signal, reads ? 'failed' : 'unknown', works);
  if (outcome.is === 'dying') return LEFT_AS_IT_IS;
  if (outcome.is === 'wait') return shoplineWait(works, job, outcome);
  return store.settle(job.id, task.index, outcome, now() - began);
}

/** A step was begun and its answer is not stored: first find out, then go on. */
async function afterDeath(works: Works, kind: JobKind, job: Job, index: number): Stored {
  const task = await works.store.taskAt(job, index);
  if (!task.ok) return task;
  const checked = await check(works, kind, job, task.value);
  if (checked.is === 'dying') return LEFT_AS_IT_IS;
  if (checked.is === 'again') return works.store.change(job.id, (current) => ({ ...current, intent: null }));
  if (checked.is !== 'wait') return works.store.settle(job.id, index, checked, 0);
  // A cancelled job waits for nothing.
  return job.state === 'cancelled' ? works.store.settle(job.id, index, { is: 'unknown' }, 0) : shoplineWait(works, job, checked, index);
}

async function checkUnknown(works: Works, kind: JobKind, job: Job, from: number): Stored {
  const { store } = works;
  const task = await store.nextUnknown(job, from);
  if (!task.ok) return task;
  const found = task.value;
  if (!found) return store.change(job.id, (current) => ({ ...current, state: 'running', wait: null, lookFrom: null }));
  const checked = await check(works, kind, job, found);
  if (checked.is === 'dying') return LEFT_AS_IT_IS;
  if (checked.is === 'wait') return shoplineWait(works, job, checked);
  if (checked.is !== 'again') return store.settle(job.id, found.index, checked, 0);
  const forget = async (current: Job, transaction: Parameters<Parameters<JobStore['change']>[1]>[1]) => {
    await transaction.objectStore('jobResults').delete([job.id, found.index]);
    const counts = { ...current.counts, unknown: current.counts.unknown - 1 };
    return { ...current, counts, next: Math.min(current.next, found.index), lookFrom: found.index + 1 };
  };
  return store.change(job.id, forget, ['jobResults']);
}

async function check(works: Works, kind: JobKind, job: Job, task: Task): Promise<ReadBack> {
  if (!kind.checkAgain) return { is: 'unknown' };
  const wait = await works.allow(job, kind.units(task.step));
  if (wait) return { is: 'wait', ...wait };
  const context = contextOf(works, job, task);
  const checkAgain = kind.checkAgain.bind(kind);
  return attempt<ReadBack>(() => checkAgain(task.step, context), context.signal, 'unknown', works);
}

async function finish(works: Works, job: Job): Stored {
  const finished = await works.store.change(job.id, (current) => (current.state === job.state ? ended(current, works.now()) : null));
  if (finished.ok && finished.value?.endedAt && finished.value.state !== 'cancelled') works.tellEnd(finished.value);
  return finished;
}

const shoplineWait = (works: Works, job: Job, { until, why }: JobWait, intent: number | null = null): Stored =>
  works.store.change(job.id, (current) => ({ ...waiting(current, { until, why }, works.now()), intent }));

function contextOf(works: Works, job: Job, { index }: Task): StepContext {
  const started = job.intentAt === undefined ? {} : { intentAt: Math.min(job.intentAt, works.now()) };
  return { job: { ...job, ...started }, params: job.params, index, signal: works.deadline() };
}
