import { NameDialog } from '#components/ui/form/name-dialog';
import { saveQuestion } from '#lib/stores/reports/earnings-view/saved-questions';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Keeps period, breakdown and order as a tab of its own. */
export function SaveQuestion({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  return (
    <NameDialog
      title={t('earnings.saveQuestion')}
      label={t('earnings.questionName')}
      help={t('earnings.questionNameHelp')}
      words={{ cancel: t('earnings.cancel'), save: t('earnings.save'), missing: t('earnings.nameMissing') }}
      save={async (name) => {
        const saved = await saveQuestion(name);
        return saved.ok ? null : failureTexts(saved.failure).says;
      }}
      onClose={onClose}
    />
  );
}
