import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { useCaptionStop } from '#lib/stores/links/captions/caption-stop';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The gentle stop: the caption does not say that its link earns a commission. Shown at the place where it was to leave. */
export function CaptionStop({ place }: { place: string }) {
  const { t } = useTexts();
  const { held, putBack, anyway, leave } = useCaptionStop();
  if (held?.place !== place) return null;
  return (
    <Notice
      tone="warn"
      role="alert"
      title={t('caption.stop.title')}
      actions={
        <>
          <Button size="s" onClick={() => void putBack()}>
            {t('caption.stop.putBack')}
          </Button>
          <Button variant="link" size="s" onClick={anyway}>
            {t('caption.stop.anyway')}
          </Button>
          <Button variant="link" size="s" onClick={leave}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      {t('caption.stop.says')}
    </Notice>
  );
}
