import { codesOf, type Selected } from './dimensions';
import type { EarningsTable } from './earnings-table';
import { numberPairs } from './number-pairs';
import type { EarningsDimension, EarningsScope } from './question';

/** Groups of one dimension within those of the level above. */
export interface Level {
  readonly dimension: EarningsDimension;
  /** Group of each selected row. */
  readonly ids: Uint32Array;
  /** Of each group the one above, and its word. */
  readonly parent: Uint32Array;
  readonly words: readonly string[];
}

/** The levels of a tree, the outermost first. */
export function levelsOf(
  table: EarningsTable,
  scope: EarningsScope,
  by: readonly EarningsDimension[],
  selected: readonly Selected[],
): readonly Level[] {
  const levels: Level[] = [];
  let above: Uint32Array = new Uint32Array(selected.reduce((sum, { rows }) => sum + rows.length, 0));
  let groups = 1;
  for (const dimension of by) {
    const { codes, words, asGroups } = codesOf(table, dimension, scope, selected);
    if (levels.length === 0 && asGroups) levels.push({ dimension, ids: codes, parent: new Uint32Array(words.length), words });
    else {
      const { ids, first, second } = numberPairs(above, groups, codes, words.length);
      levels.push({ dimension, ids, parent: first, words: Array.from(second, (code) => words[code] ?? '') });
    }
    above = (levels.at(-1) as Level).ids;
    groups = (levels.at(-1) as Level).words.length;
  }
  return levels;
}
