import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { openOptions } from '#lib/stores/shell/open-page';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The page in front shows products of no connected shop: says so, with the way to connect it. */
export function UnconnectedNotice() {
  const { t } = useTexts();
  return (
    <Notice
      tone="warn"
      role="status"
      title={t('panel.shop.unconnected.title')}
      actions={
        <Button size="s" icon="store" onClick={() => openOptions('accounts/shop')}>
          {t('panel.shop.unconnected.connect')}
        </Button>
      }
    >
      {t('panel.shop.unconnected.says')}
    </Notice>
  );
}
