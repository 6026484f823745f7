import { PAGE_KINDS, type PageKind } from '#lib/domain/address/page-kind';
import { SELLER_HOSTS } from '#lib/domain/address/seller-hosts';
import type { MarketCode } from '#lib/domain/market';

/**
 * The two messages that the content script may send. They are checked by hand: it carries no schema library.
 * `page.inView`: which Seller Centre page, which products are in view. `panel.openAt`: a person clicked a badge.
 */
export interface PageInView {
  readonly kind: PageKind;
  readonly market: MarketCode;
  /** Item ids that the page claims, at most 60: nothing is known of them before they are proven. */
  readonly ids: readonly string[];
  /** Rows that the page has; 1 on a product's own page. */
  readonly rows: number;
}

export interface PageInViewAnswer {
  /** Only for products that are proven to be the connected shop's. */
  readonly badges: readonly PageBadge[];
  /** The person has switched badges off for this kind of page. */
  readonly switchedOff?: boolean;
}

export interface PageBadge {
  readonly id: string;
  readonly text: string;
  readonly tone: PageBadgeTone;
  readonly title: string;
}

/** Below the suggested rate, within it, nothing to compare, ends soon. */
export type PageBadgeTone = (typeof TONES)[number];

export interface PanelOpenAt {
  readonly id: string;
}

export const MOST_IDS = 60;
export const LONGEST_BADGE = 120;

/** Whether a message's input is a `page.inView` and nothing more. */
export const isPageInView = (input: unknown): input is PageInView =>
  isExactly(input, ['kind', 'market', 'ids', 'rows']) &&
  isSellerKind(input['kind']) &&
  isMarket(input['market']) &&
  isList(input['ids'], MOST_IDS, isItemId) &&
  Number.isInteger(input['rows']) &&
  (input['rows'] as number) >= 0;

/** Whether a message's input is a `panel.openAt` and nothing more. */
export const isPanelOpenAt = (input: unknown): input is PanelOpenAt => isExactly(input, ['id']) && isItemId(input['id']);

/** Whether an answer holds texts for badges and nothing else. */
export const isPageInViewAnswer = (value: unknown): value is PageInViewAnswer =>
  (isExactly(value, ['badges']) || (isExactly(value, ['badges', 'switchedOff']) && typeof value['switchedOff'] === 'boolean')) &&
  isList(value['badges'], MOST_IDS, isBadge);

/** The value of an answer of the background (`{ ok, value }`); null when it failed or is no such answer. */
export const readPageInViewAnswer = (answer: unknown): PageInViewAnswer | null =>
  isExactly(answer, ['ok', 'value']) && answer['ok'] === true && isPageInViewAnswer(answer['value']) ? answer['value'] : null;

const TONES = ['gap', 'inside', 'none', 'soon'] as const;

const isBadge = (value: unknown): value is PageBadge =>
  isExactly(value, ['id', 'text', 'tone', 'title']) &&
  isItemId(value['id']) &&
  isText(value['text'], LONGEST_BADGE) &&
  isText(value['title'], 400) &&
  (TONES as readonly unknown[]).includes(value['tone']);

/** A positive 64-bit integer as text. */
const isItemId = (value: unknown): value is string => typeof value === 'string' && /^[1-9]\d{0,18}$/.test(value);
const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most;
const isSellerKind = (value: unknown) =>
  typeof value === 'string' && value.startsWith('seller-') && (PAGE_KINDS as readonly string[]).includes(value);
const isList = <T>(value: unknown, most: number, isOne: (item: unknown) => item is T): value is T[] =>
  Array.isArray(value) && value.length <= most && value.every(isOne);

function isExactly<Key extends string>(value: unknown, keys: readonly Key[]): value is Record<Key, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key));
}

const isMarket = (code: unknown): code is MarketCode => typeof code === 'string' && Object.hasOwn(SELLER_HOSTS, code);
