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

/** The bytes of a text in Windows-1252, with "?" for what it has no place for. */
export function windowsBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = code < 0x100 ? code : WINDOWS.indexOf(text[at] as string) + 0x80;
    bytes[at] = byte < 0x80 && code >= 0x80 ? 63 : byte;
  }
  return bytes;
}

/** Code pages in which most letters are a country's own; no text of one is a text of one before it. */
const OF_OWN_LETTERS = ['windows-874', 'big5', 'gb18030'];
/** Thai letters have no plain ones within a word; what is another page's has. */
const NOT_THAI = /[\u0e00-\u0e7f][@-~]/u;
/** In which code page a text is that is no UTF-8, by the line with most letters that are not plain ones; null: it does not tell. */
export function codePageOf(beginning: Uint8Array): string | null {
  const line = foreignLine(beginning);
  return (
    OF_OWN_LETTERS.find((encoding) => {
      const text = decoded(line, encoding);
      const letters = text?.match(/\p{L}/gu)?.length ?? 0;
      const plain = text?.match(/[a-z]/giu)?.length ?? 0;
      return text !== null && letters > plain * 2 && !(encoding === 'windows-874' && NOT_THAI.test(text));
    }) ?? null
  );
}

/** Of the lines that end in these bytes the one with most that are no plain signs. */
function foreignLine(bytes: Uint8Array): Uint8Array {
  let [best, most, from] = [bytes.subarray(0, 0), 0, 0];
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
    const line = bytes.subarray(from, end);
    const count = line.reduce((sum, byte) => sum + Number(byte >= 0x80), 0);
    if (count > most) [best, most] = [line, count];
    from = end + 1;
  }
  return best;
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
