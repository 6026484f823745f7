import type { Ams } from './ams/state';
import type { Reply } from './envelope';
import type { Caller } from './gate';
import type { Platform } from './platform';
import type { PlatformShop } from './shops';
import type { Args } from './validate';

/** What a call of the platform gets: checked values, and the time in seconds. */
export interface PlatformCall {
  readonly platform: Platform;
  readonly caller: Caller;
  readonly args: Args;
  readonly now: number;
}

export type CallOf = (call: PlatformCall) => Reply;

/** What a call about a shop gets on top. */
export interface ShopCall extends PlatformCall {
  readonly shop: PlatformShop;
  readonly ams: Ams;
}

export type ShopCallOf = (call: ShopCall) => Reply;

/** Lets a call about a shop stand among the others; the gate has found the shop before. */
export const aboutShop =
  (run: ShopCallOf): CallOf =>
  (call) => {
    const { shop } = call.caller;
    if (!shop) throw new Error('a call about a shop without a shop');
    const ams = call.platform.ams(shop);
    ams.tasks.settle();
    return run({ ...call, shop, ams });
  };

/** One page of a list counted from 1. */
export function pageOf<T>(list: readonly T[], pageNo: number, pageSize: number): { readonly page: readonly T[]; readonly more: boolean } {
  const from = (pageNo - 1) * pageSize;
  return { page: list.slice(from, from + pageSize), more: from + pageSize < list.length };
}
