import { hexOf } from '#lib/domain/hex';
import type { Redact } from '#lib/domain/seal';
import { bareText, eachBare } from './bare-text';

/** The shortest part of a secret that is searched. Shorter ones occur in any text by chance. */
export const SHORTEST_PART = 8;
/** A secret that is shorter than this is a word that may stand anywhere. */
const SHORTEST_SECRET = 4;
/** The length of the windows by which a text is passed over quickly: a part of eight holds one at a fourth place. */
const WINDOW = 4;

/**
 * A redactor for secrets that are known, whatever their shape: as they are, as they stand in an address or in JSON, in base64 at any
 * place of a longer text and in hex, in any case; forwards and backwards with anything between their letters, and these in any spelling. What it keeps can be asked for nothing but redaction. A text is passed over in strides of four; only where a stride meets a
 * secret is it compared letter by letter, so that answers of megabytes cost milliseconds.
 */
export function redactorOf(secrets: readonly string[]): Redact {
  const forms = [...new Set(secrets.flatMap(formsOf))].filter(({ length }) => length >= SHORTEST_SECRET);
  const parts = new Set(forms.flatMap((form) => windows(form, SHORTEST_PART)));
  const short = forms.filter(({ length }) => length < SHORTEST_PART);
  // Two tables of hashes answer for nearly every letter without a piece of text being cut out.
  const runs = new Uint8Array(1 << 16);
  for (const part of parts) runs[hashAt(part, 0, SHORTEST_PART)] = 1;
  const heads = new Uint8Array(1 << 16);
  for (const form of forms) heads[hashAt(form, 0, WINDOW)] = 1;
  const windowsOf4 = new Uint8Array(1 << 16);
  for (const form of forms) for (const four of windows(form, WINDOW)) windowsOf4[hashAt(four, 0, WINDOW)] = 1;

  const mayHold = (text: string): boolean => {
    for (let at = 0; at + WINDOW <= text.length; at += WINDOW) if (windowsOf4[hashAt(text, at, WINDOW)] === 1) return true;
    if (short.length === 0) return false;
    const plain = folded(text);
    return short.some((form) => plain.includes(form));
  };

  const withoutSpread = spreadRedactorOf(secrets);

  // Whole first: a part that goes may leave two that are too short to be told.
  return (text, least = SHORTEST_PART) => inPlace(withoutSpread(text, least), least);

  function inPlace(text: string, least: number): string {
    if (!mayHold(text)) return text;
    const plain = folded(text);
    // In answers (a longer `least`) words of a few letters stay.
    const words = forms.filter(({ length }) => length < least && (least <= SHORTEST_PART || length >= SHORTEST_PART));
    let stored = '';
    let from = 0;
    for (let at = 0; at < plain.length; at++) {
      const end = runs[hashAt(plain, at, SHORTEST_PART)] === 1 ? endOfRun(plain, at, parts) : at;
      const begins = words.length > 0 && heads[hashAt(plain, at, WINDOW)] === 1;
      const word = end - at >= least ? end : begins ? whole(plain, at, words) : at;
      if (word <= at) continue;
      stored += `${text.slice(from, at)}…`;
      from = word;
      at = word - 1;
    }
    return stored + text.slice(from);
  }
}

/**
 * The same for letters and digits alone: what stands between them, how they are written and whether they run backwards makes no
 * difference. A text is passed over with a hash that rolls; only where it meets a part of a secret is it taken apart.
 */
function spreadRedactorOf(secrets: readonly string[]): (text: string, least: number) => string {
  const forms = [...new Set(secrets.flatMap(bareFormsOf))].filter(({ length }) => length >= SHORTEST_PART);
  const parts = new Set(forms.flatMap((form) => windows(form, SHORTEST_PART)));
  const places = new Uint8Array(ROLL_PLACES / 8);
  const mark = (hash: number) => {
    const place = placeOf(hash);
    places[place >> 3] = (places[place >> 3] ?? 0) | (1 << (place & 7));
  };
  for (const part of parts) {
    let hash = 0;
    for (let at = 0; at < part.length; at++) hash = rolled(hash, part.charCodeAt(at), 0);
    mark(hash);
  }
  const isMarked = (hash: number): boolean => {
    const place = placeOf(hash);
    return ((places[place >> 3] ?? 0) & (1 << (place & 7))) !== 0;
  };

  // The last letters that were read, and where they stand: a ring.
  const letters = new Uint8Array(SHORTEST_PART);
  const begins = new Uint32Array(SHORTEST_PART);
  const isPart = (count: number): boolean => {
    let part = '';
    for (let at = count - SHORTEST_PART; at < count; at++) part += String.fromCharCode(letters[at % SHORTEST_PART] ?? 0);
    return parts.has(part);
  };

  return (text, least) => {
    if (text.length < SHORTEST_PART || parts.size === 0) return text;
    let stored = '';
    let from = 0;
    let [hash, count] = [0, 0];
    // A run of parts, each a letter further: where it stands, and of how many letters it is.
    let [runFrom, runTo, length] = [0, 0, 0];
    const close = () => {
      if (length >= least) {
        if (stored === '' || runFrom > from) stored += `${text.slice(from, runFrom)}…`;
        from = runTo;
      }
      length = 0;
    };
    letters.fill(0);
    eachBare(text, (code, start, end) => {
      const slot = count++ % SHORTEST_PART;
      hash = rolled(hash, code, letters[slot] ?? 0);
      letters[slot] = code;
      begins[slot] = start;
      if (count < SHORTEST_PART || !isMarked(hash) || !isPart(count)) {
        if (length > 0) close();
        return;
      }
      if (length === 0) [runFrom, length] = [begins[count % SHORTEST_PART] ?? 0, SHORTEST_PART - 1];
      length++;
      runTo = end;
    });
    close();
    return stored + text.slice(from);
  };
}

const ROLL_PLACES = 1 << 20;
const ROLL_BASE = 0x01000193;
/** The base to the power of a part's length: what the letter that leaves weighs. */
const ROLL_OUT = Array.from({ length: SHORTEST_PART }).reduce<number>((product) => Math.imul(product, ROLL_BASE), 1);
const rolled = (hash: number, enters: number, leaves: number): number =>
  (Math.imul(hash, ROLL_BASE) + enters - Math.imul(leaves, ROLL_OUT)) | 0;
const placeOf = (hash: number): number => ((hash >>> 12) ^ hash) & (ROLL_PLACES - 1);

/** Letters and digits of a secret, of its hex and of its base64 behind nought, one or two other bytes; each backwards too. */
function bareFormsOf(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  const base64 = [0, 1, 2].map((before) => {
    const text = btoa(String.fromCharCode(...new Uint8Array(before), ...bytes));
    // Its first letters hold bits of what stands before, its last ones bits of what follows.
    const first = before === 0 ? 0 : before + 1;
    return text.slice(first, Math.floor(((before + bytes.length) * 4) / 3));
  });
  const forward = [secret, hexOf(bytes), ...base64].map((form) => bareText(form));
  return forward.flatMap((form) => [form, [...form].reverse().join('')]);
}

/** Where a run of known parts that begins there ends; `at` itself when none begins. */
function endOfRun(text: string, at: number, parts: ReadonlySet<string>): number {
  let end = at;
  while (parts.has(text.slice(Math.max(at, end - SHORTEST_PART + 1), Math.max(at + SHORTEST_PART, end + 1)))) {
    end = end === at ? at + SHORTEST_PART : end + 1;
    if (end >= text.length) break;
  }
  return end;
}

/** Where a whole secret that is shorter than the least part ends, if it stands there. */
function whole(text: string, at: number, words: readonly string[]): number {
  const form = words.find((word) => text.startsWith(word, at));
  return form ? at + form.length : at;
}

const windows = (text: string, length: number): string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length));

/** Lower case of ASCII alone: the length stays. */
const folded = (text: string): string => text.replace(/[A-Z]+/g, (run) => run.toLowerCase());

/** A place in a table of hashes for some characters from there on, whatever their case. */
function hashAt(text: string, at: number, length: number): number {
  let hash = 0;
  for (let next = at; next < at + length; next++) {
    const code = text.charCodeAt(next);
    hash = (hash * 31 + (code >= 65 && code <= 90 ? code + 32 : code)) & 0xffff;
  }
  return hash;
}

function formsOf(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  const base64 = btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
  const wellFormed = secret.replace(/\p{Cs}/gu, '');
  return [secret, encodeURIComponent(wellFormed), JSON.stringify(secret).slice(1, -1), hexOf(bytes), base64].map(folded);
}
