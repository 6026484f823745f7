/**
 * The bytes of a file as text: by its mark, as UTF-16 where every other byte is 0, as UTF-8, else by the code page of a country's Windows,
 * in which its spreadsheets still save.
 *
 * @param country ISO code, where it is known
 * @returns null for what is no text
 */
export function decodeText(bytes: Uint8Array, country: string | null = null): string | null {
  const wide = wideOf(bytes);
  const tried = wide ? [wide] : ['utf-8', CODE_PAGES[country ?? ''] ?? 'windows-1252', 'windows-1252'];
  for (const encoding of tried) {
    const text = encoding === 'windows-1252' ? windowsText(bytes) : decoded(bytes, encoding);
    if (text !== null) return CONTROLS.test(text) ? null : text;
  }
  return null;
}

const CODE_PAGES: Readonly<Record<string, string>> = {
  TW: 'big5',
  HK: 'big5',
  MO: 'big5',
  CN: 'gb18030',
  TH: 'windows-874',
  VN: 'windows-1258',
  JP: 'shift_jis',
  KR: 'euc-kr',
};

/** What Windows-1252 has where Latin-1 has controls. Not every runtime that decodes the one tells it from the other. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
export function windowsText(bytes: Uint8Array): string {
  const codes = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    codes[at] = byte >= 0x80 && byte < 0xa0 ? WINDOWS.charCodeAt(byte - 0x80) : byte;
  }
  return new TextDecoder('utf-16le').decode(codes);
}

/** Text has none of them; pictures and programs do. */
const CONTROLS = /(?![\s\u0085])\p{Cc}/u;

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** How many of the first bytes tell whether each sign takes two, and how many signs it takes to tell. */
const SAMPLE = 4_000;
const FEWEST = 4;

/** By its mark; without one where half of the signs are plain letters with a 0 on one and the same side, and no 0 on the other. */
export function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  let [little, big] = [0, 0];
  for (let at = 0; at < pairs; at++) {
    const [first = 0, second = 0] = [bytes[at * 2], bytes[at * 2 + 1]];
    if (second === 0 && isPlain(first)) little += 1;
    if (first === 0 && isPlain(second)) big += 1;
  }
  if (pairs < FEWEST || (little > 0 && big > 0)) return null;
  return little * 2 >= pairs ? 'utf-16le' : big * 2 >= pairs ? 'utf-16be' : null;
}

const isPlain = (byte: number): boolean => (byte >= 0x20 && byte < 0x7f) || byte === 9 || byte === 10 || byte === 13;
