import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { type FailureCode, failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import type { Contract, InputOf, MessageName, OutputOf } from './contract';
import { version } from './envelope';
import { senderOf } from './sender';

export interface MessageContext {
  readonly documentId: string | null;
  /** Of the tab that sent it; null for a page that is no tab (popup, panel). */
  readonly tab: { readonly tabId: number; readonly windowId: number } | null;
  /** Resolves once a secret may be opened: nobody has been away too long. Awaited by `early` handlers, done before all others. */
  readonly allowed: Promise<void>;
}
export type Handlers = {
  readonly [N in MessageName]: (
    input: v.InferOutput<Contract[N]['input']> & InputOf<N>,
    context: MessageContext,
  ) => Promise<Result<Plain<OutputOf<N>>>>;
};
/** Domain values are read-only; what crosses is a copy. */
type Plain<T> = T extends readonly (infer Item)[]
  ? readonly Plain<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Plain<T[K]> }
    : T;

/** What answers one message. */
export interface Answerer {
  readonly row: Contract[MessageName];
  readonly handle: (input: unknown, context: MessageContext) => Promise<Result<unknown>>;
}
/** Gives what answers a message of that name, at once or when it has been loaded; undefined for a name that is no message's. */
export type Find = (name: string) => Answerer | Promise<Answerer> | undefined;

/**
 * Registers the one listener. Each message is checked before its handler sees it: sender by origin, version, input shape; and each
 * answer before a page sees it.
 * `before` runs before each handler that needs no gesture. `report` is told of what a handler throws (a fault of ours), by the message's name.
 */
export function answer(find: Find, hooks: AnswerHooks): void {
  // Answers through sendResponse and `return true`: understood by Chrome, Firefox, the polyfill and the tests' fake browser.
  const listener = (raw: unknown, sender: Browser.runtime.MessageSender, reply: (answer: unknown) => void) => {
    const message = v.safeParse(shape, raw);
    if (!message.success) return undefined;
    void dispatch(find, message.output, sender, hooks).then(reply);
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
}

export interface AnswerHooks {
  /** `act`: whether the person did this. */
  readonly before: (act: boolean) => Promise<void>;
  readonly report: (name: string, error: unknown) => void;
  /** Everything that a message does is done inside of it; left out: at once. */
  readonly during?: <T>(name: MessageName, work: () => Promise<T>) => Promise<T>;
}

const shape = v.strictObject({ sidecar: v.string(), name: v.string(), input: v.unknown() });

/** Checks and dispatches one message. Exported for the tests of the sender table. */
export async function dispatch(
  find: Find,
  { name, sidecar, input: sent }: v.InferOutput<typeof shape>,
  sender: Browser.runtime.MessageSender,
  { before, report, during = (_name, work) => work() }: AnswerHooks,
): Promise<Result<unknown>> {
  try {
    const found = find(name);
    if (!found) return fail(failure('forbidden'));
    // Awaited only where it has to be loaded: a gesture ends at the first await.
    const { row, handle } = found instanceof Promise ? await found : found;
    if (senderOf(sender) !== row.sender) return fail(failure('forbidden', { call: name }));
    if (sidecar !== version()) return fail(failure('outdatedPage', { call: name }));
    // The first fault is all that is told: of a hundred thousand others none is looked for.
    const input = v.safeParse(row.input as v.GenericSchema, sent, { abortEarly: true });
    if (!input.success) return fail(failure('inputInvalid', { call: name, field: fieldOf(input.issues) }));
    const act = async () => {
      const allowed = before(row.act);
      if (!row.early) await allowed;
      return handle(input.output, contextOf(sender, allowed));
    };
    // A gesture counts only within the listener's own tick.
    const answer = await (row.gesture ? handle(input.output, contextOf(sender, Promise.resolve())) : during(name as MessageName, act));
    return answer.ok ? ok(v.parse(row.output as v.GenericSchema, answer.value)) : answer;
  } catch (error) {
    report(name, error);
    return fail(failure(codeOf(error), { call: name }));
  }
}

const fieldOf = (issues: readonly v.BaseIssue<unknown>[]) => v.getDotPath(issues[0] as v.BaseIssue<unknown>) ?? undefined;

function contextOf({ documentId, tab }: Browser.runtime.MessageSender, allowed: Promise<void>): MessageContext {
  return { documentId: documentId ?? null, tab: tab?.id === undefined ? null : { tabId: tab.id, windowId: tab.windowId }, allowed };
}

/** The browser says "no more room" in several ways; storage that does not work at all rejects with a DOMException. */
function codeOf(error: unknown): FailureCode {
  if (error instanceof Error && /quota/i.test(`${error.name} ${error.message}`)) return 'storageFull';
  return typeof DOMException !== 'undefined' && error instanceof DOMException ? 'storageFailed' : 'unexpected';
}
