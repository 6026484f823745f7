/**
 * Tells each ASCII letter (small) and digit of a text, whatever stands between them and however they are written: full-width and other
 * forms of compatibility, percent-encoded, as an escape of JSON or an entity of HTML. All else is passed over. Each character is read once.
 */
export function eachBare(text: string, tell: (code: number, start: number, end: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === PERCENT || code === BACKSLASH || code === AMPERSAND) {
      ESCAPE.lastIndex = at;
      const found = ESCAPE.exec(text);
      if (found) {
        const { two, four, any, ten } = found.groups ?? {};
        plainCodes(Number.parseInt(two ?? four ?? any ?? ten ?? '', ten === undefined ? 16 : 10), at, at + found[0].length, tell);
        at += found[0].length - 1;
      }
    } else if (code < 128) {
      const plain = PLAIN[code] ?? 0;
      if (plain !== 0) tell(plain, at, at + 1);
    } else {
      const point = text.codePointAt(at) ?? code;
      const length = point > 0xffff ? 2 : 1;
      plainCodes(point, at, at + length, tell);
      at += length - 1;
    }
  }
}

/** The letters and digits alone. */
export function bareText(text: string): string {
  let plain = '';
  eachBare(text, (code) => {
    plain += String.fromCharCode(code);
  });
  return plain;
}

const PERCENT = 0x25;
const BACKSLASH = 0x5c;
const AMPERSAND = 0x26;
const ESCAPE = /(?:%|\\x)(?<two>[0-9a-f]{2})|\\u(?<four>[0-9a-f]{4})|&#x(?<any>[0-9a-f]{1,6});?|&#(?<ten>\d{1,7});?/iy;

/** Small letter or digit that an ASCII character stands for; 0 for none. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) => {
  const isCapital = code >= 65 && code <= 90;
  const isPlain = (code >= 48 && code <= 57) || (code >= 97 && code <= 122);
  return isCapital ? code + 32 : isPlain ? code : 0;
});

/** By what Unicode says a character stands for: found once each. */
const known = new Map<number, readonly number[]>();
const MOST_KNOWN = 20_000;

function plainCodes(point: number, start: number, end: number, tell: (code: number, start: number, end: number) => void): void {
  if (point < 128) {
    const plain = PLAIN[point] ?? 0;
    if (plain !== 0) tell(plain, start, end);
    return;
  }
  let codes = known.get(point);
  if (codes === undefined) {
    const letters = point <= 0x10ffff ? String.fromCodePoint(point).normalize('NFKD') : '';
    codes = [...letters].flatMap((letter) => PLAIN[letter.charCodeAt(0)] || []);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(point, codes);
  }
  for (const code of codes) tell(code, start, end);
}
