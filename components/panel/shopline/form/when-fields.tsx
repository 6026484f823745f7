import { Check } from '#components/ui/form/check';
import { TextField } from '#components/ui/form/text-field';
import { type ShoplinePlace, shoplineZone } from '#lib/domain/shopline/place';
import { localText, momentOfText } from '#lib/domain/shopline/zone-time';
import type { BoundField } from '#lib/stores/shell/form/form';
import { useTexts } from '#lib/stores/shell/use-texts';

const MONTH = 30 * 86_400_000;

/** A first proposal for an end: a month after the start, at the end of that day. */
function endProposal(start: string, zone: string): string {
  const from = (start === '' ? null : momentOfText(start, zone)) ?? Date.now();
  return `${localText(from + MONTH, zone).slice(0, 10)}T23:59`;
}

export interface WhenFieldsProps {
  readonly place: ShoplinePlace;
  readonly start: BoundField<string>;
  readonly end: BoundField<string>;
  readonly startHelp?: string;
}

/** Start and end by the store's own clock; an empty start is now, no end is never. */
export function WhenFields({ place, start, end, startHelp = '' }: WhenFieldsProps) {
  const { t } = useTexts();
  const zone = shoplineZone(place);
  return (
    <div className="form">
      <TextField
        type="datetime-local"
        label={t('campaigns.field.start')}
        help={`${startHelp} ${t('campaigns.field.zone', { zone })}`}
        {...start}
      />
      <fieldset className="plain">
        <legend className="label">{t('campaigns.fact.end')}</legend>
        <Check kind="radio" name="end" checked={end.value === ''} onChange={() => end.onChange('')}>
          {t('campaigns.never')}
        </Check>
        <Check
          kind="radio"
          name="end"
          checked={end.value !== ''}
          onChange={() => end.onChange(end.value || endProposal(start.value, zone))}
        >
          {t('campaigns.field.endAt')}
        </Check>
      </fieldset>
      {end.value !== '' && (
        <TextField
          type="datetime-local"
          label={t('campaigns.field.end')}
          help={t('campaigns.field.zone', { zone })}
          {...end}
          // A field for date and time that is emptied stays one: "never" is chosen by its own mark.
          onChange={(value) => end.onChange(value || end.value)}
        />
      )}
    </div>
  );
}
