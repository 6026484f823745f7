import { browser } from 'wxt/browser';

/** What travels: the build's version, so that a page of an older build is told to reload, the name, the input. */
export interface Envelope {
  readonly sidecar: string;
  readonly name: string;
  readonly input: unknown;
}

export const version = (): string => browser.runtime.getManifest().version;

export const envelope = (name: string, input: unknown): Envelope => ({ sidecar: version(), name, input });
