import type { Catalogue } from '#test/world/open-platform/catalogue';
import type { PlatformShop } from '#test/world/open-platform/shops';
import type { WorldContext } from '#test/world/part';
import type { Campaign } from './campaign';
import type { Entry } from './entry';
import type { Bills } from './reports/bill';
import type { Effects, Orders } from './reports/order';
import type { Timeline } from './reports/timeline';
import type { AmsSettings } from './settings';
import type { Affiliates } from './targeted/affiliates';
import type { Refusals } from './targeted/refusals';
import type { Tasks } from './task';

/** The AMS state of one shop. */
export interface Ams {
  readonly world: WorldContext;
  readonly shop: PlatformShop;
  /** When this world began, seconds. */
  readonly anchor: number;
  readonly catalogue: Catalogue;
  readonly settings: AmsSettings;
  readonly entries: Timeline<Entry>;
  /** An item's entries as they stand, gone ones among them. */
  entriesOf(itemId: string): readonly Entry[];
  /** An item's entries as they were known at a moment, seconds. */
  entriesAt(itemId: string, seconds: number): readonly Entry[];
  putEntry(entry: Entry, at: number): void;
  readonly campaigns: Timeline<Campaign>;
  readonly affiliates: Affiliates;
  readonly refusals: Refusals;
  /** Words that the lists write for a campaign instead of its own; null: its own. */
  readonly words: Map<string, { readonly source?: string | null; readonly status?: string | null }>;
  readonly tasks: Tasks;
  readonly orders: Orders;
  readonly bills: Bills;
  readonly effects: Effects;
  readonly auto: { open: boolean; rate: number };
  /** A campaign id that was never used. */
  nextId(): string;
  /** The moment that lists show, milliseconds. */
  seen(): number;
  /** New products appear in the shop. */
  publish(count: number): void;
}
