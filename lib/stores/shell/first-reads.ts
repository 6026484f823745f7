import { loadTexts } from '#lib/i18n/load-texts';
import type { Part } from '#lib/i18n/parts';
import { askActiveTab } from '#lib/page/active-tab';
import { PAGE_CHECKS } from '#lib/settings/page-checks';
import { checkCloser, readSettings, type Settings } from '#lib/settings/settings';
import { SETTINGS, type SettingName } from '#lib/settings/table';
import { languageFrom } from './language';

checkCloser(PAGE_CHECKS);

type AllSettings = Partial<Settings<SettingName>>;
let started: Promise<AllSettings> | undefined;

/** Begins to read what a page needs before its first picture, while its large script is still being compiled. Knows nothing of React. */
export function beginReading(texts: readonly Part[]): void {
  started = readAll();
  askActiveTab();
  readLikelyTexts(texts);
}

/** All settings, as they were read at the page's begin; those that cannot be read are left out. */
export function firstSettings(): Promise<AllSettings> {
  const reading = started ?? readAll();
  started = undefined;
  return reading;
}

/** Most people never chose a language: the browser's is fetched while the settings are read. */
export const readLikelyTexts = (texts: readonly Part[]): void => void loadTexts(languageFrom('auto'), texts).catch(() => undefined);

const readAll = (): Promise<AllSettings> => readSettings(Object.keys(SETTINGS) as SettingName[]).catch(() => ({}));
