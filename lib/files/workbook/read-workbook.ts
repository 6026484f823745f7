import type { Budget } from '#lib/files/limits';
import { LIMITS } from '#lib/files/limits';
import { builtInFormat, type CellFormat, formatOf } from './cell-format';
import { LONGEST, readSheet, type SheetRows } from './read-sheet';
import { type Attributes, readXml } from './read-xml';
import { unpack } from './unpack';

export interface Sheet extends SheetRows {
  /** Null for a file that is one table and no workbook. */
  readonly name: string | null;
}

/** The sheets of a workbook that a person sees, or all where none is shown; throws for what is no workbook. */
export function readWorkbook(archive: Uint8Array, budget: Budget): Sheet[] {
  const parts = unpack(archive);
  const book = parts.get('xl/workbook.xml');
  if (!book) throw new TypeError('No workbook');
  const listed: Attributes[] = [];
  let from1904 = false;
  readXml(
    book,
    {
      open: (name, attributes) => {
        if (name === 'sheet') listed.push(attributes());
        if (name === 'workbookPr') from1904 = /^(1|true)$/i.test(attributes()['date1904'] ?? '');
      },
    },
    budget,
  );
  const shown = listed.filter(({ state }) => state === undefined || state === 'visible');
  const relations = relationsOf(parts, 'xl/workbook.xml', budget);
  const strings = parts.get('xl/sharedStrings.xml');
  const styles = parts.get('xl/styles.xml');
  const shared = { strings: strings ? stringsOf(strings, budget) : [], formats: styles ? formatsOf(styles, budget) : [], from1904 };
  return (shown.length > 0 ? shown : listed).slice(0, LIMITS.sheets).flatMap(({ name = '', id = '' }) => {
    const path = pathOf(relations.get(id) ?? '');
    const xml = parts.get(path);
    return xml ? [{ name, ...readSheet(xml, { ...shared, relations: relationsOf(parts, path, budget) }, budget) }] : [];
  });
}

function relationsOf(parts: ReadonlyMap<string, Uint8Array>, path: string, budget: Budget): ReadonlyMap<string, string> {
  const slash = path.lastIndexOf('/');
  const xml = parts.get(`${path.slice(0, slash)}/_rels/${path.slice(slash + 1)}.rels`);
  const found = new Map<string, string>();
  if (xml)
    readXml(
      xml,
      {
        open: (name, attributes) => {
          if (name !== 'Relationship') return;
          const { Id = '', Target = '' } = attributes();
          found.set(Id, Target);
        },
      },
      budget,
    );
  return found;
}

/** Targets are relative to `xl/`, or begin with a slash. */
const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);

/** Shared texts; the reading aids of East Asian ones are no part of them. */
function stringsOf(xml: Uint8Array, budget: Budget): string[] {
  const found: string[] = [];
  let text = '';
  let aid = false;
  let inside = false;
  readXml(
    xml,
    {
      open: (name) => {
        if (name === 'si') text = '';
        else if (name === 'rPh') aid = true;
        else if (name === 't') inside = true;
      },
      text: (more) => {
        if (inside && !aid && text.length < LONGEST) text += more.slice(0, LONGEST);
      },
      close: (name) => {
        if (name === 'si') found.push(text);
        else if (name === 'rPh') aid = false;
        else if (name === 't') inside = false;
      },
    },
    budget,
  );
  return found;
}

/** The number format of each cell style, in the order in which cells refer to them. */
function formatsOf(xml: Uint8Array, budget: Budget): CellFormat[] {
  const own = new Map<string, CellFormat>();
  const found: CellFormat[] = [];
  let inStyles = false;
  readXml(
    xml,
    {
      open: (name, attributes) => {
        if (name === 'numFmt') {
          const { numFmtId = '', formatCode = '' } = attributes();
          own.set(numFmtId, formatOf(formatCode));
        } else if (name === 'cellXfs') inStyles = true;
        else if (name === 'xf' && inStyles) {
          const { numFmtId = '0' } = attributes();
          found.push(own.get(numFmtId) ?? builtInFormat(Number(numFmtId)));
        }
      },
      close: (name) => {
        if (name === 'cellXfs') inStyles = false;
      },
    },
    budget,
  );
  return found;
}
