import type { PanelView } from '#components/panel/views';
import { Icon } from '#components/ui/icon';
import { fold } from '#lib/domain/shell/search';
import { useSearch } from '#lib/stores/shell/search/search';
import { useTexts } from '#lib/stores/shell/use-texts';
import { FoundPart } from './found-part';

/** Views whose name has a word that begins with what is typed. */
export function useFoundViews(views: readonly PanelView[]): readonly PanelView[] {
  const { t } = useTexts();
  const query = useSearch((state) => fold(state.query).trim());
  return query === '' ? [] : views.filter(({ title, group }) => group !== 'none' && ` ${fold(t(title))}`.includes(` ${query}`));
}

/** The views that were found; each is opened. */
export function FoundViews({ views, onOpen }: { views: readonly PanelView[]; onOpen: () => void }) {
  const { t } = useTexts();
  const found = useFoundViews(views);
  return (
    <FoundPart title={t('search.views')} shown={found.length} total={found.length}>
      {found.map(({ id, title, icon }) => (
        <li key={id}>
          <a className="viewlink" href={`#${id}`} onClick={onOpen}>
            <Icon name={icon} />
            {t(title)}
          </a>
        </li>
      ))}
    </FoundPart>
  );
}
