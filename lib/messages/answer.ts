import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { failure } from '../domain/failure';
import { fail, type Result } from '../domain/result';
import { contract, type InputOf, type MessageName, type OutputOf } from './contract';
import { version } from './envelope';
import { senderOf } from './sender';

export type MessageContext = { readonly documentId: string | null };
export type Handlers = {
  readonly [N in MessageName]: (input: v.InferOutput<(typeof contract)[N]['input']> & InputOf<N>, context: MessageContext) => Promise<Result<Plain<OutputOf<N>>>>;
};
/** Domain values are read-only; what crosses is a copy. */
type Plain<T> = T extends readonly (infer Item)[] ? readonly Plain<Item>[] : T extends object ? { readonly [K in keyof T]: Plain<T[K]> } : T;

/**
 * Registers the one listener. Each message is checked before its handler sees it: sender by origin, version, input shape.
 * `report` is told of what a handler throws (a fault of ours), with the message's name only.
 */
export function answer(handlers: Handlers, report: (name: string, error: unknown) => void): void {
  // Answers through sendResponse and `return true`: understood by Chrome, Firefox, the polyfill and the tests' fake browser.
  const listener = (raw: unknown, sender: Browser.runtime.MessageSender, reply: (answer: unknown) => void) => {
    const message = v.safeParse(shape, raw);
    if (!message.success) return undefined;
    void dispatch(handlers, message.output, sender, report).then(reply);
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
}

const shape = v.strictObject({ sidecar: v.string(), name: v.string(), input: v.unknown() });

/** Checks and dispatches one message. Exported for the tests of the sender table. */
export async function dispatch(
  handlers: Handlers,
  message: v.InferOutput<typeof shape>,
  sender: Browser.runtime.MessageSender,
  report: (name: string, error: unknown) => void,
): Promise<Result<unknown>> {
  if (!Object.hasOwn(contract, message.name)) return fail(failure('forbidden'));
  const name = message.name as MessageName;
  if (senderOf(sender) !== contract[name].sender) return fail(failure('forbidden', { call: name }));
  if (message.sidecar !== version()) return fail(failure('outdatedPage', { call: name }));
  const input = v.safeParse(contract[name].input, message.input);
  if (!input.success) return fail(failure('inputInvalid', { call: name, field: fieldOf(input.issues) }));
  try {
    const handle = handlers[name] as (input: unknown, context: MessageContext) => Promise<Result<unknown>>;
    return await handle(input.output, { documentId: sender.documentId ?? null });
  } catch (error) {
    report(name, error);
    return fail(failure('unexpected', { call: name }));
  }
}

const fieldOf = (issues: readonly v.BaseIssue<unknown>[]) => v.getDotPath(issues[0] as v.BaseIssue<unknown>) ?? undefined;
