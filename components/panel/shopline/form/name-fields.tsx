import { Card } from '#components/ui/card';
import { TextField } from '#components/ui/form/text-field';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useCampaignForm } from '#lib/stores/shopline/form';

/** The two things that every campaign has: a name for the merchant, a code for the links. */
export function NameFields({ nameError, codeError }: { nameError: string | undefined; codeError: string | undefined }) {
  const { t } = useTexts();
  const { draft, change } = useCampaignForm();
  return (
    <Card>
      <div className="form">
        <TextField
          label={t('campaigns.field.name')}
          help={t('campaigns.field.nameHelp')}
          error={nameError}
          value={draft.name}
          onChange={(name) => change({ name })}
          maxLength={300}
          required
        />
        <TextField
          label={t('campaigns.field.code')}
          help={t('campaigns.field.codeHelp')}
          error={codeError}
          value={draft.code}
          onChange={(code) => change({ code })}
          maxLength={60}
          mono
          required
        />
      </div>
    </Card>
  );
}
