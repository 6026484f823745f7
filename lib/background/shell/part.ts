import type { JobKind } from '#lib/jobs/kind';
import type { Handlers } from '#lib/messages/answer';
import type { Contract, MessageName } from '#lib/messages/contract';

/** What a topic hands to the worker when it is first needed: its messages with a handler each, its kinds of jobs, its alarms. */
export interface Part<N extends MessageName> {
  readonly messages: Pick<Contract, N>;
  readonly handlers: Pick<Handlers, N>;
  readonly kinds?: readonly JobKind[];
  /** By the alarm's name. What may write does so beside other work (accounts/under-way.ts), like `wake`. */
  readonly alarms?: Readonly<Record<string, () => Promise<void>>>;
  /** By the notification's id: what a click on it opens. */
  readonly notes?: Readonly<Record<string, () => Promise<void>>>;
  /** Done once in each worker, when nobody waits for anything. */
  readonly wake?: () => Promise<void>;
}
