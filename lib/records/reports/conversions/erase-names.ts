import type { Segment } from '#lib/domain/reports/lines/columns';
import type { Dictionary } from '#lib/domain/reports/lines/dictionary';
import { ok, type Result } from '#lib/domain/result';
import { putWords, rangeOf } from '#lib/records/reports/report-state';
import { compactLines, forgetDictionary } from '#lib/records/reports/report-store';

const NAMES = ['affiliateName', 'affiliateUsername'] as const;
/** So many words lie in one row. */
const A_ROW = 4_096;
/** The code of no word. */
const NO_WORD = 0xffffffff;

/** Takes the names of affiliates out of a shop's order lines, and those that nobody else has out of its words. Answers which they were. */
export async function eraseSoldNames(accountId: string, ids: ReadonlySet<string>): Promise<Result<readonly string[]>> {
  const gone = new Set<number>();
  const used = new Set<number>();
  const names: string[] = [];
  const done = await compactLines(accountId, {
    asToday: (segment, dictionary) => {
      const blank = withoutNames(segment, dictionary, ids, gone);
      for (const { codes } of [blank.hot, blank.cold]) for (const list of Object.values(codes)) for (const code of list) used.add(code);
      return blank;
    },
    ended: async (transaction, _hot, { words }) => {
      for (const code of gone) if (words[code]) names.push(words[code]);
      const left = words.map((word, code) => (gone.has(code) && !used.has(code) ? '' : word));
      await transaction.objectStore('reportWords').delete(rangeOf(accountId));
      for (let from = 0; from < left.length; from += A_ROW) await putWords(transaction, accountId, from, left.slice(from, from + A_ROW));
      forgetDictionary(accountId);
    },
  });
  return done.ok ? ok([...new Set(names)]) : done;
}

/** @param gone gains the codes of what was taken out */
function withoutNames({ hot, cold }: Segment, { codes }: Dictionary, ids: ReadonlySet<string>, gone: Set<number>): Segment {
  const own = new Set([...ids].flatMap((id) => codes.get(id) ?? []));
  const of = hot.codes.affiliateId;
  if (!of?.some((code) => own.has(code))) return { hot, cold };
  const nothing = codes.get('') ?? NO_WORD;
  const blank = (columns: Segment['cold']['codes']) =>
    Object.fromEntries(
      NAMES.flatMap((name) => {
        const list = columns[name];
        if (!list) return [];
        const next = list.map((code, row) => {
          if (!own.has(of[row] as number)) return code;
          gone.add(code);
          return nothing;
        });
        return [[name, next]];
      }),
    );
  return {
    hot: { ...hot, codes: { ...hot.codes, ...blank(hot.codes) } },
    cold: { ...cold, codes: { ...cold.codes, ...blank(cold.codes) } },
  };
}
