import { TextField } from '#components/ui/form/text-field';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface PartnerFieldsProps {
  readonly name: string;
  readonly email: string;
  readonly help?: string;
  readonly error: string | undefined;
  readonly onChange: (change: { partnerName?: string; partnerEmail?: string }) => void;
}

/** Who promotes with the code, and where the report goes. */
export function PartnerFields({ name, email, help, error, onChange }: PartnerFieldsProps) {
  const { t } = useTexts();
  return (
    <div className="form__two">
      <TextField label={t('campaigns.field.partnerName')} value={name} onChange={(partnerName) => onChange({ partnerName })} />
      <TextField
        label={t('campaigns.field.partnerEmail')}
        help={help}
        error={error}
        value={email}
        onChange={(partnerEmail) => onChange({ partnerEmail })}
        inputMode="email"
      />
    </div>
  );
}
