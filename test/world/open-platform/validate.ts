import { isInteger, parse } from 'lossless-json';
import { badParam } from './envelope';
import type { Described, Rule } from './reference';

/** Values of a request after the check: integers as number or, above 2^53, bigint. */
export type Args = Readonly<Record<string, unknown>>;

/** Checks a request against the reference and reads its values; throws error_param that names the field. */
export function validate(described: Described, search: URLSearchParams, body: string): Args {
  const args: Record<string, unknown> = {};
  for (const [name, rule] of Object.entries(described.query)) {
    const sent = search.getAll(name);
    const value = sent.length === 0 ? undefined : readQuery(rule, sent);
    check(rule, value, name, described);
    if (value !== undefined) args[name] = value;
  }
  if (described.body) {
    const read = readBody(body);
    check(described.body, read, 'body', described);
    Object.assign(args, read);
  }
  return args;
}

function readQuery(rule: Rule, sent: readonly string[]): unknown {
  if (rule.type === 'array')
    return sent.flatMap((text) => text.replace(/^\[|\]$/g, '').split(',')).map((text) => scalar(rule.items?.type, text));
  return scalar(rule.type, sent.at(-1) ?? '');
}

function scalar(type: Rule['type'], text: string): unknown {
  if (type === 'integer' && /^-?\d{1,19}$/.test(text)) return number(text);
  if (type === 'number' && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  // Live clients send 0 and 1, the documents write true and false.
  if (type === 'boolean' && /^(true|false|0|1)$/.test(text)) return text === 'true' || text === '1';
  return text;
}

function readBody(body: string): Record<string, unknown> {
  try {
    const read: unknown = parse(body === '' ? '{}' : body, null, number);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Record<string, unknown>;
  } catch (reason) {
    throw badParam(`invalid param, detail:body is no JSON object (${String(reason)})`);
  }
  throw badParam('invalid param, detail:body is no JSON object');
}

const number = (text: string): number | bigint => (isInteger(text) && !Number.isSafeInteger(Number(text)) ? BigInt(text) : Number(text));

function check(rule: Rule, value: unknown, name: string, described: Described): void {
  const fail = (why: string) => badParam(text(described, name, why));
  if (value === undefined || value === null) {
    if (rule.required || (value === null && !rule.nullable)) throw fail('is required');
    return;
  }
  if (!fits(rule.type, value)) throw fail(`must be ${rule.type}`);
  if (rule.enum && !rule.enum.includes(value as string)) throw fail(`must be one of ${rule.enum.join(', ')}`);
  if (rule.min !== undefined && Number(value) < rule.min) throw fail(`must be at least ${rule.min}`);
  if (rule.max !== undefined && Number(value) > rule.max) throw fail(`must be at most ${rule.max}`);
  if (rule.pattern !== undefined && !new RegExp(rule.pattern).test(String(value))) throw fail('has the wrong form');
  if (rule.required && value === '') throw fail('is required');
  if (Array.isArray(value)) {
    if (value.length < (rule.minItems ?? 0) || value.length > (rule.maxItems ?? Infinity))
      throw fail(`must have ${rule.minItems ?? 0} to ${rule.maxItems} values`);
    for (const item of value) if (rule.items) check({ ...rule.items, required: true }, item, name, described);
  } else if (rule.fields) {
    for (const [field, inner] of Object.entries(rule.fields)) check(inner, (value as Args)[field], field, described);
  }
}

function fits(type: Rule['type'], value: unknown): boolean {
  if (type === 'integer') return typeof value === 'bigint' || Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && !Array.isArray(value);
  return type === undefined || typeof value === type;
}

/** assumed: param-texts. The documented text of a field; one that does not spell the field's name gets it as a detail. */
function text({ texts }: Described, name: string, why: string): string {
  const known = texts[name];
  return known?.includes(name) ? known : `${known ?? 'invalid param'}, detail:${name} ${why}`;
}
