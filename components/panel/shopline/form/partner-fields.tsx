import { TextField } from '#components/ui/form/text-field';
import type { BoundField } from '#lib/stores/shell/form/form';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface PartnerFieldsProps {
  readonly name: BoundField<string>;
  readonly email: BoundField<string>;
  readonly help?: string;
}

/** Who promotes with the code, and where the report goes. */
export function PartnerFields({ name, email, help }: PartnerFieldsProps) {
  const { t } = useTexts();
  return (
    <div className="form__two">
      <TextField label={t('campaigns.field.partnerName')} {...name} />
      <TextField label={t('campaigns.field.partnerEmail')} help={help} {...email} inputMode="email" />
    </div>
  );
}
