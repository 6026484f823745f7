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
  const glances = new Uint8Array(1 << 16);
  for (const form of forms) for (const four of windows(form, GLANCE)) glances[glanceAt(four, 0)] = 1;

  const mayHold = (text: string): boolean => {
    for (let at = 0; at + GLANCE <= text.length; at += GLANCE) if (glances[glanceAt(text, at)] === 1) return true;
    return short.length > 0 && short.some((form) => folded(text).includes(form));
  };

  return (text, least = SHORTEST_PART) => {
    if (!mayHold(text)) return text;
    const plain = folded(text);
    let kept = '';
    let from = 0;
    for (let at = 0; at < plain.length; at++) {
      const end = endOfRun(plain, at, parts);
      const word = end - at >= least ? end : whole(plain, at, forms, least);
      if (word <= at) continue;
      kept += `${text.slice(from, at)}…`;
      from = word;
      at = word - 1;
    }
    return kept + text.slice(from);
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

/** Where a whole secret that is shorter than `least` ends, if it stands there; in answers (a longer `least`) words of a few letters stay. */
function whole(text: string, at: number, forms: readonly string[], least: number): number {
  const fits = (form: string) =>
    form.length < least && (least <= SHORTEST_PART || form.length >= SHORTEST_PART) && text.startsWith(form, at);
  const form = forms.find(fits);
  return form ? at + form.length : at;
}

const windows = (text: string, length: number): string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length));

/** Lower case of ASCII alone: the length stays. */
const folded = (text: string): string => text.replace(/[A-Z]+/g, (run) => run.toLowerCase());

/** A place in the table of glances for the four characters from there on, whatever their case. */
function glanceAt(text: string, at: number): number {
  let hash = 0;
  for (let next = at; next < at + GLANCE; next++) {
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
