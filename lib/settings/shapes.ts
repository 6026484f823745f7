import { FAILURES } from '#lib/domain/failure';
import { isMarketCode } from '#lib/domain/market';

/** Whether a stored value is what the code that uses it takes for granted. */
export type Check = (value: unknown) => boolean;

export interface Shape {
  /** Rows of a list, or values of a record, are used one by one; else all of it or nothing. */
  readonly rows: boolean;
  /** Of a row, or of all of it. */
  readonly check: Check;
}

export const whole = (check: Check): Shape => ({ rows: false, check });
export const each = (check: Check): Shape => ({ rows: true, check });

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isText: Check = (value) => typeof value === 'string';
export const isNumber: Check = (value) => Number.isFinite(value);
export const isFlag: Check = (value) => typeof value === 'boolean';
export const isMarket: Check = (value) => typeof value === 'string' && isMarketCode(value);
export const isFailureCode: Check = (value) => typeof value === 'string' && Object.hasOwn(FAILURES, value);
export const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.includes(value as string);
export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
export const orMissing =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
export const recordOf =
  (check: Check): Check =>
  (value) =>
    isRecord(value) && Object.values(value).every(check);
/** Every field of T has its check; what is stored beside them is nobody's concern. */
export const fields =
  <T>(checks: Readonly<Record<keyof T, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries<Check>(checks).every(([name, check]) => check(value[name]));

/** A stored value without what cannot be used. */
export interface Sifted {
  readonly value: unknown;
  /** What was left out: its place and itself. */
  readonly damaged: Damaged;
}
export type Damaged = readonly (readonly [place: string, row: unknown])[];

/** Takes apart what can be used and what cannot. A value in which nothing is damaged is given back as it is. */
export function sift(stored: unknown, { rows: byRow, check }: Shape, fallback: unknown): Sifted {
  if (stored === undefined) return { value: fallback, damaged: [] };
  if (!byRow) return check(stored) ? { value: stored, damaged: [] } : { value: fallback, damaged: [['', stored]] };
  if (Array.isArray(fallback) ? !Array.isArray(stored) : !isRecord(stored)) return { value: fallback, damaged: [['', stored]] };
  const rows = Object.entries(stored as object);
  const damaged = rows.filter(([, row]) => !check(row));
  if (damaged.length === 0) return { value: stored, damaged };
  const sound = rows.filter(([, row]) => check(row));
  return { value: Array.isArray(fallback) ? sound.map(([, row]) => row) : Object.fromEntries(sound), damaged };
}

/** What is to be written, with what cannot be used behind it: it stays until the person removes it. */
export function withDamaged(value: unknown, { rows }: Shape, damaged: Damaged): unknown {
  if (damaged.length === 0 || !rows) return value;
  if (Array.isArray(value)) return [...value, ...damaged.map(([, row]) => row)];
  return { ...Object.fromEntries(damaged), ...(value as object) };
}
