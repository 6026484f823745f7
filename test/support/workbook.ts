import { deflateRawSync } from 'node:zlib';
import { strToU8, type ZipOptions, zipSync } from 'fflate';

export interface TestSheet {
  readonly name: string;
  /** What stands inside `<sheetData>`. */
  readonly rows: string;
  /** What follows it: hyperlinks. */
  readonly after?: string;
  readonly hidden?: boolean;
  /** Targets of its relations, `rId1` the first. */
  readonly links?: readonly string[];
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  /** Codes of number formats; style 0 is General, style 1 the first of them. A number is a format that is built in. */
  readonly formats?: readonly (string | number)[];
  readonly strings?: readonly string[];
  readonly from1904?: boolean;
  readonly zip?: ZipOptions;
}

const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** An XLSX file as spreadsheets write it, from the XML of its cells. */
export function workbook({ sheets, formats = [], strings = [], from1904 = false, zip = {} }: TestWorkbook): Uint8Array<ArrayBuffer> {
  const own = formats.map((code, at) => (typeof code === 'string' ? `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>` : ''));
  const xfs = formats.map((code, at) => `<xf numFmtId="${typeof code === 'string' ? 164 + at : code}"/>`);
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook ${MAIN}><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, hidden }, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${RELATIONS}>${sheets
      .map((_, at) => `<Relationship Id="rId${at + 1}" Type="${TYPE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
  };
  for (const [at, { rows, after = '', links = [] }] of sheets.entries()) {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = `<worksheet ${MAIN}><sheetData>${rows}</sheetData>${after}</worksheet>`;
    if (links.length > 0)
      parts[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] = `<Relationships ${RELATIONS}>${links
        .map((target, of) => `<Relationship Id="rId${of + 1}" Type="${TYPE}/hyperlink" Target="${escaped(target)}" TargetMode="External"/>`)
        .join('')}</Relationships>`;
  }
  const files = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(DECLARED + xml)]));
  return zipSync(files, zip) as Uint8Array<ArrayBuffer>;
}

/** Rows of cells that hold their text themselves; numbers stay numbers. */
export const inlineRows = (table: readonly (readonly (string | number)[])[]): string =>
  table
    .map(
      (row, line) =>
        `<row r="${line + 1}">${row
          .map((cell, column) => {
            const ref = `${columnName(column)}${line + 1}`;
            return typeof cell === 'number'
              ? `<c r="${ref}"><v>${cell}</v></c>`
              : `<c r="${ref}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
          })
          .join('')}</row>`,
    )
    .join('');

const columnName = (at: number): string => (at < 26 ? '' : columnName(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

/** An archive whose workbook unpacks to so many blanks, while its header promises ten. */
export function bomb(unpacked: number): Uint8Array<ArrayBuffer> {
  const name = 'xl/workbook.xml';
  const data = deflateRawSync(Buffer.alloc(unpacked, 0x20));
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt32LE(10, 22);
  header.writeUInt16LE(name.length, 26);
  return new Uint8Array(Buffer.concat([header, Buffer.from(name), data]));
}
