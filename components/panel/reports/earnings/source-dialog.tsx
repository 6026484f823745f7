import { SourceList } from '#components/panel/reports/lines/source-list';
import type { Provenance } from '#lib/domain/reports/earnings/question';
import type { BreakdownColumnId } from '#lib/domain/reports/earnings-view/breakdown-columns';
import { useProvenanceWords } from '#lib/stores/reports/earnings-view/provenance-words';
import type { EarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface SourceDialogProps {
  place: EarningsPlace;
  provenance: Provenance;
  /** `estimated`: how much of the figure is an estimate. */
  figures: readonly { readonly id: BreakdownColumnId; readonly value?: string; readonly estimated?: string | null }[];
  onClose: () => void;
}

/** Where figures are from: source, the days that were asked for and those that came, when it was read, and the formula of each. */
export function SourceDialog({ place, provenance, figures, onClose }: SourceDialogProps) {
  const { t } = useTexts();
  const words = useProvenanceWords(place)(provenance);
  return (
    <SourceList
      figures={figures.map(({ id, value, estimated }) => ({
        id,
        label: t(`earnings.figure.${id}`),
        value,
        says: [t(`earnings.formula.${id}`), estimated && t('earnings.formula.cancelled.estimated', { money: estimated })]
          .filter(Boolean)
          .join(' '),
      }))}
      facts={words}
      onClose={onClose}
    />
  );
}
