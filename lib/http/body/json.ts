import { isSafeNumber, parse, stringify } from 'lossless-json';

/** No answer of these APIs comes near this; what reads an answer calls itself once a level. */
export const DEEPEST = 100;

/**
 * Reads a body without losing digits: integers above 2^53 come as text, all other numbers as numbers.
 * The slow reader is used only where a run of 16 digits stands in the body. Throws SyntaxError on bad JSON, and on deeply nested.
 */
export function readJson(text: string): unknown {
  if (isDeeper(text, DEEPEST)) throw new SyntaxError('nested too deeply');
  return /\d{16}/.test(text) ? parse(text, null, numberOrText) : JSON.parse(text);
}

/** Writes a body; `bigint` values become integers, so an id kept as text is written as `BigInt(id)`. */
export function writeJson(value: unknown): string {
  return stringify(value) ?? 'null';
}

const numberOrText = (digits: string): number | string => (/^-?\d+$/.test(digits) && !isSafeNumber(digits) ? digits : Number(digits));

/** Whether lists and objects stand more than `most` deep in one another. One pass, before anything is parsed. */
function isDeeper(text: string, most: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) quoted = !quoted;
    else if (quoted) at += Number(code === BACKSLASH);
    else if (code === LIST || code === OBJECT) {
      depth++;
      if (depth > most) return true;
    } else if (code === LIST_END || code === OBJECT_END) depth--;
  }
  return false;
}
const [QUOTE, BACKSLASH, LIST, LIST_END, OBJECT, OBJECT_END] = [34, 92, 91, 93, 123, 125] as const;
