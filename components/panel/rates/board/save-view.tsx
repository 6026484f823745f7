import { NameDialog } from '#components/ui/form/name-dialog';
import { saveView } from '#lib/stores/rates/board/saved-views';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Keeps filter, order and columns under a name. */
export function SaveView({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  return (
    <NameDialog
      title={t('rates.saveView')}
      label={t('rates.viewName')}
      help={t('rates.viewNameHelp')}
      words={{ cancel: t('rates.cancel'), save: t('rates.save'), missing: t('rates.nameMissing') }}
      save={async (name) => {
        const saved = await saveView(name);
        return saved.ok ? null : failureTexts(saved.failure).says;
      }}
      onClose={onClose}
    />
  );
}
