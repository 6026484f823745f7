import { bareName, foldedName, headKey } from './head-names';
import type { ExportHead, HeadAnswers, HeadRefused, Layout, LayoutColumn, ReportKind } from './layout';
import { LAYOUTS } from './layouts/layouts';
import { isMatch, type Match, matchHead, type WrittenNames, writtenNames } from './match-head';

export type Recognised = { readonly ok: true; readonly head: ExportHead } | { readonly ok: false; readonly refused: HeadRefused };

/** Files with facts above their head have at most 18 lines of them. */
export const HEAD_WITHIN = 40;
/** So many known names, and as large a share of a head, make a report of which something is missing; fewer are chance. */
const ENOUGH_TO_NAME = 4;
const SHARE_TO_NAME = 1 / 4;

/**
 * Recognises a report by the names in its head, never by a file's name or by places alone. What stands above the head is skipped.
 *
 * @param rows the first rows of a table, as text
 * @param answers what people have said of heads before
 * @param kinds which reports are looked for; left out: all
 */
export function recognise(
  rows: readonly (readonly string[])[],
  answers: HeadAnswers = new Map(),
  kinds: readonly ReportKind[] = Object.keys(LAYOUTS) as ReportKind[],
): Recognised {
  let best: Match | null = null;
  let near: Match | null = null;
  let widest = { row: -1, filled: 1 };
  for (const [row, cells] of rows.slice(0, HEAD_WITHIN).entries()) {
    const names = trimmedEnd(cells);
    const filled = names.filter((name) => name.trim() !== '').length;
    if (filled > widest.filled) widest = { row, filled };
    if (filled < 2) continue;
    const answer = answers.get(headKey(names));
    const written = writtenNames(names);
    // Most rows near a head are no head at all.
    if (!answer && !namesAnything(written)) continue;
    for (const kind of answer ? [answer.kind] : kinds) {
      const match = matchHead({ names, written, row, layout: LAYOUTS[kind] as Layout, answer: answer?.columns ?? {} });
      if (isMatch(match)) best = better(best, match);
      else near = better(near, match);
    }
  }
  if (best) return { ok: true, head: best.head };
  if (near && near.score >= Math.max(ENOUGH_TO_NAME, near.head.names.length * SHARE_TO_NAME)) {
    const { kind, language, row } = near.head;
    return { ok: false, refused: { why: 'missingColumns', kind, language, row, names: near.lacking, whole: near.head.names } };
  }
  const names = widest.row < 0 ? [] : trimmedEnd(rows[widest.row] ?? []).map((name) => name.trim());
  const why = names.length === 0 ? 'empty' : 'unknownHead';
  return { ok: false, refused: { why, kind: null, language: null, row: widest.row < 0 ? null : widest.row, names, whole: names } };
}

let all: ReadonlySet<string> | null = null;
function namesAnything({ whole, name }: WrittenNames): boolean {
  all ??= knownNames();
  const known = all;
  return [...whole.keys(), ...name.keys()].some((one) => known.has(one));
}

function knownNames(): ReadonlySet<string> {
  const columns = Object.values(LAYOUTS).flatMap((layout: Layout): readonly LayoutColumn[] => Object.values(layout.columns));
  const names = columns.flatMap(({ is, ...own }) => Object.values(own).flat().map(foldedName));
  return new Set([...names, ...names.map(bareName)]);
}

/** More names; of as many the report that has fewer others; of two heads the upper one. */
function better(one: Match | null, other: Match): Match {
  if (!one || other.score > one.score) return other;
  return other.score === one.score && other.head.row === one.head.row && other.size < one.size ? other : one;
}

function trimmedEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]?.trim() === '') end -= 1;
  return end === cells.length ? cells : cells.slice(0, end);
}
