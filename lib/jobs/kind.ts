import type { Failure } from '#lib/domain/failure';
import type { Ahead, Job, JobWait } from '#lib/domain/jobs/job';
import type { TableName } from '#lib/records/tables';
import type { read, Writing, write } from '#lib/records/transact';

/** `read`: may be run again. `set`, `create`: after a lost answer it is looked up first, never sent again blindly. */
export type Repetition = 'read' | 'set' | 'create';

/**
 * A kind of job. Methods, so that kinds of different parameters fit into one table.
 *
 * @template Params what it is started with
 * @template Step what one step needs to know; plain data, stored
 * @template Value what one step yields; plain data, stored
 * @template Kept what of the parameters every step sees; the default is all of them
 */
export interface JobKind<Params = unknown, Step = unknown, Value = unknown, Kept = Params> {
  readonly kind: string;
  /** The plan, possibly of thousands of steps. */
  steps(params: Params): Iterable<Step>;
  /** What will join the plan later, as far as is known before the first step. */
  ahead?(params: Params): Ahead;
  /** Leaves out of the parameters what stands in the steps. Needed where they are large. */
  keep?(params: Params): Kept;
  repetition(step: Step): Repetition;
  /** Units of the account's budget that a step takes. */
  units(step: Step): number;
  /** Does one step within 25 s; `context.signal` ends it. What it throws counts as a fault of ours. */
  run(step: Step, context: StepContext<Kept>): Promise<Outcome<Value, Step>>;
  /** Finds out what became of a step whose answer was lost. `again`: it did not happen and may be sent. */
  checkAgain?(step: Step, context: StepContext<Kept>): Promise<Outcome<Value, Step> | { readonly is: 'again' }>;
}

export interface StepContext<Kept = unknown> {
  /** As it is stored; when its step was begun (`intentAt`) never lies ahead, whatever the clock was then. */
  readonly job: Job;
  readonly params: Kept;
  readonly index: number;
  readonly signal: AbortSignal;
}

export type Outcome<Value = unknown, Step = unknown> =
  | Done<Value, Step>
  | ({
      readonly is: 'failed';
      readonly failure: Failure /** Nothing was asked, because it cannot be done. */;
      readonly refused?: boolean;
      readonly value?: Value;
    } & Follows<Step>)
  | ({ readonly is: 'wait' } & JobWait)
  | ({ readonly is: 'unknown'; readonly failure?: Failure; readonly value?: Value } & Follows<Step>);

/** What is stored in one transaction with a step's end. */
export interface Follows<Step = unknown> {
  readonly keep?: Keep;
  /** Steps that follow from this one (the next page), put at the end of the plan. */
  readonly more?: readonly Step[];
  /** What is known now of the steps that are still to join the plan, besides these. */
  readonly ahead?: Ahead;
}

export interface Done<Value = unknown, Step = unknown> extends Follows<Step> {
  readonly is: 'done';
  readonly value: Value;
  /** Known already: nothing was asked. */
  readonly reused?: boolean;
}

export interface Keep {
  readonly tables: readonly TableName[];
  /** Awaits nothing but the transaction's own requests. */
  write(transaction: Writing): Promise<void>;
}

/** The way to the records. */
export interface RecordsAccess {
  readonly read: typeof read;
  readonly write: typeof write;
}
