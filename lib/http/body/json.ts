/** No answer of these APIs comes near this; what reads an answer calls itself once a level. */
export const DEEPEST = 100;

/**
 * Reads a body without losing digits: integers above 2^53 come as text, all other numbers as numbers.
 * The text is rewritten only where a run of 16 digits stands in it. Throws SyntaxError on bad JSON, and on deeply nested.
 */
export function readJson(text: string): unknown {
  if (isDeeper(text, DEEPEST)) throw new SyntaxError('nested too deeply');
  return JSON.parse(/\d{16}/.test(text) ? withLongIntegersQuoted(text) : text);
}

/** Writes a body; `bigint` values become integers, so an id kept as text is written as `BigInt(id)`. */
export function writeJson(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return `[${value.map(writeJson).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${writeJson(inner)}`).join()}}`;
}

/** A whole integer, and what may follow a value: where anything else follows, it is left for the parser to refuse. */
const INTEGER = /-?[1-9]\d*(?=\s*(?:[,\]}]|$))/y;
/** Whatever else belongs to a number. */
const REST = /[-+.\deE]*/y;

/** The same text with integers that a number cannot hold as strings. One pass. */
function withLongIntegersQuoted(text: string): string {
  let written = '';
  let from = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) quoted = !quoted;
    else if (quoted) at += Number(code === BACKSLASH);
    else if (code === MINUS || (code >= ZERO && code <= NINE)) {
      INTEGER.lastIndex = at;
      const digits = INTEGER.exec(text)?.[0];
      if (digits !== undefined && !Number.isSafeInteger(Number(digits))) {
        written += `${text.slice(from, at)}"${digits}"`;
        from = at + digits.length;
      }
      REST.lastIndex = at;
      at += Math.max(1, REST.exec(text)?.[0].length ?? 1) - 1;
    }
  }
  return written + text.slice(from);
}

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
const [QUOTE, MINUS, ZERO, NINE, LIST, BACKSLASH, LIST_END, OBJECT, OBJECT_END] = [34, 45, 48, 57, 91, 92, 93, 123, 125] as const;
