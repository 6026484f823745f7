import type { Coded, EarningsTable } from './earnings-table';
import { numberPairs } from './number-pairs';
import { alignedDay, dayNumber, dayOf, timeKey } from './periods';
import { type DayRange, type EarningsDimension, type EarningsScope, TIME_DIMENSIONS, type TimeDimension } from './question';

/** Rows of a table, and the period whose days they are. */
export interface Selected {
  readonly rows: Uint32Array;
  readonly period: DayRange;
}

/** The words of a dimension, and the code of each selected row. */
export interface SelectedCodes {
  readonly words: readonly string[];
  readonly codes: Uint32Array;
  /** Whether each word is one of some row, in the order in which they first occur: words are groups as they are. */
  readonly asGroups: boolean;
}

export const isTime = (dimension: EarningsDimension): dimension is TimeDimension =>
  (TIME_DIMENSIONS as readonly string[]).includes(dimension);

/** Days of a period before are named as those of the scope's own that they are compared with. */
export function codesOf(
  table: EarningsTable,
  dimension: EarningsDimension,
  { period, presets = new Map() }: EarningsScope,
  selected: readonly Selected[],
): SelectedCodes {
  if (isTime(dimension)) return timeCodes(table, dimension, period, selected);
  if (dimension === 'account') return picked({ words: table.accounts, codes: table.account }, selected, null);
  if (dimension === 'subIds') return picked(subIdsOf(table), selected, table);
  if (dimension === 'preset') return picked(presetsOf(subIdsOf(table), presets), selected, table);
  return picked(table.coded(dimension), selected, table);
}

/**
 * Codes of the rows, one selection after the other.
 *
 * @param table whose words these are, each of one of its rows; null: of others too
 */
function picked({ words, codes }: Coded, selected: readonly Selected[], table: EarningsTable | null): SelectedCodes {
  // All rows, in their order.
  if (selected.length === 1 && selected[0]?.rows.length === table?.rows) return { words, codes: new Uint32Array(codes), asGroups: true };
  const list = emptyFor(selected);
  let next = 0;
  for (const { rows } of selected) for (let at = 0; at < rows.length; at++, next++) list[next] = codes[rows[at] as number] as number;
  return { words, codes: list, asGroups: false };
}

function timeCodes(table: EarningsTable, dimension: TimeDimension, asked: DayRange, selected: readonly Selected[]): SelectedCodes {
  const days = table.whole('day');
  const codes = new Map<string, number>();
  const list = emptyFor(selected);
  let next = 0;
  for (const { rows, period } of selected) {
    const first = dayNumber(period.from);
    // Few days, however long a period is asked: a code is made when a day first occurs.
    const known = new Map<number, number>();
    const codeOf = (day: number): number => {
      const key = timeKey(dimension, alignedDay(dayOf(day), period, asked));
      const code = codes.get(key) ?? codes.size;
      codes.set(key, code);
      known.set(day, code);
      return code;
    };
    let [day, code] = [first - 1, 0];
    for (let at = 0; at < rows.length; at++, next++) {
      const own = days[rows[at] as number] as number;
      // Lines of a day mostly stand together.
      if (own !== day) [day, code] = [own, known.get(own) ?? codeOf(own)];
      list[next] = code;
    }
  }
  return { words: [...codes.keys()], codes: list, asGroups: true };
}

/** Each line's five sub ids as one word. */
function subIdsOf(table: EarningsTable): Coded {
  return table.once('subIds', () => {
    const columns = (['subId1', 'subId2', 'subId3', 'subId4', 'subId5'] as const).map((name) => table.coded(name));
    let codes = new Uint32Array(table.rows);
    let words: readonly string[] = table.rows > 0 ? [''] : [];
    columns.forEach((column, place) => {
      const before = words;
      const pairs = numberPairs(codes, before.length, column.codes, column.words.length);
      codes = pairs.ids;
      words = Array.from(pairs.first, (first, id) => {
        const own = column.words[pairs.second[id] as number] ?? '';
        return place === 0 ? own : `${before[first]}-${own}`;
      });
    });
    return { codes, words };
  });
}

function presetsOf({ codes, words }: Coded, presets: ReadonlyMap<string, string>): Coded {
  const known = new Map<string, number>();
  const of = Uint32Array.from(words, (word) => {
    const preset = presets.get(word) ?? '';
    const code = known.get(preset) ?? known.size;
    known.set(preset, code);
    return code;
  });
  return { codes: codes.map((code) => of[code] as number), words: [...known.keys()] };
}

const emptyFor = (selected: readonly Selected[]): Uint32Array => new Uint32Array(selected.reduce((sum, { rows }) => sum + rows.length, 0));
