import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { Failure } from '#lib/domain/failure';
import type { InputOf, MessageName, OutputOf } from '#lib/messages/contract';

declare const chrome: typeof browser;

/** What came back, as it travelled. */
export type Reported<N extends MessageName> =
  | { readonly ok: true; readonly value: OutputOf<N> }
  | { readonly ok: false; readonly failure: Failure };

/** Asks the worker from one of our own pages, past what the page itself would do. */
export const tell = <N extends MessageName>(page: Page, name: N, input: InputOf<N>): Promise<Reported<N>> =>
  page.evaluate(async (message) => chrome.runtime.sendMessage({ sidecar: chrome.runtime.getManifest().version, ...message }), {
    name,
    input,
  } as { name: string; input: unknown }) as Promise<Reported<N>>;
