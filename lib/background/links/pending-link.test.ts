import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CARRY_ON_ALARM } from '#lib/background/shell/alarm-names';
import { ok } from '#lib/domain/result';
import { listKeyed } from '#lib/settings/keyed';
import type { LinkRequest } from './link-request';
import { makeLink, makeLinkAhead } from './make-link';
import { makeAndTell, makeForPage } from './pending-link';
import { getReadyToTell } from './tell';

vi.mock('./make-link');
vi.mock('./tell');
vi.mock('#lib/background/accounts/auto-lock', () => ({ lockIfIdleOrUse: async () => undefined }));

const request: LinkRequest = {
  requestId: 'r1',
  url: 'https://shopee.com.br/product/1/2',
  accountId: 'a',
  subIds: null,
  presetId: null,
  again: false,
  how: 'api',
  title: null,
};
const made = ok({ link: { id: 'r1' }, reused: false, stored: Promise.resolve(ok(undefined)) }) as never;

beforeEach(() => {
  vi.clearAllMocks();
  vi.useFakeTimers();
  fakeBrowser.reset();
  Object.assign(browser.runtime, { getContexts: async () => [{}] });
});
afterEach(() => void vi.useRealTimers());

/** Both ways by which a link is asked for, answered when the test says so. */
const WAYS = [
  ['a page', () => makeForPage(request, 'page', Promise.resolve())],
  ['the menu or a key', () => makeAndTell(request)],
] as const;

function held(): () => void {
  let give: () => void = () => undefined;
  const answer = new Promise<never>((resolve) => {
    give = () => resolve(made);
  });
  vi.mocked(makeLink).mockReturnValue(answer);
  vi.mocked(makeLinkAhead).mockReturnValue(answer);
  return () => give();
}

it('makes nothing else ready before the request is written down', async () => {
  const give = held();
  let write: () => void = () => undefined;
  vi.spyOn(browser.storage.local, 'set').mockImplementationOnce(
    () =>
      new Promise<void>((resolve) => {
        write = resolve;
      }),
  );
  const asked = makeAndTell(request);
  await vi.advanceTimersByTimeAsync(20);
  expect(getReadyToTell).not.toHaveBeenCalled();
  write();
  await vi.advanceTimersByTimeAsync(0);
  expect(getReadyToTell).toHaveBeenCalledOnce();
  give();
  await asked;
});

const alarm = () => browser.alarms.get(CARRY_ON_ALARM);

it.each(WAYS)('%s: written down at once, and an alarm carries on with what takes long', async (_way, ask) => {
  const give = held();
  const asked = ask();
  await vi.advanceTimersByTimeAsync(0);
  expect(await listKeyed('pendingLink')).toHaveLength(1);
  expect(await alarm()).toBeUndefined();
  await vi.advanceTimersByTimeAsync(300);
  expect(await alarm()).toBeDefined();
  give();
  await asked;
  await vi.advanceTimersByTimeAsync(300);
  expect(await listKeyed('pendingLink')).toEqual([]);
});

it.each(WAYS)('%s: no alarm for what has its answer at once', async (_way, ask) => {
  const give = held();
  const asked = ask();
  await vi.advanceTimersByTimeAsync(20);
  give();
  await asked;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await alarm()).toBeUndefined();
  expect(await listKeyed('pendingLink')).toEqual([]);
});
