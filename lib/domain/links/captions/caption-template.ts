import type { MarketCode } from '#lib/domain/market';
import { type CaptionField, type CaptionValues, fieldNamed } from './caption-fields';

/** The person's own template, or one that comes with the extension. */
export interface CaptionTemplate {
  readonly id: string;
  readonly name: string;
  /** The only market that it is offered for; null for all. */
  readonly market: MarketCode | null;
  readonly text: string;
}

export const CAPTION_LONGEST = 2000;

export type CaptionProblem =
  | { readonly reason: 'unknownField'; readonly field: string }
  | { readonly reason: 'tooLong'; readonly length: number }
  | { readonly reason: 'empty' };

/** A name in braces; any other brace is the person's own and stays. */
const FIELD = /\{(\p{L}[\p{L}\p{M}\d_-]{0,29})\}/gu;
/** A part of a line that is left out alone. */
const PART = /\[([^[\]\n]*)\]/gu;

/** The first thing that is wrong with a template; null when nothing is. */
export function checkCaption(text: string): CaptionProblem | null {
  if (text.trim() === '') return { reason: 'empty' };
  if (text.length > CAPTION_LONGEST) return { reason: 'tooLong', length: text.length };
  const unknown = [...text.matchAll(FIELD)].find(([, name = '']) => !fieldNamed(name))?.[0];
  return unknown === undefined ? null : { reason: 'unknownField', field: unknown };
}

/** The fields that a template names. */
export const fieldsOf = (text: string): ReadonlySet<CaptionField> =>
  new Set([...text.matchAll(FIELD)].flatMap(([, name = '']) => fieldNamed(name) ?? []));

/**
 * A template with its fields filled in. A line that names something unknown is left out; of a part in square brackets, only that part is.
 * Values are put in once: what stands in braces in a product's name stays as it is. Unknown names stay too, for the check to find.
 */
export function renderCaption(template: string, values: CaptionValues): string {
  const lines = template
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .flatMap((line) => renderLine(line, values) ?? []);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

/** null: the line names something that is not known. */
function renderLine(line: string, values: CaptionValues): string | null {
  if (!hasField(line)) return line;
  // Parts are taken out first, by a mark that no text holds, so that nothing is read twice.
  const parts: string[] = [];
  const stored = line.replaceAll(MARK, '').replace(PART, (written, inner: string) => {
    if (!hasField(inner)) return written;
    parts.push(missing(inner, values) ? '' : filled(inner, values));
    return MARK;
  });
  if (missing(stored, values)) return null;
  const text = stored.split(MARK).reduce((done, piece, at) => done + (at > 0 ? (parts[at - 1] ?? '') : '') + filled(piece, values), '');
  return text.trim() === '' ? null : text.trimEnd();
}

/** A private-use character: it means nothing to anybody, and is taken out of templates. */
const MARK = '\u{f0000}';

const hasField = (text: string): boolean => fieldsOf(text).size > 0;

const missing = (text: string, values: CaptionValues): boolean => [...fieldsOf(text)].some((field) => !values[field]);

const filled = (text: string, values: CaptionValues): string =>
  text.replace(FIELD, (written, name: string) => {
    const field = fieldNamed(name);
    return field ? (values[field] ?? '') : written;
  });
