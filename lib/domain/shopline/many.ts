import { isCutAmount, isCutRow } from '#lib/domain/numbers/cut-amount';
import type { FieldFault } from '#lib/domain/numbers/read-amount';
import { type CellTable, cellText, type TableCell } from '#lib/domain/numbers/table-cell';
import type { ShoplineCampaign, ShoplinePartner } from './campaign';
import type { CampaignInput, TwinSource } from './campaign-input';
import { codeFrom } from './code';
import { codeProblem, type DraftProblem, isEmail, nameProblem, takenCodes } from './field-problems';
import { type ShoplinePlace, shoplineZone } from './place';
import { namedType, type RewardType, readReward } from './read-reward';
import { momentOfText } from './zone-time';

/** What counts for every row that says nothing of its own. */
export interface ManyDefaults {
  /** With `{name}`, `{mail}` or `{n}`. */
  readonly code: string;
  /** A percentage ("10 %") or an amount ("NT$50"): also the kind of what stands in a row without a sign. */
  readonly reward: string;
  readonly start: string;
  readonly end: string;
}

export type ManyProblem = DraftProblem | 'reward' | 'startPast' | 'cut' | 'codeTwice' | 'nothing';

/** One partner of the table: what will be made, or what is wrong. */
export interface ManyRow {
  readonly number: number;
  readonly partner: ShoplinePartner;
  readonly code: string;
  readonly reward: string;
  readonly input: CampaignInput | null;
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
 *
 * @param now Unix ms
 */
export function readMany(
  table: CellTable,
  defaults: ManyDefaults,
  place: ShoplinePlace,
  others: readonly ShoplineCampaign[],
  twins: ReadonlyMap<string, TwinSource> = new Map(),
  now: number = Date.now(),
): readonly ManyRow[] {
  const { columns, rows, says } = columnsOf(table);
  const rewardAt = columns.reward ?? -1;
  const head = rows.length < table.length ? (table[0] ?? []) : ORDER;
  const bare = says ?? namedType(defaults.reward, place);
  const taken = takenCodes(others);
  const seen = new Set<string>();
  const moments = new Map<string, number | null>();
  return rows.map((cells, at) => {
    const cell = (column: Column) => cellText(cells[columns[column] ?? -1]).trim();
    const partner = { name: cell('name'), email: cell('email') };
    const code = codeFrom(cell('code') || defaults.code, partner, at + 1);
    const own = cell('reward') === '' ? undefined : cells[rewardAt];
    const reward = cellText(own ?? defaults.reward).trim();
    const made = inputOf(
      partner,
      code,
      { cell: own ?? defaults.reward, bare },
      { start: cell('start') || defaults.start, end: cell('end') || defaults.end },
      place,
      moments,
      now,
    );
    const twice = seen.has(code.toLowerCase());
    seen.add(code.toLowerCase());
    const cut = rewardAt >= 0 && (isCutAmount(cells, rewardAt) || isCutRow(cells, head, rewardAt)) ? 'cut' : null;
    const problem = cut ?? partnerProblem(partner) ?? codeProblem(code, taken) ?? (twice ? 'codeTwice' : null) ?? made.problem;
    const twin = twins.get(partner.name) ?? null;
    return { number: at + 1, partner, code, reward, twin, input: problem ? null : made.input, problem };
  });
}

/** What the head of the column of rewards says of numbers without a sign. */
const SAYS: Readonly<Record<RewardType, RegExp>> = {
  percentage: /^(rate|percentage|percent|taxa|percentual|分潤百分比|%)$/i,
  amount: /^(amount|valor)$/i,
};

function columnsOf(table: CellTable) {
  const [first = [], ...rest] = table;
  const head = first.map((cell) => cellText(cell).trim());
  const named = Object.fromEntries(
    ORDER.flatMap((column) => {
      const at = head.findIndex((cell) => COLUMNS[column].test(cell));
      return at < 0 ? [] : [[column, at]];
    }),
  ) as Partial<Record<Column, number>>;
  const name = head[named.reward ?? -1] ?? '';
  const says = (['percentage', 'amount'] as const).find((type) => SAYS[type].test(name)) ?? null;
  if (named.name !== undefined || named.email !== undefined) return { columns: named, rows: rest, says };
  const inOrder: Partial<Record<Column, number>> = Object.fromEntries(ORDER.map((column, at) => [column, at]));
  return { columns: inOrder, rows: table, says: null };
}

function inputOf(
  partner: ShoplinePartner,
  code: string,
  reward: { readonly cell: TableCell; readonly bare: RewardType | null },
  period: { readonly start: string; readonly end: string },
  place: ShoplinePlace,
  moments: Map<string, number | null>,
  now: number,
): { readonly input: CampaignInput | null; readonly problem: ManyProblem | null } {
  const named = namedType(reward.cell, place);
  const type = named ?? reward.bare;
  const value = type && readReward(type, reward.cell, place);
  if (!value?.ok) return { input: null, problem: value ? rewardProblem(value.fault) : 'reward' };
  // A tenth of a percent, or a tenth of the order as a cell without its format says it.
  if (named === null && value.value.rewardType === 'percentage' && value.value.rate < WHOLE_PERCENT)
    return { input: null, problem: 'ambiguous' };
  const zone = shoplineZone(place);
  // Most rows of a table hold the same ones.
  const momentOf = (text: string) => {
    const known = moments.get(text);
    if (known !== undefined) return known;
    const moment = momentOfText(text, zone);
    moments.set(text, moment);
    return moment;
  };
  const startAt = period.start === '' ? undefined : momentOf(period.start);
  const endAt = period.end === '' ? null : momentOf(lastMinute(period.end));
  if (startAt === null) return { input: null, problem: 'start' };
  if (period.end !== '' && endAt === null) return { input: null, problem: 'end' };
  if (startAt !== undefined && startAt < now - DAY) return { input: null, problem: 'startPast' };
  if (endAt !== null && endAt <= (startAt ?? now)) return { input: null, problem: 'endFirst' };
  const input: CampaignInput = {
    name: partner.name || partner.email,
    code,
    applyOn: 'order',
    applyMethod: 'all',
    ...value.value,
    ...(startAt === undefined ? {} : { startAt }),
    endAt,
  };
  return { input, problem: null };
}

const WHOLE_PERCENT = 100;
/** A start of today stays one until the day is over, wherever the store is. */
const DAY = 86_400_000;

const rewardProblem = (fault: FieldFault): ManyProblem => (fault === 'ambiguous' || fault === 'otherCurrency' ? fault : 'reward');

/** An end that is a day alone means the whole of that day. */
const lastMinute = (text: string): string => (/^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/.test(text.trim()) ? `${text.trim()} 23:59:59` : text);

function partnerProblem({ name, email }: ShoplinePartner): ManyProblem | null {
  if (name === '' && email === '') return 'nothing';
  if (email !== '' && !isEmail(email)) return 'email';
  return nameProblem(name || email) ?? null;
}
