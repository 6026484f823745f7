import { browser } from 'wxt/browser';
import { logFault } from '#lib/background/shell/log';
import { personsLanguage, texts } from '#lib/background/shell/person';
import type { Failure } from '#lib/domain/failure';
import { copyText, getReadyToCopy } from './copy/copy';
import type { LinkMade } from './link-request';

const BADGE_MS = 6_000;
const LINK_NOTE = 'link:';

/** Loads the texts of the notification and the offscreen document that copies, while the request is still pending. */
export function getReadyToTell(): void {
  for (const work of [texts('worker'), getReadyToCopy()]) work.catch((error: unknown) => logFault('tell', error));
}

/** Tells of a link made with no page of ours in front: copies it, and says "copied" only after the copy was reported as done. */
export async function tellLink(made: LinkMade): Promise<void> {
  const [t, copied] = await Promise.all([texts('worker'), copyText(made.link.link)]);
  if (copied) return badge('✓', t('notify.copied', { link: made.link.link }));
  await browser.notifications.create(`${LINK_NOTE}${made.link.id}`, {
    type: 'basic',
    iconUrl: 'icon/128.png',
    title: t('notify.notCopied'),
    message: made.link.link,
    ...(import.meta.env.FIREFOX ? {} : { buttons: [{ title: t('notify.copy') }], requireInteraction: true }),
  });
}

/** Tells of a failure: what happened and the next step. A click leads to the options page. */
export async function tellFailure(failure: Failure): Promise<void> {
  const t = await texts('failures', 'failures-shops', 'failures-shopline');
  const values = {
    minutes: failure.minutesOff ?? 0,
    field: failure.field ?? '',
    time: failure.until ? await momentText(failure.until) : '',
  };
  await badge('!', t(`failure.${failure.code}.says`, values));
  await browser.notifications.create(`failure:${failure.code}`, {
    type: 'basic',
    iconUrl: 'icon/128.png',
    title: t(`failure.${failure.code}.says`, values),
    message: t(`failure.${failure.code}.next`, values),
  });
}

/** The id of the link that a notification is about. */
export const linkOfNote = (id: string): string | null => (id.startsWith(LINK_NOTE) ? id.slice(LINK_NOTE.length) : null);

let shown: ReturnType<typeof setTimeout> | undefined;

/** A short mark on the icon; its words stand in the icon's title. */
async function badge(text: string, title: string): Promise<void> {
  clearTimeout(shown);
  shown = setTimeout(() => void clearBadge(), BADGE_MS);
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: text === '!' ? '#B6203E' : '#0B6A7D' }),
    browser.action.setTitle({ title }),
    browser.action.setBadgeText({ text }),
  ]);
}

/** Whether the badge tells of a link just now: a job's progress has to wait. */
export const isBadgeTaken = (): boolean => shown !== undefined;

/** Removes the badge and the title of the action that a made or refused link has set. */
export async function clearBadge(): Promise<void> {
  shown = undefined;
  await browser.action.setBadgeText({ text: '' });
  await browser.action.setTitle({ title: '' });
}

/** Few failures name a moment: what writes it is loaded then. */
async function momentText(ms: number): Promise<string> {
  const [{ momentsOf }, { ownZone }] = await Promise.all([import('#lib/domain/time/moments'), import('#lib/domain/time/zone-clock')]);
  return momentsOf(await personsLanguage(), ownZone()).at(ms);
}
