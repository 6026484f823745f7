import { Mark } from '#components/ui/mark';
import { useTexts } from '#lib/stores/shell/use-texts';
import { ViewLinks } from './view-links';

/** All views beside the one that is shown, where the page is wide enough. */
export function SideNav({ current }: { current: string }) {
  const { t } = useTexts();
  return (
    <nav className="side" aria-label={t('panel.views')}>
      <p className="side__brand">
        <Mark />
        {t('common.sidecar')}
      </p>
      <ViewLinks current={current} />
    </nav>
  );
}
