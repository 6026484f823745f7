import { LeftOut } from '#components/panel/shell/left-out';
import type { ShoplineContext } from '#components/panel/shopline/account-context';
import { SelectField } from '#components/ui/form/select-field';
import { plainText } from '#lib/domain/text';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useReadPromotions } from '#lib/stores/shopline/promotions';

export interface PromotionFieldProps {
  readonly context: ShoplineContext;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** No hint is shown, as in a new campaign. */
  readonly mayLeave?: boolean;
}

/** The discount for buyers: one of the store's promotions for affiliate campaigns only, read when the field is shown. */
export function PromotionField({ context: { store, records }, value, onChange, mayLeave = false }: PromotionFieldProps) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const { busy, failure, leftOut } = useReadPromotions(store.id);
  const usable = (records?.promotions ?? []).filter((one) => one.usable || one.promotionId === value);
  const help = busy
    ? t('campaigns.promotion.busy')
    : usable.length === 0
      ? t('campaigns.promotion.nothing')
      : t('campaigns.promotion.help');
  return (
    <>
      <SelectField
        label={t('campaigns.field.promotion')}
        help={help}
        error={failure ? failureTexts(failure).says : undefined}
        value={value}
        onChange={onChange}
        name="promotion"
        choices={[
          ...(mayLeave ? [{ value: 'unset', label: t('campaigns.promotion.unset') }] : []),
          { value: 'none', label: t('campaigns.promotion.none') },
          ...usable.map(({ promotionId, title, tied }) => {
            const name = plainText(title, 60);
            return { value: promotionId, label: tied ? t('campaigns.promotion.tied', { name }) : name };
          }),
        ]}
      />
      <LeftOut count={leftOut} />
    </>
  );
}
