import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { asOfFile } from '#lib/domain/reports/files/readers/as-of';
import type { ExportRow } from '#lib/domain/reports/files/readers/row-reader';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { sourceOfFile } from '#lib/files/exports/byte-source';
import { type ExportInspection, inspectFile } from '#lib/files/exports/inspect';
import { type ExportEnd, readExport } from '#lib/files/exports/read-export';
import { workbook } from '#test/support/workbook';

export const sampleBytes = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(`test/samples/exports/${name}`));

export const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer>): File => new File([bytes], name, { lastModified: 1_780_000_000_000 });

export const inspect = (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<readonly ExportInspection[]> =>
  inspectFile(sourceOfFile(fileOf(name, bytes)));

export async function onlyInspection(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<ExportInspection> {
  const [one, ...more] = await inspect(name, bytes);
  if (!one || more.length > 0) throw new Error(`${more.length + 1} tables`);
  return one;
}

export interface WholeExport {
  readonly inspection: ExportInspection;
  readonly asOf: number;
  readonly lines: readonly ReportLine[];
  readonly rows: readonly { readonly key: string; readonly row: ExportRow }[];
  readonly end: ExportEnd;
}

/** All that stands in a table that was recognised. */
export async function readWhole(found: ExportInspection, market: 'VN' | 'ID' | 'BR' | null): Promise<WholeExport> {
  if (!found.found.ok) throw new Error(JSON.stringify(found.found.refusal));
  const { asOf } = asOfFile(found.name, found.modified, market);
  const lines: ReportLine[] = [];
  const rows: { key: string; row: ExportRow }[] = [];
  const end = await readExport(found.found.table, { market, asOf }, (part) => {
    if (part.is === 'lines') lines.push(...part.lines);
    else rows.push(...part.rows);
  });
  return { inspection: found, asOf, lines, rows, end };
}

export interface Writing {
  readonly separator: string;
  readonly lineBreak: string;
  /** `="…"` around ids, quotes around every cell, or only where they are needed. */
  readonly quotes: 'needed' | 'all' | 'ids';
}

/** A table as text. */
export function tableText(rows: readonly (readonly string[])[], { separator, lineBreak, quotes }: Writing): string {
  const cellOf = (cell: string): string => {
    if (quotes === 'ids' && /^\d{6,}$/u.test(cell)) return `="${cell}"`;
    const isNeeded = cell.includes(separator) || /["\r\n]/u.test(cell);
    return quotes === 'all' || isNeeded ? `"${cell.replaceAll('"', '""')}"` : cell;
  };
  return rows.map((row) => row.map(cellOf).join(separator) + lineBreak).join('');
}

const wide = (text: string, isBig: boolean): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), !isBig);
  return bytes;
};
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Every form in which a table is saved: text → bytes; null where its letters have no place in it. */
export const ENCODINGS = {
  'UTF-8': (text: string) => new TextEncoder().encode(text),
  'UTF-8 with its mark': (text: string) => new TextEncoder().encode(`\ufeff${text}`),
  'UTF-16 LE': (text: string) => wide(`\ufeff${text}`, false),
  'UTF-16 BE': (text: string) => wide(`\ufeff${text}`, true),
  'Windows-1252': (text: string): Uint8Array<ArrayBuffer> | null => {
    const codes = [...text].map((sign) => (WINDOWS.includes(sign) ? WINDOWS.indexOf(sign) + 0x80 : (sign.codePointAt(0) ?? 256)));
    return codes.some((code) => code > 255) ? null : new Uint8Array(codes);
  },
} as const;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

type TextRows = readonly (readonly string[])[];
/** A workbook whose cells are text, a sheet for each table. */
export const textWorkbook = (rows: TextRows, ...others: readonly TextRows[]): Uint8Array<ArrayBuffer> =>
  workbook({
    sheets: [rows, ...others].map((table, at) => ({
      name: `Sheet${at + 1}`,
      rows: table
        .map((row) => `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`).join('')}</row>`)
        .join(''),
    })),
  });

export const zipped = (files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> => zipSync(files) as Uint8Array<ArrayBuffer>;
