interface Runtime {
  /** Missing once the extension was reloaded or removed. */
  readonly id?: string;
  readonly getManifest: () => { readonly version: string };
  readonly sendMessage: (message: unknown) => Promise<unknown>;
  readonly onMessage: { readonly addListener: (listen: () => void) => void };
}

/**
 * The browser's own runtime. The content script asks it directly, because the polyfill would be most of its size and both browsers
 * answer with promises here.
 *
 * @returns null when this script was left behind by a reload of the extension
 */
export function runtime(): Runtime | null {
  const { chrome } = globalThis as { readonly chrome?: { readonly runtime?: Runtime } };
  return chrome?.runtime?.id ? chrome.runtime : null;
}

/** Sends a message in the same task as the click or the pass that caused it. @returns null when nobody answered */
export async function sendToBackground(name: string, input: unknown): Promise<unknown> {
  const port = runtime();
  // A worker that died in mid-answer rejects; whoever asked asks again.
  return port ? port.sendMessage({ sidecar: port.getManifest().version, name, input }).catch(() => null) : null;
}
