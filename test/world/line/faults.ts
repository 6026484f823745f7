/**
 * Trouble on order. `delay` waits and then goes on; `hold` handles the request and keeps the answer until release;
 * `dropBefore` cuts the line unhandled, `dropAfter` handled but unanswered; `status` answers with `status` (503) and `body`;
 * `html` answers 200 with a web page; `cutJson` sends the first half of the real answer; `brokenRow` sends it with nulls in place of all that
 * the second row of its first list holds (of the first row, where there is one only); `longTexts` sends it with its first names and titles a
 * hundred thousand letters long; `429` adds `retryAfter` seconds;
 * `code` is the API's own refusal with `code` and `message`; `null` a null where the operation's value should be.
 * Every kind waits `delayMs` first when given.
 */
export const FAULT_KINDS = [
  'delay',
  'hold',
  'dropBefore',
  'dropAfter',
  'status',
  'html',
  'cutJson',
  'brokenRow',
  'longTexts',
  '429',
  'code',
  'null',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  /** What it strikes: all that are given must agree. `operation` is the API's name, `host` exact, `path` a beginning. */
  readonly operation?: string;
  readonly host?: string;
  readonly path?: string;
  readonly kind: FaultKind;
  readonly code?: number | string;
  readonly message?: string;
  readonly status?: number;
  readonly body?: string;
  /** How often it strikes; left out: until it is taken away. */
  readonly times?: number;
  readonly delayMs?: number;
  readonly retryAfter?: number;
}

export interface FaultTarget {
  readonly host: string;
  readonly path: string;
  readonly operation: string | undefined;
}

export interface Faults {
  /** Replaces the whole list. */
  set(list: readonly Fault[]): void;
  list(): readonly (Fault & { readonly struck: number })[];
  /** The first fault that fits and has strikes left; it counts as struck. */
  strike(target: FaultTarget): Fault | undefined;
}

export function createFaults(): Faults {
  let rows: { fault: Fault; struck: number }[] = [];
  return {
    set: (list) => {
      rows = list.map((fault) => ({ fault: checked(fault), struck: 0 }));
    },
    list: () => rows.map(({ fault, struck }) => ({ ...fault, struck })),
    strike: (target) => {
      const row = rows.find(({ fault, struck }) => struck < (fault.times ?? Infinity) && fits(fault, target));
      if (row) row.struck += 1;
      return row?.fault;
    },
  };
}

const fits = (fault: Fault, target: FaultTarget): boolean =>
  (fault.operation === undefined || (target.operation ?? '').split(',').includes(fault.operation)) &&
  (fault.host === undefined || fault.host === target.host) &&
  (fault.path === undefined || target.path.startsWith(fault.path));

function checked(fault: Fault): Fault {
  if (!FAULT_KINDS.includes(fault.kind)) throw new Error(`no such fault: ${String(fault.kind)}; known are ${FAULT_KINDS.join(', ')}`);
  return fault;
}
