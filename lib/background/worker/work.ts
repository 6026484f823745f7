import { lockIfIdle, lockIfIdleOrUse, startAutoLock } from '#lib/background/accounts/auto-lock';
import { lockNow } from '#lib/background/accounts/lock-now';
import { carryOn, makeAndTell } from '#lib/background/links/pending-link';
import { clearBadge, isBadgeTaken, linkOfNote, tellLink } from '#lib/background/links/tell';
import { openJobs } from '#lib/records/jobs/jobs';
import { linkById } from '#lib/records/links/links';
import { savedSearches } from '#lib/records/offers/searches';
import { syncedAccounts } from '#lib/records/reports/synced-accounts';
import { requestOfGesture } from './request-of-gesture';

/**
 * What the worker does once it has heard what woke it. It lies in the core's file and is run with the first of it: listening must not wait
 * for it, and whoever asks for something else needs little of it.
 */
export const WORK = {
  carryOn,
  clearBadge,
  isBadgeTaken,
  linkById,
  linkOfNote,
  lockIfIdle,
  lockIfIdleOrUse,
  lockNow,
  makeAndTell,
  openJobs,
  requestOfGesture,
  savedSearches,
  startAutoLock,
  syncedAccounts,
  tellLink,
};
export type Work = typeof WORK;
