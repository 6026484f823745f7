import { type ReactNode, useState } from 'react';
import { TextField } from '#components/ui/form/text-field';
import type { MarketCode } from '#lib/domain/market';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import { type FieldValue, fieldText, isFault, type ReviewField as Name, readField } from '#lib/domain/rates/review/fields';
import { typeField } from '#lib/stores/rates/review/draft';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface ReviewFieldProps {
  field: Name;
  draft: ReviewDraft;
  market: MarketCode;
  /** What counts now. */
  value: FieldValue;
  label: string;
  unit?: string;
  help?: ReactNode;
  /** Why a text is none. */
  wrong: string;
  placeholder?: string;
  min?: string;
  disabled?: boolean;
  autoFocus?: boolean;
  /** Besides what the draft makes of it. */
  onType?: (text: string) => void;
  onBlur?: () => void;
}

/**
 * A field of the review: each keystroke counts at once, so that there is no way of leaving it, nor of pressing Apply, by which what stands in
 * it does not count. A text that cannot be read is named here and holds up the review.
 */
export function ReviewField({ field, draft, market, value, unit, wrong, onType, help, ...rest }: ReviewFieldProps) {
  const { t } = useTexts();
  const unread = draft.unread[field];
  const [typed, setTyped] = useState<string | null>(null);
  const known = fieldText(field, value, market);
  const read = typed === null ? 'wrong' : readField(field, typed, market);
  const ambiguous = unread !== undefined && readField(field, unread, market) === 'ambiguous';
  // As it was typed ("4,"), unless what counts was set from elsewhere meanwhile.
  const text = unread ?? (typed !== null && !isFault(read) && fieldText(field, read, market) === known ? typed : known);
  return (
    <TextField
      {...rest}
      type={field === 'end' ? 'date' : 'text'}
      inputMode={field === 'end' ? undefined : 'decimal'}
      value={text}
      onChange={(next) => {
        setTyped(next);
        typeField(draft.accountId, field, next, market);
        onType?.(next);
      }}
      end={unit && <span className="unit">{unit}</span>}
      help={help}
      error={unread === undefined ? undefined : ambiguous ? t('review.costAmbiguous') : wrong}
    />
  );
}
