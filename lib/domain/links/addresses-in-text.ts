import { hostFacts } from '#lib/domain/address/hosts';

/**
 * Finds every web address in any text: one a line, a chat, a table, a page's source. Kept in order, as written, repeated ones too.
 * Found are all `http(s)://…`, and without a scheme only hosts of Shopee's, or that pretend to be, with a path: `shopee.sg/product/1/2`.
 *
 * @returns absolute addresses; whether they lead to Shopee is not looked at
 */
export function addressesInText(text: string): string[] {
  const found: string[] = [];
  // Every address has a slash, and most words have none: a run is looked at around its slash, the rest of the text never is.
  for (let at = text.indexOf('/'), end = 0; at >= 0; at = text.indexOf('/', end)) {
    let start = at;
    while (start > end && !isGap(text.charCodeAt(start - 1))) start--;
    end = at;
    while (end < text.length && !isGap(text.charCodeAt(end))) end++;
    const run = text.slice(start, end);
    if (!MANY.test(run)) addIn(run, found);
    else for (const part of apart(run)) addIn(part, found);
  }
  return found;
}

/** White space, quotes, angle brackets and what cannot be seen stand between runs. */
const GAP = /[\s"<>`\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff“”„«»]/u;
const GAPS = Uint8Array.from({ length: 0x10000 }, (_, code) => (GAP.test(String.fromCharCode(code)) ? 1 : 0));
const isGap = (code: number): boolean => GAPS[code] === 1;

/** What a run of several addresses, or of cells, cannot do without. */
const MANY = /[,;|]|:\/\/.*:\/\//s;
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

function addIn(part: string, found: string[]): void {
  const at = part.search(SCHEME);
  if (at >= 0) {
    const whole = trimmed(part.slice(at));
    if (/^https?:\/\/[^/?#]/i.test(whole)) found.push(whole);
    return;
  }
  const bare = BARE.exec(part);
  const host = bare?.[1]?.toLowerCase();
  if (bare && host !== undefined && (hostFacts(host) || /shopee|xiapi/.test(host)))
    found.push(`https://${trimmed(part.slice(bare.index))}`);
}

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '」': '「', '）': '（', '】': '【' };

/** Marks at the end belong to the sentence; a closing bracket only where the address did not open it. */
function trimmed(address: string): string {
  const tooMany = new Map<string, number>();
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1] ?? '';
    if (MARK.test(last)) continue;
    const opening = PAIRS[last];
    if (opening === undefined) break;
    const open = tooMany.get(last) ?? count(address, last) - count(address, opening);
    if (open <= 0) break;
    tooMany.set(last, open - 1);
  }
  return address.slice(0, end);
}

const MARK = /[.,;:!?'*~|\\。，、！？…’‘]/u;

const count = (text: string, mark: string): number => text.split(mark).length - 1;
