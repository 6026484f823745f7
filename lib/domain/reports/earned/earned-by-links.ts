import type { Attribution, OrderState } from '#lib/domain/reports/files/value-words';

/** A link that was made here, as far as a report can tell of it. */
export interface EarningLink {
  readonly id: string;
  readonly shopId: string | null;
  readonly itemId: string | null;
  /** "a----": five places, as reports have them. */
  readonly subIds: string;
  readonly presetId: string | null;
}

/** A line of a report, as far as it tells of a link. Money in 1/100,000 of the currency. */
export interface SoldLine {
  /** Equal for lines of one order, and for no others. */
  readonly order: string;
  readonly subIds: string;
  readonly shopId: string;
  readonly itemId: string;
  readonly attribution: Attribution | 'unknown';
  readonly state: OrderState;
  readonly net: number;
}

/** `net`: of completed lines; `pending`: of lines that are neither completed nor cancelled; `orders`: with a line that counts or may yet. */
export interface EarnedSums {
  readonly orders: number;
  readonly cancelledOrders: number;
  readonly lines: number;
  readonly net: bigint;
  readonly pending: bigint;
}
/** What was bought in the link's own shop, in other shops after the click, and where a report does not say. */
export interface EarnedParts {
  readonly direct: EarnedSums;
  readonly elsewhere: EarnedSums;
  readonly unknown: EarnedSums;
}

/**
 * What was earned by links that a report cannot tell apart: of one product, of one shop where the product tells nothing, or (both null) of
 * all links with the sub ids.
 */
export interface EarnedShare {
  readonly subIds: string;
  readonly shopId: string | null;
  readonly itemId: string | null;
  /** How many links it is of. */
  readonly links: number;
  /** The link that has earned it, where it can only be one. */
  readonly only: string | null;
  /** Of its links, each once; null: made without one. */
  readonly presetIds: readonly (string | null)[];
  readonly parts: EarnedParts;
}

export interface EarnedByLinks {
  readonly shares: readonly EarnedShare[];
  /** Lines whose sub ids no link made here has. */
  readonly untraced: EarnedParts;
}

/**
 * Shares lines out to the links that may have brought them: each line counts once, so the sums of all shares and of what is not traced are
 * the sums of the lines. Where a report cannot tell links apart, their share is one and is not split.
 */
export function earnedByLinks(lines: Iterable<SoldLine>, links: readonly EarningLink[]): EarnedByLinks {
  const owners = new Map<string, EarningLink[]>();
  for (const link of links) {
    for (const key of keysOfLink(link)) {
      const known = owners.get(key);
      if (known) known.push(link);
      else owners.set(key, [link]);
    }
  }
  const untraced = newCounts();
  const found = new Map<string, Counts>();
  for (const line of lines) {
    const key = keysOfLine(line).find((one) => owners.has(one));
    const counts = key === undefined ? untraced : (found.get(key) ?? newCounts());
    if (key !== undefined) found.set(key, counts);
    count(counts, line);
  }
  return {
    shares: [...found].map(([key, counts]) => {
      const own = owners.get(key) as EarningLink[];
      const [subIds = '', shopId, itemId] = JSON.parse(key) as string[];
      return {
        subIds,
        shopId: shopId ?? null,
        itemId: itemId ?? null,
        links: own.length,
        only: own.length === 1 ? (own[0] as EarningLink).id : null,
        presetIds: [...new Set(own.map(({ presetId }) => presetId))],
        parts: partsOf(counts),
      };
    }),
    untraced: partsOf(untraced),
  };
}

/** What one link earned: what is certain, and what links share that a report cannot tell apart. */
export interface EarnedByLink {
  readonly own: EarnedParts;
  readonly shared: EarnedParts;
  /** How many links share the most of it; 0: nothing is shared. */
  readonly sharing: number;
}

/** @param shares those of the link's own sub ids; those of other links are passed over */
export function earnedByLink(shares: readonly EarnedShare[], link: Pick<EarningLink, 'id' | 'shopId' | 'itemId' | 'subIds'>): EarnedByLink {
  const fitting = shares.filter(
    (share) =>
      share.subIds === link.subIds &&
      (share.shopId === null || share.shopId === link.shopId) &&
      (share.itemId === null || share.itemId === link.itemId),
  );
  const own = fitting.filter(({ only }) => only === link.id);
  const shared = fitting.filter(({ only }) => only !== link.id);
  return {
    own: addParts(own.map(({ parts }) => parts)),
    shared: addParts(shared.map(({ parts }) => parts)),
    // A link that is newer than the report is one more.
    sharing: Math.max(0, ...shared.map(({ links, only }) => links + (only === null ? 0 : 1))),
  };
}

/** What the links of a preset earned. What links of several presets share is nobody's. */
export const earnedByPreset = (shares: readonly EarnedShare[], presetId: string): EarnedParts =>
  addParts(shares.filter(({ presetIds }) => presetIds.length === 1 && presetIds[0] === presetId).map(({ parts }) => parts));

/** All shares that a link may have a part in: its sub ids, its shop, its product. */
function keysOfLink({ subIds, shopId, itemId }: EarningLink): readonly string[] {
  const keys = [[subIds], ...(shopId ? [[subIds, shopId], ...(itemId ? [[subIds, shopId, itemId]] : [])] : [])];
  return keys.map((key) => JSON.stringify(key));
}

/** The shares that a line may be in, the closest first: of what was bought in the link's own shop the report tells the shop and the product. */
function keysOfLine({ subIds, shopId, itemId, attribution }: SoldLine): readonly string[] {
  const keys = attribution === 'sameShop' ? [[subIds, shopId, itemId], [subIds, shopId], [subIds]] : [[subIds]];
  return keys.map((key) => JSON.stringify(key));
}

export const NOTHING_EARNED: EarnedSums = { orders: 0, cancelledOrders: 0, lines: 0, net: 0n, pending: 0n };

/** Orders of two shares are added as if none were in both. */
export const addEarned = (one: EarnedSums, other: EarnedSums): EarnedSums => ({
  orders: one.orders + other.orders,
  cancelledOrders: one.cancelledOrders + other.cancelledOrders,
  lines: one.lines + other.lines,
  net: one.net + other.net,
  pending: one.pending + other.pending,
});

export const totalEarned = ({ direct, elsewhere, unknown }: EarnedParts): EarnedSums => addEarned(addEarned(direct, elsewhere), unknown);

const addParts = (list: readonly EarnedParts[]): EarnedParts => ({
  direct: list.map(({ direct }) => direct).reduce(addEarned, NOTHING_EARNED),
  elsewhere: list.map(({ elsewhere }) => elsewhere).reduce(addEarned, NOTHING_EARNED),
  unknown: list.map(({ unknown }) => unknown).reduce(addEarned, NOTHING_EARNED),
});

type Place = keyof EarnedParts;
const PLACES: readonly Place[] = ['direct', 'elsewhere', 'unknown'];
const PLACE_OF: Readonly<Record<SoldLine['attribution'], Place>> = { sameShop: 'direct', otherShop: 'elsewhere', unknown: 'unknown' };

interface PlaceCounts {
  /** Whether a line of the order still counts. */
  readonly orders: Map<string, boolean>;
  lines: number;
  net: bigint;
  pending: bigint;
}
type Counts = Readonly<Record<Place, PlaceCounts>>;

const newCounts = (): Counts => {
  const place = (): PlaceCounts => ({ orders: new Map(), lines: 0, net: 0n, pending: 0n });
  return { direct: place(), elsewhere: place(), unknown: place() };
};

function count(counts: Counts, { order, attribution, state, net }: SoldLine): void {
  const place = counts[PLACE_OF[attribution]];
  place.lines += 1;
  place.orders.set(order, (place.orders.get(order) ?? false) || state !== 'cancelled');
  if (state === 'completed') place.net += BigInt(net);
  else if (state !== 'cancelled') place.pending += BigInt(net);
}

function partsOf(counts: Counts): EarnedParts {
  const sums = ({ orders, lines, net, pending }: PlaceCounts): EarnedSums => {
    const good = [...orders.values()].filter(Boolean).length;
    return { orders: good, cancelledOrders: orders.size - good, lines, net, pending };
  };
  return Object.fromEntries(PLACES.map((place) => [place, sums(counts[place])])) as unknown as EarnedParts;
}
