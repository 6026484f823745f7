import { strToU8, zipSync } from 'fflate';
import { decimalText } from '#lib/domain/numbers/decimal';
import type { OutCell, OutTable } from '#lib/domain/numbers/out-cell';
import { momentText } from './moment-text';

/** Rows of a sheet, its head among them: no spreadsheet opens more. */
export const MOST_ROWS = 1_048_576;

/** The bytes of a workbook: numbers, percentages, days and moments are such, text is never a formula. What one sheet cannot hold goes on in the next. */
export function xlsxBytes({ head, rows }: OutTable, most = MOST_ROWS): Uint8Array<ArrayBuffer> {
  const rowOf = (cells: readonly OutCell[], line: number) => {
    const written = cells.map((cell, column) => cellOf(cell, ` r="${columnName(column)}${line + 1}"`, line === 0));
    return `<row r="${line + 1}">${written.join('')}</row>`;
  };
  const sheets: string[] = [];
  for (let at = 0; at === 0 || at < rows.length; at += most - 1) {
    const sheet = [head, ...rows.slice(at, at + most - 1)].map(rowOf);
    sheets.push(`${SHEET_BEGINS}${sheet.join('')}${SHEET_ENDS}`);
  }
  const parts = [...Object.entries(partsOf(sheets.length)), ...sheets.map((xml, at) => [sheetPath(at), xml] as const)];
  const files = Object.fromEntries(parts.map(([path, xml]) => [path, strToU8(xml)]));
  // One moment for all, so that the same table is the same file.
  return zipSync(files, { mtime: MADE_AT }) as Uint8Array<ArrayBuffer>;
}

/** A cell of a sheet whose cells all stand there, the empty ones too: its place need not be told. */
export const sheetCellOf = (cell: OutCell, isHead = false): string => cellOf(cell, '', isHead) || '<c/>';

export const MADE_AT = '2020-01-01T00:00:00';
const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${DOCUMENT}"`;
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Where the sheet of this number lies, counted from 0. */
export const sheetPath = (at: number): string => `xl/worksheets/sheet${at + 1}.xml`;

/** Every other part of a workbook of so many sheets, by its path. */
export function partsOf(sheets: number): Readonly<Record<string, string>> {
  const each = Array.from({ length: sheets }, (_, at) => at);
  const content = [['xl/workbook.xml', 'sheet.main'], ['xl/styles.xml', 'styles'], ...each.map((at) => [sheetPath(at), 'worksheet'])];
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${content
      .map(([path, type]) => `<Override PartName="/${path}" ContentType="${SPREADSHEET}.${type}+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${MAIN}><sheets>${each
      .map((at) => `<sheet name="Sidecar${at === 0 ? '' : ` ${at + 1}`}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...each.map((at) => ['worksheet', sheetPath(at).slice('xl/'.length)] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
  };
  return Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, `${DECLARED}${xml}`]));
}

const relationships = (list: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${DOCUMENT}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** Cell styles by their place: as it comes, head, percentage, day, moment. */
const STYLE = { head: 1, rate: 2, day: 3, time: 4 };
const STYLES = `<styleSheet ${MAIN}><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="10" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`;

export const SHEET_BEGINS = `${DECLARED}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>`;
export const SHEET_ENDS = '</sheetData></worksheet>';

/** Digits that a spreadsheet keeps of a number; a longer one stays whole as text. */
const DIGITS = 15;
const LONGEST = 32_767;

/** 0 is A, 26 is AA. */
const columnName = (at: number): string => (at < 26 ? '' : columnName(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

function cellOf(cell: OutCell, ref: string, isHead: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return textCell(cell, ref, isHead ? STYLE.head : 0);
  if (typeof cell === 'number') return Number.isFinite(cell) ? numberCell(String(cell), ref, 0) : '';
  if ('amount' in cell) return numberCell(cell.amount, ref, 0);
  if ('rate' in cell) return numberCell(decimalText({ units: BigInt(cell.rate), scale: 4 }), ref, STYLE.rate);
  const local = Date.parse(`${momentText({ ...cell, as: 'time' }).replace(' ', 'T')}Z`);
  const days = (local - Date.UTC(1899, 11, 30)) / 86_400_000;
  return Number.isFinite(days) ? `<c${ref} s="${STYLE[cell.as]}"><v>${cell.as === 'day' ? Math.floor(days) : days}</v></c>` : '';
}

function numberCell(number: string, ref: string, style: number): string {
  if (number.replace(/\D/g, '').length > DIGITS || !/^-?\d+(\.\d+)?$/.test(number)) return textCell(number, ref, style);
  return `<c${ref} s="${style}"><v>${number}</v></c>`;
}

const textCell = (text: string, ref: string, style: number): string =>
  `<c${ref} s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cut(text))}</t></is></c>`;

/** No spreadsheet opens a longer cell; a sign of two units is not torn apart. */
const cut = (text: string): string => (text.length > LONGEST ? text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '') : text);

/** What XML cannot hold goes in as a workbook writes it: `_x0001_`. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
