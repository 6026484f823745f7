import { hexOf } from '#lib/domain/hex';
import { joined } from '#lib/files/bytes';
import { codePageOf, wideOf, windowsBytes, windowsText } from '#lib/files/decode-text';
import { separatorOf } from '#lib/files/read-table-text';
import { declaredSeparator } from '#lib/files/table-signs';
import { type ByteSource, beginningOf, PART } from './byte-source';
import { rowSplitter } from './row-splitter';

/** What is known of a text once all of its bytes were seen. */
export interface TextFacts {
  readonly encoding: string;
  /** Of its bytes: the same file again has the same. */
  readonly id: string;
  /** Its lines, with those that are empty; a line break within quotes makes two of one. */
  readonly lines: number;
}

/** Reads a whole file once: in which encoding it is, and what tells it from others. Null for what is no text. */
export async function textFacts(source: ByteSource, onPart: (bytes: number) => void): Promise<TextFacts | null> {
  const digests: Uint8Array[] = [];
  let [breaks, returns, ends] = [0, 0, true];
  let decoder: TextDecoder | null = null;
  let encoding: string | null = null;
  for await (const part of source.parts()) {
    onPart(part.length);
    if (encoding === null) {
      encoding = wideOf(part) ?? 'utf-8';
      decoder = new TextDecoder(encoding, { fatal: true });
    }
    digests.push(new Uint8Array(await crypto.subtle.digest('SHA-256', part)));
    breaks += countOf(part, 10);
    returns += countOf(part, 13);
    ends = [0, 10, 13].includes(part.at(-1) ?? 0);
    decoder = isDecoded(decoder, part) ? decoder : null;
    if (!encoding.startsWith('utf-16') && part.includes(0)) return null;
  }
  if (decoder && !isDecoded(decoder)) decoder = null;
  const id = await idOf(digests);
  const lines = (breaks || returns) + (ends ? 0 : 1);
  if (encoding === null) return { encoding: 'utf-8', id, lines };
  if (decoder === null && encoding !== 'utf-8') return null;
  return { encoding: decoder ? encoding : 'windows-1252', id, lines };
}

function countOf(bytes: Uint8Array, sign: number): number {
  let count = 0;
  for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + 1)) count += 1;
  return count;
}

function isDecoded(decoder: TextDecoder | null, part?: Uint8Array<ArrayBuffer>): boolean {
  if (!decoder) return false;
  try {
    decoder.decode(part, { stream: part !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** The digest of all parts' digests: a part is all of a file that is held. */
async function idOf(digests: readonly Uint8Array[]): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', joined(digests))));
}

/** The same for a file that is read as a whole. */
export async function contentId(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digests: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += PART)
    digests.push(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.subarray(at, at + PART))));
  return idOf(digests);
}

/** UTF-8 that a program took for Windows-1252 and saved as UTF-8 once more: "HorÃ¡rio" for "Horário". */
const UTF8_TWICE = 'utf-8 twice';
/** Code pages of Windows, in which spreadsheets of some markets save text. */
const OLD_ENCODINGS = ['windows-1252', 'windows-1258', 'windows-874', 'big5', 'gb18030'];

/** In which encodings a text may be, the likeliest first: where no head is recognised, it is shown by that one. */
export async function encodingsOf(source: ByteSource, { encoding }: TextFacts): Promise<readonly string[]> {
  if (encoding === 'utf-8') return [encoding, UTF8_TWICE];
  if (encoding !== 'windows-1252') return [encoding];
  const likely = codePageOf((await beginningOf(source, PART)).subarray(0, NEAR));
  return likely === null ? OLD_ENCODINGS : [likely, ...OLD_ENCODINGS.filter((one) => one !== likely)];
}
const NEAR = 4_000;

/** Text in parts, each of whole signs. */
async function* textParts(source: ByteSource, encoding: string): AsyncGenerator<string> {
  if (encoding === UTF8_TWICE) {
    const decoder = new TextDecoder();
    for await (const text of textParts(source, 'utf-8')) {
      yield decoder.decode(windowsBytes(text), { stream: true });
    }
    return;
  }
  const decoder = encoding === 'windows-1252' ? null : new TextDecoder(encoding);
  for await (const part of source.parts()) {
    yield decoder ? decoder.decode(part, { stream: true }) : windowsText(part);
  }
  if (decoder) yield decoder.decode();
}

/** Rows of text with separators, as many together as a part of the file has. */
export async function* textRows(source: ByteSource, encoding: string, separator: string | null): AsyncGenerator<readonly string[][]> {
  let splitter: ReturnType<typeof rowSplitter> | null = null;
  for await (const text of textParts(source, encoding)) {
    let body = text;
    if (!splitter) {
      const declared = declaredSeparator(text);
      body = declared.body;
      splitter = rowSplitter(separator ?? declared.separator ?? separatorOf(body));
    }
    yield splitter.push(body);
  }
  if (splitter) yield splitter.end();
}
