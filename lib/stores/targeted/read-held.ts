import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { ask } from '#lib/messages/ask';

/** What was read so long ago, in ms, is read again when it is shown. */
const FRESH_MS = 15 * 60_000;
/** Lines that fly past are not read: so many of those seen last are. */
const MOST_WAITING = 20;

interface HeldState {
  /** The campaign that is being read. */
  readonly busy: string | null;
  readonly failures: Readonly<Record<string, Failure>>;
}

/** Which campaigns' settings are being read, and what kept some from it. */
export const useHeldReading = create<HeldState>(() => ({ busy: null, failures: {} }));

let waiting: { readonly accountId: string; readonly campaignId: string }[] = [];
let running = false;

/**
 * A campaign came into view: its settings are read, one campaign after the other, the one seen last first. Those that were read a moment ago,
 * or refused since the page was opened, are left as they are.
 */
export function holdInView(accountId: string, campaignId: string, readAt: number | null): void {
  if (readAt !== null && readAt > Date.now() - FRESH_MS) return;
  const { busy, failures } = useHeldReading.getState();
  if (busy === campaignId || failures[campaignId] || waiting.some((one) => one.campaignId === campaignId)) return;
  waiting = [...waiting, { accountId, campaignId }].slice(-MOST_WAITING);
  if (!running) void readWaiting();
}

/** Nobody sees the list any more. */
export function leaveView(): void {
  waiting = [];
}

/** Reads one campaign now, whatever was read before. @returns why it could not be read; null: it was */
export async function readHeld(accountId: string, campaignId: string): Promise<Failure | null> {
  useHeldReading.setState(({ failures: { [campaignId]: _, ...failures } }) => ({ busy: campaignId, failures }));
  const answer = await ask('targeted.readCampaign', { accountId, campaignId });
  useHeldReading.setState(({ failures }) => ({
    busy: null,
    failures: answer.ok ? failures : { ...failures, [campaignId]: answer.failure },
  }));
  return answer.ok ? null : answer.failure;
}

/** A failure of the shop itself, a locked vault or no connection would meet every other campaign too. */
async function readWaiting(): Promise<void> {
  running = true;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const failed = await readHeld(next.accountId, next.campaignId);
    if (failed) waiting = [];
  }
  running = false;
}
