/**
 * Stands in for the framework's content script context, which brings the polyfill along and tells the page of us by events and messages.
 * We need nothing of it: whether the extension is still there is asked of the runtime.
 */
export function ContentScriptContext(): undefined {
  return undefined;
}
