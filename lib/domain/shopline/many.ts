import type { StoreCampaign, StorePartner } from './campaign';
import { codeFrom } from './code';
import { rewardTyped } from './draft';
import { codeProblem, type DraftProblem, isEmail, nameProblem } from './field-problems';
import { rateTyped } from './numbers-typed';
import { type StorePlace, storeZone } from './place';
import type { CampaignWish, TwinSource } from './wish';
import { momentOfText } from './zone-time';

/** What counts for every row that says nothing of its own. */
export interface ManyDefaults {
  /** With `{name}`, `{mail}` or `{n}`. */
  readonly code: string;
  /** A percentage ("10 %") or an amount ("NT$50"). */
  readonly reward: string;
  readonly start: string;
  readonly end: string;
}

export type ManyProblem = DraftProblem | 'reward' | 'codeTwice' | 'nothing';

/** One partner of the table: what will be made, or what is wrong. */
export interface ManyRow {
  readonly number: number;
  readonly partner: StorePartner;
  readonly code: string;
  readonly reward: string;
  readonly wish: CampaignWish | null;
  readonly twin: TwinSource | null;
  readonly problem: ManyProblem | null;
}

const COLUMNS = {
  name: /^(partner|partner name|name|nome|nome do parceiro|parceiro|affiliate|afiliado|kol|夥伴|合作夥伴|名稱)$/i,
  email: /^(e-?mail|mail|e-?mail address|partner e-?mail|電子郵件|信箱)$/i,
  code: /^(code|código|codigo|affiliate code|推薦代碼|代碼)$/i,
  reward: /^(reward|commission|rate|percentage|percent|amount|recompensa|comissão|comissao|taxa|percentual|valor|分潤|分潤百分比|%)$/i,
  start: /^(start|from|início|inicio|de|開始)$/i,
  end: /^(end|to|until|fim|até|ate|結束)$/i,
} as const;
type Column = keyof typeof COLUMNS;
const ORDER: readonly Column[] = ['name', 'email', 'code', 'reward', 'start', 'end'];

/**
 * Reads a table of partners. With a first row of names the columns may stand in any order; without one it is name, e-mail, code, reward,
 * start, end.
 */
export function readMany(
  table: readonly (readonly string[])[],
  defaults: ManyDefaults,
  place: StorePlace,
  others: readonly StoreCampaign[],
  twins: ReadonlyMap<string, TwinSource> = new Map(),
): readonly ManyRow[] {
  const { columns, rows } = columnsOf(table);
  const seen = new Set<string>();
  return rows.map((cells, at) => {
    const cell = (column: Column) => (cells[columns[column] ?? -1] ?? '').trim();
    const partner = { name: cell('name'), email: cell('email') };
    const code = codeFrom(cell('code') || defaults.code, partner, at + 1);
    const reward = cell('reward') || defaults.reward;
    const made = wishOf(partner, code, reward, { start: cell('start') || defaults.start, end: cell('end') || defaults.end }, place);
    const twice = seen.has(code.toLowerCase());
    seen.add(code.toLowerCase());
    const problem = partnerProblem(partner) ?? codeProblem(code, others) ?? (twice ? 'codeTwice' : null) ?? made.problem;
    const twin = twins.get(partner.name) ?? null;
    return { number: at + 1, partner, code, reward, twin, wish: problem ? null : made.wish, problem };
  });
}

function columnsOf(table: readonly (readonly string[])[]) {
  const [head = [], ...rest] = table;
  const named = Object.fromEntries(
    ORDER.flatMap((column) => {
      const at = head.findIndex((cell) => COLUMNS[column].test(cell.trim()));
      return at < 0 ? [] : [[column, at]];
    }),
  ) as Partial<Record<Column, number>>;
  if (named.name !== undefined || named.email !== undefined) return { columns: named, rows: rest };
  return { columns: Object.fromEntries(ORDER.map((column, at) => [column, at])) as Partial<Record<Column, number>>, rows: table };
}

function wishOf(
  partner: StorePartner,
  code: string,
  reward: string,
  period: { readonly start: string; readonly end: string },
  place: StorePlace,
): { readonly wish: CampaignWish | null; readonly problem: ManyProblem | null } {
  const type = /%/.test(reward) || (rateTyped(reward) !== null && !/[A-Za-z$]/.test(reward)) ? 'percentage' : 'amount';
  const value = reward.trim() === '' ? null : rewardTyped(type, reward, place.currency ?? '');
  if (!value) return { wish: null, problem: 'reward' };
  const zone = storeZone(place);
  const startAt = period.start === '' ? undefined : momentOfText(period.start, zone);
  const endAt = period.end === '' ? null : momentOfText(lastMinute(period.end), zone);
  if (startAt === null) return { wish: null, problem: 'start' };
  if (period.end !== '' && endAt === null) return { wish: null, problem: 'end' };
  if (endAt !== null && endAt <= (startAt ?? Date.now())) return { wish: null, problem: 'endFirst' };
  const wish: CampaignWish = {
    name: partner.name || partner.email,
    code,
    rewardType: type,
    applyOn: 'order',
    applyMethod: 'all',
    ...value,
    ...(startAt === undefined ? {} : { startAt }),
    endAt,
  };
  return { wish, problem: null };
}

/** An end that is a day alone means the whole of that day. */
const lastMinute = (text: string): string => (/^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/.test(text.trim()) ? `${text.trim()} 23:59:59` : text);

function partnerProblem({ name, email }: StorePartner): ManyProblem | null {
  if (name === '' && email === '') return 'nothing';
  if (email !== '' && !isEmail(email)) return 'email';
  return nameProblem(name || email) ?? null;
}
