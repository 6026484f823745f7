import { isMarketCode } from '#lib/domain/market';
import type { SettingName } from './table';

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, unknown>>;

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => Number.isFinite(value);
const isMarket: Check = (value) => typeof value === 'string' && isMarketCode(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const fields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isFields(value) && Object.entries(checks).every(([name, check]) => check(value[name]));

/** What each row of a list, or each value of a record, has at the least: without it no view can show it and no caller can use it. */
const ROWS: { readonly [Name in SettingName]?: Check } = {
  presets: fields({ id: isText, name: isText, slots: listOf(isText) }),
  captions: fields({ id: isText, name: isText, text: isText }),
  counters: isNumber,
  captionChoice: isText,
  groupsLeftOut: isText,
  postedCaptions: listOf(isNumber),
  accounts: fields({ id: isText, market: isMarket, kind: isText }),
  shops: fields({ id: isText, market: isMarket, shopId: isText }),
  stores: fields({ id: isText, host: isText }),
  pagesInView: fields({ tabId: isNumber, market: isMarket, ids: listOf(isText), matched: listOf(isText) }),
  shopInPanel: isText,
  badgesOff: isText,
  reviews: isFields,
  ratesViews: fields({ id: isText, filter: isFields, sort: isFields, columns: listOf(isText) }),
  earningsQuestions: fields({ id: isText, period: isFields, by: isText, metric: isText }),
  earningsColumns: isText,
  starredOffers: fields({ key: isText, market: isMarket, page: isText }),
  dismissedJobs: isText,
};

/** A value with the rows alone that can be used; the value itself where all can. */
export const soundRows = (name: SettingName, value: unknown): unknown => rowsThat(name, value, true);

/** Writes nobody's rows away: what is stored and cannot be used stays behind what is written. */
export function withDamaged(name: SettingName, value: unknown, stored: unknown): unknown {
  const damaged = rowsThat(name, stored, false);
  if (Array.isArray(value) && Array.isArray(damaged) && damaged.length > 0) return [...value, ...damaged];
  if (isFields(value) && isFields(damaged) && Object.keys(damaged).length > 0) return { ...damaged, ...value };
  return value;
}

/** Whether rows of this setting are checked at all. */
export const hasRows = (name: SettingName): boolean => ROWS[name] !== undefined;

function rowsThat(name: SettingName, value: unknown, sound: boolean): unknown {
  const check = ROWS[name];
  if (!check) return sound ? value : undefined;
  if (Array.isArray(value)) {
    const rows = value.filter((row) => check(row) === sound);
    return rows.length === value.length ? value : rows;
  }
  if (!isFields(value)) return sound ? value : undefined;
  const entries = Object.entries(value).filter(([, row]) => check(row) === sound);
  return entries.length === Object.keys(value).length ? value : Object.fromEntries(entries);
}
