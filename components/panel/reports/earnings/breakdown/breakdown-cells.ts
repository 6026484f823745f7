import { useMemo } from 'react';
import { treeName } from '#components/panel/reports/lines/tree-name';
import { add, partsOf, say } from '#components/ui/table/draw';
import type { TableColumn } from '#components/ui/table/table-column';
import { formatShare } from '#lib/domain/format';
import { conversionOf } from '#lib/domain/reports/clicks/click-groups';
import type { Provenance } from '#lib/domain/reports/earnings/question';
import type { BreakdownColumnId } from '#lib/domain/reports/earnings-view/breakdown-columns';
import type { BreakdownRow } from '#lib/domain/reports/earnings-view/breakdown-rows';
import { METRICS } from '#lib/domain/reports/earnings-view/breakdowns';
import { isClickColumn } from '#lib/domain/reports/earnings-view/clicked-groups';
import { type CellForms, cellText, marketForms } from '#lib/domain/table/cell-text';
import type { Column } from '#lib/domain/table/column';
import { type FigureWords, type GroupWords, useFigureWords } from '#lib/stores/reports/earnings-view/figure-words';
import { useProvenanceWords } from '#lib/stores/reports/earnings-view/provenance-words';
import type { EarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import { namesText } from '#lib/stores/reports/imports/import-words';
import { type TextKey, type Texts, useTexts } from '#lib/stores/shell/use-texts';

export interface BreakdownWords {
  readonly t: Texts;
  readonly forms: CellForms;
  readonly figures: FigureWords;
  readonly number: (count: number) => string;
  /** Where the figures are from, in lines; clicks are from files of their own. */
  readonly source: string;
  readonly clickSource: string;
  readonly share: (points: number | null) => string;
}

/** @param clickFiles names of the click reports, the newest first */
export function useCellWords(place: EarningsPlace, provenance: Provenance, clickFiles: readonly string[] = NONE): BreakdownWords {
  const { t, language } = useTexts();
  const figures = useFigureWords(place.market);
  const wordsOf = useProvenanceWords(place);
  return useMemo(() => {
    const source = wordsOf(provenance)
      .map(({ what, says }) => `${what}: ${says}`)
      .join('\n');
    const clickSource = `${t('earnings.source.from')}: ${namesText(clickFiles)}`;
    const share = (points: number | null) => formatShare(points, place.market);
    return { t, forms: marketForms(place.market, language), figures, number: figures.count, source, clickSource, share };
  }, [t, language, figures, wordsOf, provenance, place.market, clickFiles]);
}

const NONE: readonly string[] = [];

/** The columns as they are drawn. Every cell tells by its tooltip what it counts and where that is from. */
export function drawnColumns(
  columns: readonly Column<BreakdownRow, BreakdownColumnId>[],
  words: BreakdownWords,
  nameOf: (row: BreakdownRow) => GroupWords,
  nameTitle: string,
): readonly TableColumn<BreakdownRow>[] {
  const { t, forms, source, clickSource, share } = words;
  return columns.map((column): TableColumn<BreakdownRow> => {
    const of = { id: column.id, width: column.width, sorts: column.sortable ?? true };
    if (column.id === 'name') return { ...of, label: nameTitle, draw: drawName(nameOf) };
    const title = t(column.title as TextKey);
    // A head has the room of a key figure's name.
    const metric = METRICS.find((one) => one === column.id);
    const tip = `${title}: ${t(column.source as TextKey)}\n${isClickColumn(column.id) ? clickSource : source}`;
    const text =
      column.id === 'conversion'
        ? ({ clicks }: BreakdownRow) => share(clicks && conversionOf(clicks))
        : cellText(column, forms, (_id, code) => code);
    return {
      ...of,
      label: metric ? t(`earnings.kpi.${metric}`) : title,
      hint: tip,
      end: true,
      draw: column.id === 'change' ? drawChange(words, tip) : drawFigure(text, tip, column.kind === 'money'),
    };
  });
}

const figure = partsOf((cell) => add(cell, 'span'));

function drawFigure(text: (row: BreakdownRow) => string, tip: string, blurs: boolean): (cell: HTMLElement, row: BreakdownRow) => void {
  return (cell, row) => {
    const span = figure(cell);
    say(span, text(row));
    span.className = blurs ? 'num blurs' : 'num';
    cell.title = tip;
  };
}

function drawChange({ figures }: BreakdownWords, tip: string): (cell: HTMLElement, row: BreakdownRow) => void {
  return (cell, { sums, before }) => {
    const span = figure(cell);
    const { text, way } = figures.change(sums.net + sums.pending, before && before.net + before.pending);
    say(span, text);
    span.className = way > 0 ? 'num pos' : way < 0 ? 'num neg' : 'num faint';
    cell.title = tip;
  };
}

function drawName(nameOf: (row: BreakdownRow) => GroupWords): (cell: HTMLElement, row: BreakdownRow) => void {
  return (cell, row) => {
    const { name, below } = treeName(cell, row.depth, row.open);
    const words = nameOf(row);
    say(name, words.name);
    say(below, words.code);
    cell.title = words.code ? `${words.name} (${words.code})` : words.name;
  };
}
