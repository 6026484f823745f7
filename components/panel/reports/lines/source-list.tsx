import { Dialog } from '#components/ui/dialog';
import { useTexts } from '#lib/stores/shell/use-texts';
import './lines.css';

export interface SourceListProps {
  /** Each with its formula. */
  figures: readonly { readonly id: string; readonly label: string; readonly value?: string | undefined; readonly says: string }[];
  /** Source, days, time. */
  facts: readonly { readonly what: string; readonly says: string }[];
  onClose: () => void;
}

/** Where figures are from: the formula of each, and the facts of what they were counted from. */
export function SourceList({ figures, facts, onClose }: SourceListProps) {
  const { t } = useTexts();
  return (
    <Dialog title={t('earnings.sourceTitle')} close={t('earnings.done')} onClose={onClose}>
      <dl className="sourcelist" data-part="source">
        {figures.map(({ id, label, value, says }) => (
          <div key={id} data-figure={id}>
            <dt>
              {label}
              {value && <b className="num blurs">{value}</b>}
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
        {facts.map(({ what, says }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
