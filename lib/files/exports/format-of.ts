import { isZip } from '#lib/files/bytes';
import { type ByteSource, beginningOf } from './byte-source';

/** What a file is by its first bytes, whatever its name ends in. */
export type FileFormat = 'archive' | 'workbook' | 'oldWorkbook' | 'encrypted' | 'webPage' | 'text' | 'other';

/** Of pictures, documents and programs that begin as text may. */
const OTHERS: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The first entry of each program's workbooks. */
const OF_WORKBOOK = /^\/?(\[Content_Types\]\.xml$|_rels\/|xl\/|docProps\/|customXml\/)/iu;
const NEAR = 512;

export async function formatOf(source: ByteSource): Promise<FileFormat> {
  const bytes = await beginningOf(source, NEAR);
  const begins = (sign: readonly number[]): boolean => sign.every((byte, at) => bytes[at] === byte);
  const text = String.fromCharCode(...bytes.subarray(0, NEAR));
  if (isZip(bytes)) {
    // The first entry's own mark.
    if (((bytes[6] ?? 0) & 1) === 1) return 'encrypted';
    const length = (bytes[26] ?? 0) + (bytes[27] ?? 0) * 256;
    return OF_WORKBOOK.test(text.slice(30, 30 + length)) ? 'workbook' : 'archive';
  }
  // A workbook with a password is such a file too.
  if (begins(OLD_OFFICE)) return 'oldWorkbook';
  if (OTHERS.some(begins)) return 'other';
  if (/^(\u00ef\u00bb\u00bf)?\s*<(!doctype html|html|head|body|table|meta|\?xml)/iu.test(text)) return 'webPage';
  return 'text';
}
