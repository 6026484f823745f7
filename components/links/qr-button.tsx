import { Suspense, useState } from 'react';
import { Button } from '#components/ui/button';
import { IconButton } from '#components/ui/icon-button';
import { lazyView } from '#lib/stores/shell/lazy-view';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Drawn when it is first wanted: most links never need one. */
const LinkQr = lazyView([], async () => (await import('./link-qr')).LinkQr);

/** Opens a link's QR code. `small`: as an icon, in rows. */
export function QrButton({ link, name, small = false }: { link: string; name: string; small?: boolean }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      {small ? (
        <IconButton icon="qr" label={t('qr.named', { name })} onClick={() => setOpen(true)} />
      ) : (
        <Button size="s" icon="qr" onClick={() => setOpen(true)}>
          {t('qr.button')}
        </Button>
      )}
      <Suspense fallback={null}>{open && <LinkQr link={link} name={name} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
