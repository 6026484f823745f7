import { badParam } from './envelope';
import type { Args } from './validate';

/** Reading checked values; what is missing is undefined (or the given default). */
export const whole = (args: Args, name: string): number | undefined => (args[name] === undefined ? undefined : Number(args[name]));
export const count = (args: Args, name: string): number => Number(args[name] ?? 0);
export const text = (args: Args, name: string): string => String(args[name] ?? '');
export const flag = (args: Args, name: string): boolean | undefined => (args[name] === undefined ? undefined : args[name] === true);

/** Ids are text inside the world and integers of any length on the wire. */
export const id = (args: Args, name: string): string | undefined => (args[name] === undefined ? undefined : String(args[name]));
export const idList = (args: Args, name: string): string[] => ((args[name] ?? []) as unknown[]).map(String);
export const wireId = (value: string): bigint => BigInt(value);

/** `1,2,3` of a query; throws when a part is no id. */
export function idsIn(value: string, name: string): string[] {
  const ids = value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (ids.some((part) => !/^\d{1,19}$/.test(part))) throw badParam(`invalid param, detail:${name} has the wrong form`);
  return ids;
}

/** Rows of a list in a body. */
export const rows = (args: Args, name: string): Args[] => (args[name] ?? []) as Args[];

/** Percent number with at most two decimals as basis points; undefined when it is no such number. */
export function basisPoints(value: unknown): number | undefined {
  if (typeof value !== 'number') return undefined;
  const points = Math.round(value * 100);
  return Math.abs(points - value * 100) < 1e-6 ? points : undefined;
}

/** Basis points as a percent number: 123 → 1.23. */
export const percent = (points: number): number => points / 100;
