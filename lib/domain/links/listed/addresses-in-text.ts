import { hostFacts } from '#lib/domain/address/hosts';

/**
 * Finds every web address in any text: one a line, a chat, a table, a page's source. Kept in order, as written, repeated ones too.
 * Found are all `http(s)://…`, and without a scheme only hosts of Shopee's, or that pretend to be, with a path: `shopee.sg/product/1/2`.
 *
 * @returns absolute addresses; whether they lead to Shopee is not checked
 */
export function addressesInText(written: string): string[] {
  const found: string[] = [];
  const text = joined(unescaped(written));
  // Every address has a slash, and most words have none: a run is read around its slash, the rest of the text never is.
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

/**
 * Whether a text's unit is one of these signs, each found out once: long texts are read unit by unit, and most have few different ones.
 *
 * @param signs none that needs two units
 */
function charClass(signs: RegExp): (unit: number) => boolean {
  // 0: not asked yet; 1: none of them; 2: one of them.
  const known = new Uint8Array(0x10000);
  return (unit) => {
    if (known[unit] === 0) known[unit] = signs.test(String.fromCharCode(unit)) ? 2 : 1;
    return known[unit] === 2;
  };
}

/** JSON writes `\\/` and `\\u002F` for a slash, a page's source `&#x2F;` and `&amp;`, an East Asian keyboard `：//`. */
function unescaped(text: string): string {
  const plain = text.includes('：//') ? text.replaceAll('：//', '://') : text;
  const named = plain.includes('&')
    ? plain.replace(/&(?:#x2f|#47|amp|nbsp);/gi, (entity) => ENTITIES[entity.toLowerCase()] ?? entity)
    : plain;
  if (!named.includes('\\')) return named;
  return named
    .replaceAll('\\/', '/')
    .replace(/\\u00(2f|26|3d|3f|3a)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
const ENTITIES: Readonly<Record<string, string>> = { '&#x2f;': '/', '&#47;': '/', '&amp;': '&', '&nbsp;': ' ' };

/**
 * What cannot be seen, or a quote, in the middle of an address is no end of it: `Tenis<U+200B>-Masculino-i.1.2` is that product, never the
 * shop `Tenis`. Where what is meant cannot be told (`…/20<U+200B>20`, `loj<U+200B>a`), nothing is found: a guess might be another page than
 * the one pointed at.
 */
function joined(text: string): string {
  const glued = glue(text);
  return hasSlugAlone(glued)
    ? glued.replace(SLUG_APART, (whole, page: string, rest: string) =>
        PRODUCT.test(page) ? whole : /\s/u.test(rest.trim()) ? ' ' : `${page}-${rest.trim()}`,
      )
    : glued;
}

/** No address goes on behind white space or an angle bracket: words with such a sign inside are read, the rest of the text is not. */
function glue(text: string): string {
  let [glued, done] = ['', 0];
  let end = 0;
  for (const { index } of text.matchAll(INSIDE_ALL)) {
    if (index < end) continue;
    let start = index;
    while (start > end && !isBreak(text.charCodeAt(start - 1))) start--;
    end = index;
    while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
    const word = text.slice(start, end);
    if (!word.includes('/')) continue;
    const whole = word.replace(SPLIT, (written, before: string, signs: string, rest: string, place: number) =>
      // What a quote opens, a quote closes.
      QUOTES.test(signs) && QUOTES.test(word[place - 1] ?? '') ? written : rejoined(written, before, rest),
    );
    if (whole === word) continue;
    glued += text.slice(done, start) + whole;
    done = end;
  }
  return done === 0 ? text : glued + text.slice(done);
}

/** Whether the ids of a product stand in a word without a slash: else no name was broken, and most texts are not read for it. */
function hasSlugAlone(text: string): boolean {
  let end = 0;
  for (const { index } of text.matchAll(IDS)) {
    let start = index;
    while (start > end && !ENDS_NAME.test(text[start - 1] as string)) start--;
    if (start > end && /\s/u.test(text[start - 1] as string)) return true;
    end = index + 1;
  }
  return false;
}
const IDS = /-i\.\d/gi;
const ENDS_NAME = /[\s/:]/u;

function rejoined(whole: string, before: string, rest: string): string {
  const after = rest.replace(INSIDE_ALL, '');
  // A second address glued to the first is one of its own.
  if (/https?:\/\//i.test(after)) return whole;
  if (PRODUCT_AT_END.test(before)) return /^\p{N}/u.test(after) ? ' ' : `${before} ${after}`;
  if (PRODUCT.test(before)) return whole;
  return PRODUCT.test(before + after) ? before + after : ' ';
}
/** Zero-width signs, marks of direction and lines that nobody sees, and quotes. */
const INSIDE = '\\u00ad\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff"`“”„«»';
const INSIDE_ALL = new RegExp(`[${INSIDE}]+`, 'gu');
const isBreak = charClass(new RegExp(`(?![${INSIDE}])[\\s<>]`, 'u'));
const QUOTES = /["`“”„«»]/u;
/** An address, signs inside it, and what goes on directly behind them. */
const SPLIT = new RegExp(
  `((?:https?:\\/\\/|(?<![\\w@%./=&?#:-])(?:[a-z0-9-]{1,63}\\.){1,6}[a-z]{2,24}\\/)[^\\s<>${INSIDE}]{1,2000})([${INSIDE}]+)([\\p{L}\\p{N}%_/?#=&.-][^\\s<>:]{0,2000})`,
  'giu',
);
/** A page of one word, and the rest of a product's name behind blanks: the name was broken there. */
const SLUG_APART =
  /(https?:\/\/[^\s/?#]{1,200}\/[^\s/?#]{1,300})((?:\s+[^\s/:]{1,100}){0,15}?\s+[^\s/:]{0,300}-i\.\d{1,20}\.\d{1,20})(?![\w.])/giu;
const PRODUCT = /-i\.\d+\.\d+|\/(?:product|opaanlp)\/\d+\/\d+/i;
const PRODUCT_AT_END = /(?:-i\.\d+\.\d+|\/(?:product|opaanlp)\/\d+\/\d+)$/i;

/** `[an address](an address)`: one link, and what counts is where it leads. */
function withoutLabel(run: string): string {
  let rest = run;
  let stored = '';
  for (;;) {
    const at = rest.indexOf('](');
    if (at < 0 || !rest.includes('://', at)) return stored + rest;
    const opens = rest.lastIndexOf('[', at);
    if (opens < 0 || !rest.slice(opens, at).includes('://')) return stored + rest;
    stored += `${rest.slice(0, opens)} `;
    rest = rest.slice(at + 2);
  }
}

/** White space, quotes, angle brackets and what cannot be seen stand between runs. */
const GAP = /[\s"<>`\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff“”„«»]/u;
const isGap = charClass(GAP);

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
  const at = WHOLE.test(part) ? 0 : part.search(SCHEME);
  if (at >= 0) {
    const whole = ended(trimmed(withTwoSlashes(part.slice(at))));
    if (WHOLE.test(whole)) found.push(whole);
    return;
  }
  const bare = BARE.exec(part);
  const host = bare?.[1]?.toLowerCase();
  if (bare && host !== undefined && (hostFacts(host) || /shopee|xiapi/.test(host)))
    found.push(ended(`https://${trimmed(part.slice(bare.index))}`));
}

/** Most addresses are written as they should be. */
const WHOLE = /^https?:\/\/[^/?#]/i;
const withTwoSlashes = (address: string): string =>
  WHOLE.test(address) ? address : address.replace(SCHEME, (scheme) => `${scheme.slice(0, scheme.indexOf(':'))}://`);

/**
 * A product's address ends with its ids, or goes on with a query: what is glued to the ids (an emoji, a word, a mark) belongs to the sentence.
 * ASCII letters and digits are left: they may be a part of an address that nobody knows yet, and then it is refused; so is an id that
 * something unseen cuts in two.
 */
const ended = (address: string): string => (GLUED.test(address) ? (ENDS.exec(address)?.[1] ?? address) : address);
const ENDS =
  /^(https?:\/\/[^?#]*(?:-i\.\d+\.\d+|\/product\/\d+\/\d+|\/opaanlp\/\d+\/\d+))(?!\u00ad|\u200c|\u200d|\p{N})[^A-Za-z/?#%&.=+:-]/iu;
/** What such an address cannot do without. */
const GLUED = /\d[^\dA-Za-z/?#%&.=+:-]/;

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '」': '「', '）': '（', '】': '【' };

/** Marks at the end belong to the sentence; a closing bracket only where the address did not open it. */
function trimmed(written: string): string {
  // An address that ends in a letter or a digit is most of them, and ends there.
  if (isPlain(written.charCodeAt(written.length - 1))) return written;
  const address = written.replace(PICTURES_AT_END, '');
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

/** An emoji behind an address is no part of it; letters and digits of any script may be. */
const PICTURES_AT_END = /(?:\p{Extended_Pictographic}|\p{So}|\p{Sk}|[\u{1f3fb}-\u{1f3ff}]|\ufe0f|\u200d|\u20e3)+$/u;
const MARK = /[.,;:!?'*~|\\。，、！？…’‘]/u;
const isPlain = charClass(/[A-Za-z0-9]/);

const count = (text: string, mark: string): number => text.split(mark).length - 1;
