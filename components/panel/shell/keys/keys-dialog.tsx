import type { PanelView } from '#components/panel/views';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Check } from '#components/ui/form/check';
import { GO, KEYS, keyCaps } from '#lib/domain/shell/keys';
import { saveSetting, useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';

/** All keys of the panel: those that lead to views, those that are always there, and those of the view that is shown. */
export function KeysDialog({ view, views, onClose }: { view: PanelView; views: readonly PanelView[]; onClose: () => void }) {
  const { t } = useTexts();
  const letters = useSetting('letterKeys');
  const of = (where: string) => KEYS.filter((row) => row.where === where).map(({ press, text }) => ({ press, says: t(text) }));
  const goes = views.flatMap(({ key, title }) => (key ? [{ press: `${GO} ${key}`, says: t(title) }] : []));
  return (
    <Dialog title={t('keys.title')} onClose={onClose} actions={<Button onClick={onClose}>{t('keys.close')}</Button>}>
      <Part title={t('keys.anywhere')} rows={of('panel')} />
      <Part title={t(view.title)} rows={of(view.id)} />
      <Part title={t('keys.go')} rows={goes} />
      <Check kind="switch" checked={letters} onChange={(on) => void saveSetting('letterKeys', on)}>
        {t('keys.letters')}
      </Check>
    </Dialog>
  );
}

function Part({ title, rows }: { title: string; rows: readonly { readonly press: string; readonly says: string }[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="section">
      <h3 className="h2">{title}</h3>
      <dl className="keylist">
        {rows.map(({ press, says }) => (
          <div key={press}>
            <dt className="row row--tight">
              {keyCaps(press).map((cap) => (
                <kbd className="kbd" key={cap}>
                  {cap}
                </kbd>
              ))}
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
