import { COUNTED } from '#lib/domain/reports/earnings/earnings-table';
import type { HotColumns } from '#lib/domain/reports/lines/columns';
import type { Dictionary } from '#lib/domain/reports/lines/dictionary';
import type { SoldLine } from './earned-by-links';

/** An account's lines as they are loaded. */
interface LoadedLines {
  readonly segments: readonly HotColumns[];
  /** Of each segment the rows that count. */
  readonly live: readonly Uint32Array[];
  readonly dictionary: Pick<Dictionary, 'words' | 'codes'>;
}

export interface LinePlace {
  readonly segment: number;
  readonly row: number;
}

/** The lines that count: of each day those of one source. */
export function countedPlaces({ segments, live, dictionary }: LoadedLines): readonly LinePlace[] {
  const counted = new Set(COUNTED.map((source) => dictionary.codes.get(source)));
  return live.flatMap((rows, segment) =>
    Array.from(rows)
      .filter((row) => counted.has(segments[segment]?.codes.source?.[row]))
      .map((row) => ({ segment, row })),
  );
}

/** The newest of them by purchase, at most so many; an order is there whole, or not at all. */
export function newestPlaces({ segments }: LoadedLines, places: readonly LinePlace[], most: number): readonly LinePlace[] {
  const bought = ({ segment, row }: LinePlace): number => segments[segment]?.whole.purchaseTime?.[row] ?? 0;
  if (places.length <= most) return places;
  const sorted = [...places].sort((one, other) => bought(other) - bought(one));
  const border = bought(sorted[most] as LinePlace);
  return sorted.slice(0, most).filter((place) => bought(place) > border);
}

/** Lines one by one, as far as they tell of a link, with the moment (Unix seconds) at which each was bought. */
export function* soldLines(
  { segments, dictionary: { words } }: LoadedLines,
  places: Iterable<LinePlace>,
): Generator<SoldLine & { readonly purchaseTime: number }> {
  for (const { segment, row } of places) {
    const { codes, orders, exact, whole } = segments[segment] as HotColumns;
    const word = (name: keyof typeof codes): string => words[codes[name]?.[row] ?? -1] ?? '';
    yield {
      order: `${orders[row * 2]} ${orders[row * 2 + 1]}`,
      subIds: `${word('subId1')}-${word('subId2')}-${word('subId3')}-${word('subId4')}-${word('subId5')}`,
      shopId: word('shopId'),
      itemId: word('itemId'),
      attribution: word('attribution') as SoldLine['attribution'],
      state: word('state') as SoldLine['state'],
      net: exact.net?.[row] ?? 0,
      purchaseTime: whole.purchaseTime?.[row] ?? 0,
    };
  }
}
