import { VIEW_GROUPS, VIEWS } from '#components/panel/views';
import { Icon } from '#components/ui/icon';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface ViewLinksProps {
  /** The view that is shown. */
  readonly current: string;
  readonly onGo?: () => void;
}

/** The ways to all views, under their headings; the current one is marked. */
export function ViewLinks({ current, onGo }: ViewLinksProps) {
  const { t } = useTexts();
  const groups = VIEW_GROUPS.map((group) => ({ group, views: VIEWS.filter((view) => view.group === group) }));
  return groups
    .filter(({ views }) => views.length > 0)
    .map(({ group, views }) => (
      <fieldset key={group} className="viewlinks">
        <legend className="viewlinks__head">{t(`panel.group.${group}`)}</legend>
        {views.map(({ id, icon, title }) => (
          <a key={id} className="viewlink" href={`#${id}`} aria-current={id === current ? 'page' : undefined} onClick={onGo}>
            <Icon name={icon} />
            {t(title)}
          </a>
        ))}
      </fieldset>
    ));
}
