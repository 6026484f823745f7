import { IconButton } from '#components/ui/icon-button';
import type { DraftLine } from '#lib/domain/shopline/draft';
import { plainText } from '#lib/domain/text';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface DraftLinesProps {
  readonly lines: readonly DraftLine[];
  /** "%" or the currency; null: products have no reward of their own. */
  readonly unit: string | null;
  readonly error: string | undefined;
  readonly bad: readonly string[];
  readonly onValue: (productId: string, value: string) => void;
  readonly onRemove: (productId: string) => void;
}

/** Chosen products, each with its own reward. */
export function DraftLines({ lines, unit, error, bad, onValue, onRemove }: DraftLinesProps) {
  const { t } = useTexts();
  return (
    <>
      {lines.length > 0 && (
        <ul className="campaigns__lines" aria-label={t('campaigns.chosen')}>
          {lines.map(({ productId, title, value }) => {
            const name = plainText(title, 60);
            return (
              <li key={productId} data-line={productId}>
                <bdi className="cut grow">{plainText(title, 120)}</bdi>
                {unit !== null && (
                  <span className="input campaigns__value" data-invalid={bad.includes(productId) ? '' : undefined}>
                    <input
                      aria-label={t('campaigns.product.value', { name, unit })}
                      aria-invalid={bad.includes(productId) || undefined}
                      inputMode="decimal"
                      value={value}
                      onChange={(event) => onValue(productId, event.target.value)}
                    />
                    <span className="unit">{unit}</span>
                  </span>
                )}
                <IconButton icon="x" label={t('campaigns.product.remove', { name })} onClick={() => onRemove(productId)} />
              </li>
            );
          })}
        </ul>
      )}
      {error && (
        <p className="help help--error" role="alert">
          {error}
        </p>
      )}
    </>
  );
}
