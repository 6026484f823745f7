import { isSafeNumber, parse, stringify } from 'lossless-json';

/**
 * Reads a body without losing digits: integers above 2^53 come as text, all other numbers as numbers.
 * The slow reader is used only where a run of 16 digits stands in the body. Throws SyntaxError on bad JSON.
 */
export function readJson(text: string): unknown {
  return /\d{16}/.test(text) ? parse(text, null, numberOrText) : JSON.parse(text);
}

/** Writes a body; `bigint` values become integers, so an id kept as text is written as `BigInt(id)`. */
export function writeJson(value: unknown): string {
  return stringify(value) ?? 'null';
}

const numberOrText = (digits: string): number | string => (/^-?\d+$/.test(digits) && !isSafeNumber(digits) ? digits : Number(digits));
