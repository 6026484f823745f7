import { hostFacts } from './address/hosts';

/**
 * Finds every web address in any text: one a line, a chat, a table, a page's source. Kept in order, as written, repeated ones too.
 * Found are all `http(s)://…`, and without a scheme only hosts of Shopee's, or that pretend to be, with a path: `shopee.sg/product/1/2`.
 *
 * @returns absolute addresses; whether they lead to Shopee is not looked at
 */
export function addressesInText(text: string): string[] {
  const found: string[] = [];
  for (const [run] of text.matchAll(RUN)) for (const part of apart(run)) found.push(...addressIn(part));
  return found;
}

/** Text without white space, quotes, angle brackets and what cannot be seen. */
const RUN = /[^\s"<>`\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff“”„«»]+/gu;
const SCHEME = /https?:\/\//i;
/** A second address glued to the first. One that is a value of the first (`?url=https://…`) belongs to it. */
const NEXT = /(?<![=/:%&?#-])(?=https?:\/\/)/i;
/** Cells of a table: what stands after a separator and a product's ids is the next cell. */
const CELL = /(-i\.\d+\.\d+|\/product\/\d+\/\d+|\/opaanlp\/\d+\/\d+)[,;|]+/i;
/** The name of a site and the beginning of a path, at the start of a run or after a mark. */
const BARE = /(?<![\w@%./:=&?#-])((?:[a-z0-9-]+\.){1,6}[a-z]{2,24})\/[^/]/i;

function apart(run: string): string[] {
  return run.split(NEXT).flatMap((part) => {
    const cell = CELL.exec(part);
    if (!cell) return [part];
    const end = cell.index + (cell[1]?.length ?? 0);
    return [part.slice(0, end), ...apart(part.slice(cell.index + cell[0].length))];
  });
}

function addressIn(part: string): string[] {
  const at = part.search(SCHEME);
  if (at >= 0) {
    const whole = trimmed(part.slice(at));
    return /^https?:\/\/[^/?#]/i.test(whole) ? [whole] : [];
  }
  const bare = BARE.exec(part);
  const host = bare?.[1]?.toLowerCase();
  if (!bare || host === undefined || (!hostFacts(host) && !/shopee|xiapi/.test(host))) return [];
  return [`https://${trimmed(part.slice(bare.index))}`];
}

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '」': '「', '）': '（', '】': '【' };

/** Marks at the end belong to the sentence; a closing bracket only where the address did not open it. */
function trimmed(address: string): string {
  const open = new Map(Object.entries(PAIRS).map(([close, opening]) => [close, count(address, close) - count(address, opening)]));
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1] ?? '';
    if (/[.,;:!?'*~|\\。，、！？…’‘]/u.test(last)) continue;
    const tooMany = open.get(last) ?? 0;
    if (tooMany <= 0) break;
    open.set(last, tooMany - 1);
  }
  return address.slice(0, end);
}

const count = (text: string, mark: string): number => text.split(mark).length - 1;
