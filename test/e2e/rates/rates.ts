import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { CommissionRate } from '#lib/domain/commission-rate';
import type { RateChange } from '#lib/domain/rates/apply/apply-steps';
import type { RecordedRequest, World } from '#test/world';

/** An entry of the open campaign as the world truly holds it, without lag. Rates in basis points. */
export interface TrueEntry {
  readonly itemId: string;
  readonly campaignId: string;
  readonly status: string;
  readonly rate: number;
  /** Unix seconds. */
  readonly end: number;
}
interface TrueItem {
  readonly itemId: string;
  readonly status: string;
  readonly blacklisted: boolean;
  readonly cap: number;
  readonly floor: number;
  /** In minor units. */
  readonly price: number;
  /** Units in 30 days. */
  readonly sales: number;
  readonly open: boolean;
}

declare const chrome: typeof browser;

/** The house's own id of a connected shop. */
export const accountOf = (page: Page, shopId: number): Promise<string> =>
  page.evaluate(async (id) => {
    const shops = (await chrome.storage.local.get('setting:shops'))['setting:shops'] as { id: string; shopId: string }[];
    return shops.find((shop) => shop.shopId === id)?.id ?? '';
  }, String(shopId));

const NO_END = 32_503_651_199;
const rateOf = (points: number) => points as CommissionRate;

/** Ids may be longer than a number holds. */
async function ask<T>(world: World, what: string): Promise<T> {
  const text = await (await fetch(`${world.http}/__world/ams/${what}`)).text();
  return JSON.parse(text.replace(/"(item_id|campaign_id)":(\d+)/g, '"$1":"$2"')) as T;
}

export const trueItems = (world: World, shopId: number): Promise<TrueItem[]> => ask(world, `items?shopId=${shopId}`);

export async function trueEntries(world: World, shopId: number): Promise<TrueEntry[]> {
  const { entries } = await ask<{
    entries: { item_id: string; campaign_id: string; campaign_status: string; commission_rate: number; period_end_time: number }[];
  }>(world, `state?shopId=${shopId}`);
  return entries.map((one) => ({
    itemId: one.item_id,
    campaignId: one.campaign_id,
    status: one.campaign_status,
    rate: Math.round(one.commission_rate * 100),
    end: one.period_end_time,
  }));
}

export interface TrueTask {
  readonly task_type: string;
  readonly status: string;
  /** So many products are meant. */
  readonly targets: number;
  /** What no answer of Shopee's tells. `target`: an item id, or a campaign id. */
  readonly refused: readonly { readonly target: string; readonly message: string }[];
}

/** AMS's work on all products of a shop, the first one first. */
export const trueTasks = async (world: World, shopId: number): Promise<TrueTask[]> =>
  (await ask<{ tasks: TrueTask[] }>(world, `state?shopId=${shopId}`)).tasks;

/** Sets how a shop's AMS behaves. */
export async function setAms(world: World, shopId: number, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const answer = await fetch(`${world.http}/__world/ams`, { method: 'POST', body: JSON.stringify({ shopId, ...settings }) });
  if (!answer.ok) throw new Error(await answer.text());
}

export interface Picked {
  /** Ongoing entries without end that may have any rate, and some that may have none above 15 %. */
  readonly ongoing: readonly TrueEntry[];
  readonly capped: readonly TrueEntry[];
  /** Products in no campaign that may join, and some that may not. */
  readonly free: readonly string[];
  readonly barred: readonly string[];
}

/** Products of a shop by what the world will say to a rate above 15 %. */
export async function pickProducts(world: World, shopId: number): Promise<Picked> {
  const items = await trueItems(world, shopId);
  const entries = await trueEntries(world, shopId);
  const live = new Map<string, TrueEntry[]>();
  for (const entry of entries) if (entry.status !== 'Gone') live.set(entry.itemId, [...(live.get(entry.itemId) ?? []), entry]);
  const normal = new Map(items.filter(({ status, blacklisted }) => status === 'NORMAL' && !blacklisted).map((item) => [item.itemId, item]));
  const alone = [...live.values()].flatMap(([entry, ...others]) =>
    entry?.status === 'Ongoing' && entry.end === NO_END && others.length === 0 ? [entry] : [],
  );
  const isCapped = (itemId: string) => (normal.get(itemId)?.cap ?? 0) <= 1500;
  const usable = alone.filter(({ itemId }) => normal.has(itemId));
  return {
    ongoing: usable.filter(({ itemId }) => !isCapped(itemId)),
    capped: usable.filter(({ itemId }) => isCapped(itemId)),
    free: [...normal.values()].filter(({ itemId, cap }) => !live.has(itemId) && cap > 1500).map(({ itemId }) => itemId),
    barred: items.filter(({ blacklisted, itemId }) => blacklisted && !live.has(itemId)).map(({ itemId }) => itemId),
  };
}

export const editOf = ({ itemId, campaignId, rate }: TrueEntry, to: number): RateChange => ({
  itemId,
  doing: 'edit',
  campaignId,
  before: rateOf(rate),
  rate: rateOf(to),
  start: null,
  end: null,
});

export const additionOf = (itemId: string, rate: number): RateChange => ({
  itemId,
  doing: 'add',
  campaignId: null,
  before: null,
  rate: rateOf(rate),
  start: null,
  end: null,
});

const WRITES = /open_campaign(_setting)?$|auto_add_new_product_setting$/;

/** Requests that change rates and have reached the world. */
export const rateWrites = (world: World): RecordedRequest[] =>
  world.requests().filter(({ path, method }) => method === 'POST' && WRITES.test(path));
