import { FailureLine } from '#components/options/shell/failure-line';
import { Notice } from '#components/ui/notice';
import type { Failure } from '#lib/domain/failure';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Presets travel with the browser's account, which has little room: when it is full, a text of its own is shown. */
export function PresetsFailure({ failure }: { failure: Failure }) {
  const { t } = useTexts();
  if (failure.code !== 'storageFull') return <FailureLine failure={failure} />;
  return (
    <Notice tone="neg" role="alert">
      {t('options.presets.full')}
    </Notice>
  );
}
