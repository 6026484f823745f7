import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { type FailureCode, failure } from '#lib/domain/failure';
import { fail, type Result } from '#lib/domain/result';
import { contract, type InputOf, type MessageName, type OutputOf } from './contract';
import { version } from './envelope';
import { senderOf } from './sender';

export interface MessageContext {
  readonly documentId: string | null;
  /** Of the tab that sent it; null for a page that is no tab (popup, panel). */
  readonly tab: { readonly tabId: number; readonly windowId: number } | null;
}
export type Handlers = {
  readonly [N in MessageName]: (
    input: v.InferOutput<(typeof contract)[N]['input']> & InputOf<N>,
    context: MessageContext,
  ) => Promise<Result<Plain<OutputOf<N>>>>;
};
/** Domain values are read-only; what crosses is a copy. */
type Plain<T> = T extends readonly (infer Item)[]
  ? readonly Plain<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Plain<T[K]> }
    : T;

/**
 * Registers the one listener. Each message is checked before its handler sees it: sender by origin, version, input shape.
 * `before` runs before each handler that needs no gesture. `report` is told of what a handler throws (a fault of ours), by the message's name.
 */
export function answer(handlers: Handlers, { before, report }: AnswerHooks): void {
  // Answers through sendResponse and `return true`: understood by Chrome, Firefox, the polyfill and the tests' fake browser.
  const listener = (raw: unknown, sender: Browser.runtime.MessageSender, reply: (answer: unknown) => void) => {
    const message = v.safeParse(shape, raw);
    if (!message.success) return undefined;
    void dispatch(handlers, message.output, sender, { before, report }).then(reply);
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
}

export interface AnswerHooks {
  /** `act`: whether the person did this. */
  readonly before: (act: boolean) => Promise<void>;
  readonly report: (name: string, error: unknown) => void;
}

const shape = v.strictObject({ sidecar: v.string(), name: v.string(), input: v.unknown() });

/** Checks and dispatches one message. Exported for the tests of the sender table. */
export async function dispatch(
  handlers: Handlers,
  message: v.InferOutput<typeof shape>,
  sender: Browser.runtime.MessageSender,
  { before, report }: AnswerHooks,
): Promise<Result<unknown>> {
  if (!Object.hasOwn(contract, message.name)) return fail(failure('forbidden'));
  const name = message.name as MessageName;
  if (senderOf(sender) !== contract[name].sender) return fail(failure('forbidden', { call: name }));
  if (message.sidecar !== version()) return fail(failure('outdatedPage', { call: name }));
  const input = v.safeParse(contract[name].input, message.input);
  if (!input.success) return fail(failure('inputInvalid', { call: name, field: fieldOf(input.issues) }));
  try {
    if (!contract[name].gesture) await before(contract[name].act);
    const handle = handlers[name] as (input: unknown, context: MessageContext) => Promise<Result<unknown>>;
    return await handle(input.output, contextOf(sender));
  } catch (error) {
    report(name, error);
    return fail(failure(codeOf(error), { call: name }));
  }
}

const fieldOf = (issues: readonly v.BaseIssue<unknown>[]) => v.getDotPath(issues[0] as v.BaseIssue<unknown>) ?? undefined;

function contextOf({ documentId, tab }: Browser.runtime.MessageSender): MessageContext {
  return { documentId: documentId ?? null, tab: tab?.id === undefined ? null : { tabId: tab.id, windowId: tab.windowId } };
}

/** The browser says "no more room" in several ways; storage that does not work at all rejects with a DOMException. */
function codeOf(error: unknown): FailureCode {
  if (error instanceof Error && /quota/i.test(`${error.name} ${error.message}`)) return 'storageFull';
  return typeof DOMException !== 'undefined' && error instanceof DOMException ? 'storageFailed' : 'unexpected';
}
