import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { qrCode, saveQr } from '#lib/stores/links/qr';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The QR code of any link, in a dialog: to be held up, or saved as a picture. */
export function LinkQr({ link, name, onClose }: { link: string; name: string; onClose: () => void }) {
  const { t } = useTexts();
  const [failed, setFailed] = useState(false);
  const { size, path } = qrCode(link);
  const save = (format: 'svg' | 'png') =>
    void saveQr(link, format).then(
      (failure) => setFailed(failure !== null),
      () => setFailed(true),
    );
  return (
    <Dialog
      title={t('qr.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.close')}</Button>
          <Button icon="download" onClick={() => save('svg')}>
            SVG
          </Button>
          <Button icon="download" variant="primary" onClick={() => save('png')}>
            PNG
          </Button>
        </>
      }
    >
      <div className="qr">
        <svg viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" role="img" aria-label={t('qr.of', { name })}>
          <path className="qr__light" d={`M0 0h${size}v${size}h-${size}z`} />
          <path className="qr__dark" d={path} />
        </svg>
        <p className="small muted break mono">{link}</p>
        {failed && (
          <p className="small neg" role="alert">
            {t('qr.failed')}
          </p>
        )}
      </div>
    </Dialog>
  );
}
