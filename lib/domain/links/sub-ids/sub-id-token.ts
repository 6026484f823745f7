import type { SiteCode } from '#lib/domain/address/sites';
import { checkSubId, type SubIdProblem } from './sub-id';

export const SUB_ID_TOKENS = ['date', 'time', 'item', 'shop', 'market', 'counter'] as const;
export type SubIdToken = (typeof SUB_ID_TOKENS)[number];

/** What tokens stand for at the moment of the click. */
export interface TokenContext {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** IANA name of the market's zone: a link's day is the day of its reports. */
  readonly timeZone: string;
  readonly market: SiteCode;
  readonly shopId: string | null;
  readonly itemId: string | null;
  readonly counter: number;
}

export type TemplateProblem = SubIdProblem | { readonly reason: 'unknownToken'; readonly token: string };

/** Written as `{date}` 20261128, `{time}` 2305, `{item}` and `{shop}` ids ("" where the page has none), `{market}` BR, `{counter}` 7. */
const TOKEN = /\{([^{}]*)\}/g;

/**
 * A template with its tokens replaced. Unknown tokens stay, for the check to find.
 *
 * @param keep tokens to leave as they are
 */
export function expandTemplate(template: string, context: TokenContext, keep: readonly SubIdToken[] = []): string {
  return template.replace(TOKEN, (written, name: string) => (isToken(name) && !keep.includes(name) ? VALUES[name](context) : written));
}

/** Whether a template holds a token. */
export const usesToken = (template: string, token: SubIdToken): boolean => template.includes(`{${token}}`);

/**
 * The first thing that is wrong with a template: an unknown token, a refused character outside tokens, or its length once expanded.
 *
 * @param context of the page in front, or left out for a page with ids of today's usual length
 */
export function checkTemplate(template: string, context: TokenContext = USUAL): TemplateProblem | null {
  for (const [, token = ''] of template.matchAll(TOKEN)) {
    if (!isToken(token)) return { reason: 'unknownToken', token };
  }
  return checkSubId(expandTemplate(template, context));
}

const VALUES: Readonly<Record<SubIdToken, (context: TokenContext) => string>> = {
  date: (context) => inZone(context, 'year') + inZone(context, 'month') + inZone(context, 'day'),
  time: (context) => inZone(context, 'hour') + inZone(context, 'minute'),
  item: ({ itemId }) => itemId ?? '',
  shop: ({ shopId }) => shopId ?? '',
  market: ({ market }) => market,
  counter: ({ counter }) => String(counter),
};

const USUAL: TokenContext = { at: 0, timeZone: 'UTC', market: 'BR', shopId: '1234567890', itemId: '12345678901', counter: 9999 };

const clocks = new Map<string, Intl.DateTimeFormat>();

function inZone({ at, timeZone }: TokenContext, type: Intl.DateTimeFormatPartTypes): string {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  clocks.set(timeZone, clock);
  return clock.formatToParts(at).find((part) => part.type === type)?.value ?? '';
}

function isToken(name: string): name is SubIdToken {
  return (SUB_ID_TOKENS as readonly string[]).includes(name);
}
