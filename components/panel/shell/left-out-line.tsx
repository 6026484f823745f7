import { Button } from '#components/ui/button';
import { Icon } from '#components/ui/icon';
import { openOptions } from '#lib/stores/shell/open-page';
import { useNumber } from '#lib/stores/shell/use-number';
import { useLeftOut } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';

/** One row above any view while saved accounts, groups or the like cannot be read, with the way to where they are removed. */
export function LeftOutLine() {
  const { t } = useTexts();
  const number = useNumber();
  const count = useLeftOut();
  if (count === 0) return null;
  return (
    <section className="unlockline" role="status" data-part="leftOutEntries">
      <Icon name="alert" />
      <span className="grow medium">{t('panel.leftOut.entries', { count, number: number(count) })}</span>
      <Button size="s" onClick={() => openOptions('accounts')}>
        {t('common.show')}
      </Button>
    </section>
  );
}
