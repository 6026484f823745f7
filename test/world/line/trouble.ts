import { setTimeout as wait } from 'node:timers/promises';
import { parse, stringify } from 'lossless-json';
import { type Answer, html } from './answers';
import type { Fault } from './faults';
import type { Holds } from './holds';

/** The line is cut without an answer. */
export const CUT = Symbol('cut');

/** Plays a fault around the handling of one request; kinds that only the part can word pass through to it. */
export async function answerUnder(
  fault: Fault | undefined,
  holds: Holds,
  handle: (fault?: Fault) => Promise<Answer>,
): Promise<Answer | typeof CUT> {
  if (!fault) return handle();
  if (fault.delayMs) await wait(fault.delayMs);
  switch (fault.kind) {
    case 'delay':
      return handle();
    case 'code':
    case 'null':
      return handle(fault);
    case 'hold': {
      const answer = await handle();
      await holds.wait();
      return answer;
    }
    case 'dropBefore':
      return CUT;
    case 'dropAfter':
      await handle();
      return CUT;
    case 'status':
      return plain(fault, fault.status ?? 503);
    case '429':
      return plain(fault, 429);
    case 'html':
      return html(fault.body ?? '<!doctype html><title>Shopee</title><h1>Please wait a moment</h1>', fault.status ?? 200);
    case 'cutJson':
      return half(await handle());
    case 'brokenRow':
      return withBrokenRow(await handle());
    case 'longTexts':
      return withLongTexts(await handle());
  }
}

const plain = (fault: Fault, status: number): Answer => ({
  status,
  headers: {
    'content-type': 'text/plain; charset=utf-8',
    ...(fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }),
  },
  body: fault.body ?? fault.message ?? '',
});

const half = (answer: Answer): Answer => ({ ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) });

type Bag = Record<string, unknown>;
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);

/** All digits of the other rows stay. */
function withBrokenRow(answer: Answer): Answer {
  const body = parse(String(answer.body));
  const rows = firstRows(body);
  const row = rows?.[1] ?? rows?.[0];
  for (const name of Object.keys(row ?? {})) if (row) row[name] = null;
  return { ...answer, body: stringify(body) ?? '' };
}

/** Fields that hold what people have written: names of products, shops, campaigns, partners and offers, and messages. */
const WRITTEN = /"([a-z_]*(?:name|title|message|description|remark|label)|handle)":"((?:[^"\\]|\\.)+)"/gi;
const LONG = 'W'.repeat(100_000);
const MOST_LONG = 6;

function withLongTexts(answer: Answer): Answer {
  let left = MOST_LONG;
  const stretch = (all: string, field: string, text: string) => (left-- > 0 ? `"${field}":"${text}${LONG}"` : all);
  return { ...answer, body: String(answer.body).replace(WRITTEN, stretch) };
}

/** The first list of objects in an answer, the outermost one. */
function firstRows(value: unknown): Bag[] | undefined {
  if (!isBag(value)) return undefined;
  const inside = Object.values(value);
  const own = inside.find((list): list is Bag[] => Array.isArray(list) && list.length > 0 && list.every(isBag));
  return own ?? inside.map(firstRows).find((rows) => rows !== undefined);
}
