import { notify } from '#lib/background/shell/notify';
import { texts } from '#lib/background/shell/person';
import { isQuiet } from '#lib/domain/offers/saved-search';
import { findingsSince } from '#lib/records/offers/searches';
import { readSetting, writeSetting } from '#lib/settings/settings';

/** The notification; a click opens the findings. */
export const FINDINGS_NOTE = 'findings';

/** Notifies once of what was found since the last notification or since the list was last opened; in quiet hours later. */
export async function tellFindings(): Promise<void> {
  const [reported, quiet] = [await readSetting('findingsToldAt'), await readSetting('quietHours')];
  const found = await findingsSince(reported);
  if (!found.ok || found.value === 0 || isQuiet(quiet, new Date().getHours())) return;
  await writeSetting('findingsToldAt', Date.now());
  const t = await texts('worker');
  await notify(FINDINGS_NOTE, {
    type: 'basic',
    iconUrl: 'icon/128.png',
    title: t('notify.findings', { count: found.value, number: found.value }),
    message: t('notify.findingsOpen'),
  });
}
