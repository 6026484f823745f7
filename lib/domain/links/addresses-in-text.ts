import { hostFacts } from '#lib/domain/address/hosts';

/**
 * Finds every web address in any text: one a line, a chat, a table, a page's source. Kept in order, as written, repeated ones too.
 * Found are all `http(s)://…`, and without a scheme only hosts of Shopee's, or that pretend to be, with a path: `shopee.sg/product/1/2`.
 *
 * @returns absolute addresses; whether they lead to Shopee is not looked at
 */
export function addressesInText(written: string): string[] {
  const found: string[] = [];
  const text = joined(unescaped(written));
  // Every address has a slash, and most words have none: a run is looked at around its slash, the rest of the text never is.
  for (let at = text.indexOf('/'), end = 0; at >= 0; at = text.indexOf('/', end)) {
    let start = at;
    while (start > end && !isGap(text.charCodeAt(start - 1))) start--;
    end = at;
    while (end < text.length && !isGap(text.charCodeAt(end))) end++;
    const run = withoutLabel(text.slice(start, end));
    if (!MANY.test(run)) addIn(run, found);
    else for (const part of apart(run)) addIn(part, found);
  }
  return found;
}

/** JSON writes `\\/` and `\\u002F` for a slash. */
function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replaceAll('\\/', '/')
    .replace(/\\u00(2f|26|3d|3f|3a)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * What cannot be seen, in the middle of an address, is no end of it: `Tenis<U+200B>-Masculino-i.1.2` is that product, never the shop `Tenis`.
 * Where it could as well be the end (`…/20<U+200B>20`), nothing is found: a guess might be another page than the one pointed at.
 */
function joined(text: string): string {
  if (!UNSEEN.test(text)) return text;
  return text.replace(SPLIT, (whole, before: string, rest: string) => {
    const after = rest.replace(UNSEEN_ALL, '');
    if (PRODUCT_AT_END.test(before)) return /^\d/.test(after) ? ' ' : whole;
    return !PRODUCT.test(before) && PRODUCT.test(before + after) ? before + after : whole;
  });
}
const UNSEEN_CHARACTERS = '\\u200b\\u200e\\u200f\\u2060-\\u2064\\ufeff';
const UNSEEN = new RegExp(`[${UNSEEN_CHARACTERS}]`, 'u');
const UNSEEN_ALL = new RegExp(`[${UNSEEN_CHARACTERS}]+`, 'gu');
const SPLIT = new RegExp(`(https?:\\/\\/[^\\s${UNSEEN_CHARACTERS}]{1,2000})[${UNSEEN_CHARACTERS}]+([^\\s:]{1,2000})`, 'giu');
const PRODUCT = /-i\.\d+\.\d+|\/(?:product|opaanlp)\/\d+\/\d+/i;
const PRODUCT_AT_END = /(?:-i\.\d+\.\d+|\/(?:product|opaanlp)\/\d+\/\d+)$/i;

/** `[an address](an address)`: one link, and what counts is where it leads. */
function withoutLabel(run: string): string {
  const at = run.indexOf('](');
  if (at < 0 || !run.includes('://', at)) return run;
  const opens = run.lastIndexOf('[', at);
  return opens >= 0 && run.slice(opens, at).includes('://') ? `${run.slice(0, opens)} ${withoutLabel(run.slice(at + 2))}` : run;
}

/** White space, quotes, angle brackets and what cannot be seen stand between runs. */
const GAP = /[\s"<>`\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff“”„«»]/u;
const GAPS = Uint8Array.from({ length: 0x10000 }, (_, code) => (GAP.test(String.fromCharCode(code)) ? 1 : 0));
const isGap = (code: number): boolean => GAPS[code] === 1;

/** What a run of several addresses, or of cells, cannot do without. */
const MANY = /[,;|]|:\/\/.*:\/\//s;
const SCHEME = /https?:\/{1,3}(?!\/)/i;
/** A second address glued to the first. One that is a value of the first (`?url=https://…`) belongs to it. */
const NEXT = /(?<![=/:%&?#-])(?=https?:\/\/)/i;
/** Cells of a table: what stands after a separator and a product's ids is the next cell. */
const CELL = /(-i\.\d+\.\d+|\/product\/\d+\/\d+|\/opaanlp\/\d+\/\d+)[,;|]+/i;
/** The name of a site and the beginning of a path, at the start of a run or after a mark. */
const BARE = /(?<![\w@%./=&?#-]|https?:)((?:[a-z0-9-]+\.){1,6}[a-z]{2,24})\/[^/]/i;

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
    const whole = ended(trimmed(part.slice(at).replace(SCHEME, (scheme) => `${scheme.slice(0, scheme.indexOf(':'))}://`)));
    if (/^https?:\/\/[^/?#]/i.test(whole)) found.push(whole);
    return;
  }
  const bare = BARE.exec(part);
  const host = bare?.[1]?.toLowerCase();
  if (bare && host !== undefined && (hostFacts(host) || /shopee|xiapi/.test(host)))
    found.push(ended(`https://${trimmed(part.slice(bare.index))}`));
}

/**
 * A product's address ends with its ids, or goes on with a query: what is glued to the ids (an emoji, a word, a mark) belongs to the sentence.
 * ASCII letters and digits are left: they may be a part of an address that nobody knows yet, and then it is refused; so is an id that
 * something unseen cuts in two.
 */
const ended = (address: string): string => ENDS.exec(address)?.[1] ?? address;
const ENDS = /^(https?:\/\/[^?#]*(?:-i\.\d+\.\d+|\/product\/\d+\/\d+|\/opaanlp\/\d+\/\d+))(?!\u00ad|\u200c|\u200d)[^\dA-Za-z/?#%&.=+:-]/i;

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
