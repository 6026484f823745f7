import { treeName } from '#components/panel/reports/lines/tree-name';
import { add, partsOf, say } from '#components/ui/table/draw';
import type { TableColumn } from '#components/ui/table/table-column';
import { formatShare } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import { NO_DATA } from '#lib/domain/no-data';
import {
  howMatched,
  isSpendMoney,
  moneyInRow,
  nameOfRow,
  type SpendColumnId,
  type SpendMoney,
  type SpendRow,
  subIdsText,
} from '#lib/domain/reports/spend/spend-columns';
import { type SpendVerdict, VERDICT_RULE } from '#lib/domain/reports/spend/spend-results';
import { type CellForms, cellText } from '#lib/domain/table/cell-text';
import type { Column } from '#lib/domain/table/column';
import { plainText } from '#lib/domain/text';
import { statusText } from '#lib/stores/reports/ads/ads-file';
import type { FigureWords } from '#lib/stores/reports/earnings-view/figure-words';
import type { TextKey, Texts } from '#lib/stores/shell/use-texts';

export interface AdsWords {
  readonly t: Texts;
  readonly market: MarketCode;
  readonly forms: CellForms;
  readonly figures: FigureWords;
  /** Where the spend is from, in a line. */
  readonly source: string;
  /** The person's own name for a sub id. */
  readonly nameOf: (subId: string) => string | null;
}

/** The columns as they are drawn. Every cell tells by its tooltip what it counts. */
export function drawnAds(columns: readonly Column<SpendRow, SpendColumnId>[], words: AdsWords): readonly TableColumn<SpendRow>[] {
  const { t, forms, source } = words;
  return columns.map((column): TableColumn<SpendRow> => {
    const { id, width } = column;
    const label = t(column.title as TextKey);
    const tip = `${label}: ${id === 'verdict' ? rule(words) : t(column.source as TextKey)}\n${source}`;
    const of = { id, label, width, sorts: true };
    if (id === 'name') return { ...of, draw: drawName(words) };
    if (id === 'verdict') return { ...of, hint: tip, draw: drawVerdict(words, tip) };
    if (isSpendMoney(id)) return { ...of, hint: tip, end: true, draw: drawMoney(words, id, tip) };
    if (id === 'roi') return { ...of, hint: tip, end: true, draw: drawText(roiText(words), tip) };
    const text = cellText(column, forms, (name, code) => statusText(t, name, code));
    return { ...of, hint: tip, end: column.kind === 'count', draw: drawText(text, tip, id === 'subIds') };
  });
}

/** What a verdict is decided by. */
const rule = ({ t, figures }: AdsWords): string =>
  t('ads.formula.verdict', {
    even: figures.count(VERDICT_RULE.even),
    orders: figures.count(VERDICT_RULE.orders),
    clicks: figures.count(VERDICT_RULE.clicks),
  });

const roiText =
  ({ market }: AdsWords) =>
  ({ result, below }: SpendRow): string =>
    formatShare(below ? null : result.roi, market);

const span = partsOf((cell) => add(cell, 'span'));

function drawText(text: (row: SpendRow) => string, tip: string, blurs = false): (cell: HTMLElement, row: SpendRow) => void {
  return (cell, row) => {
    const words = span(cell);
    say(words, text(row));
    words.className = blurs ? 'cut blurs' : 'cut num';
    cell.title = tip;
  };
}

function drawMoney({ figures }: AdsWords, id: SpendMoney, tip: string): (cell: HTMLElement, row: SpendRow) => void {
  return (cell, row) => {
    const amount = moneyInRow(row, id);
    const words = span(cell);
    say(words, amount === null ? NO_DATA : figures.money(amount));
    words.className = id !== 'result' || !amount ? 'num blurs' : amount < 0n ? 'num blurs neg' : 'num blurs pos';
    cell.title = tip;
  };
}

const TONES: Readonly<Record<SpendVerdict, string>> = { loss: 'tag tag--neg', even: 'tag', profit: 'tag tag--pos', early: 'tag tag--warn' };

function drawVerdict({ t }: AdsWords, tip: string): (cell: HTMLElement, row: SpendRow) => void {
  return (cell, { result: { verdict }, below }) => {
    const words = span(cell);
    const shown = below ? null : verdict;
    say(words, shown ? t(`ads.verdict.${shown}`) : NO_DATA);
    words.className = shown ? TONES[shown] : 'faint';
    cell.title = tip;
  };
}

/** The ad, and below it its sub id and how it was matched; what is to be matched by hand says so. */
function drawName({ t, figures, nameOf }: AdsWords): (cell: HTMLElement, row: SpendRow) => void {
  const called = (subIds: readonly string[]) => subIds.map((subId) => nameOf(subId) ?? subIdsText([subId])).join(', ');
  return (cell, row) => {
    const { name, below } = treeName(cell, row.below ? 1 : 0, row.open);
    const ways = howMatched(row);
    const { subIds, ads } = row.result;
    const matched = ways.map((way) => t(way === 'none' ? 'ads.choose' : `ads.matchedBy.${way}`)).join(', ');
    const several = row.ad
      ? nameOfRow(row)
      : t('ads.several', { count: ads.length, number: figures.count(ads.length), names: nameOfRow(row) });
    say(name, plainText(several, 160));
    say(below, subIds.length > 0 && !row.below ? `${plainText(called(subIds), 80)} · ${matched}` : matched);
    below.className = ways.includes('none') ? 'cut warn' : 'cut faint blurs';
    const campaign =
      row.ad && row.ad.campaign !== row.ad.name && row.ad.campaign !== '' ? `\n${t('ads.campaign')}: ${row.ad.campaign}` : '';
    cell.title = `${nameOfRow(row)}${campaign}\n${t(row.open === null ? 'ads.matchHint' : 'ads.openHint')}`;
  };
}
