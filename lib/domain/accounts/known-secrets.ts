/** Takes out of a text of others what is secret: whole secrets, and every part of at least `least` characters. */
export type Redact = (text: string, least?: number) => string;

/** The shortest part of a secret that is looked for. Shorter ones stand in any text by chance. */
export const SHORTEST_PART = 8;
/** A secret that is shorter than this is a word that may stand anywhere. */
const SHORTEST_SECRET = 4;
/** The length of the windows by which a text is passed over quickly: a part of eight holds one at a fourth place. */
const GLANCE = 4;

/**
 * A redactor for secrets that are known, whatever their shape: as they are, as they stand in an address or in JSON, in base64 and in hex,
 * in any case. What it keeps can be asked for nothing but redaction. A text is passed over in strides of four; only where a stride meets a
 * secret is it looked at letter by letter, so that answers of megabytes cost milliseconds.
 */
export function redactorOf(secrets: readonly string[]): Redact {
  const forms = [...new Set(secrets.flatMap(formsOf))].filter(({ length }) => length >= SHORTEST_SECRET);
  const parts = new Set(forms.flatMap((form) => windows(form, SHORTEST_PART)));
  const short = forms.filter(({ length }) => length < SHORTEST_PART);
  // Two tables of hashes answer for nearly every letter without a piece of text being cut out.
  const runs = new Uint8Array(1 << 16);
  for (const part of parts) runs[hashAt(part, 0, SHORTEST_PART)] = 1;
  const heads = new Uint8Array(1 << 16);
  for (const form of forms) heads[hashAt(form, 0, GLANCE)] = 1;
  const glances = new Uint8Array(1 << 16);
  for (const form of forms) for (const four of windows(form, GLANCE)) glances[hashAt(four, 0, GLANCE)] = 1;

  const mayHold = (text: string): boolean => {
    for (let at = 0; at + GLANCE <= text.length; at += GLANCE) if (glances[hashAt(text, at, GLANCE)] === 1) return true;
    if (short.length === 0) return false;
    const plain = folded(text);
    return short.some((form) => plain.includes(form));
  };

  return (text, least = SHORTEST_PART) => {
    if (!mayHold(text)) return text;
    const plain = folded(text);
    // In answers (a longer `least`) words of a few letters stay.
    const words = forms.filter(({ length }) => length < least && (least <= SHORTEST_PART || length >= SHORTEST_PART));
    let stored = '';
    let from = 0;
    for (let at = 0; at < plain.length; at++) {
      const end = runs[hashAt(plain, at, SHORTEST_PART)] === 1 ? endOfRun(plain, at, parts) : at;
      const begins = words.length > 0 && heads[hashAt(plain, at, GLANCE)] === 1;
      const word = end - at >= least ? end : begins ? whole(plain, at, words) : at;
      if (word <= at) continue;
      stored += `${text.slice(from, at)}…`;
      from = word;
      at = word - 1;
    }
    return stored + text.slice(from);
  };
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
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const base64 = btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
  const wellFormed = secret.replace(/\p{Cs}/gu, '');
  return [secret, encodeURIComponent(wellFormed), JSON.stringify(secret).slice(1, -1), hex, base64].map(folded);
}
