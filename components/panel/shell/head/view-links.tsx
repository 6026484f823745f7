import { Fragment } from 'react';
import { VIEWS } from '#components/panel/views';
import { Icon } from '#components/ui/icon';
import { openOptions } from '#lib/stores/shell/open-page';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { shownGroups } from './shown-groups';

export interface ViewLinksProps {
  /** The view that is shown. */
  readonly current: string;
  readonly onGo?: () => void;
}

/** The ways to the views of what is connected, under their headings, and one to connect more; the current view is marked. */
export function ViewLinks({ current, onGo }: ViewLinksProps) {
  const { t } = useTexts();
  const [accounts, shops, stores] = [useSetting('accounts').length, useSetting('shops').length, useSetting('stores').length];
  const open = VIEWS.find(({ id }) => id === current);
  const { groups, canAdd } = shownGroups({ accounts, shops, stores }, (open?.group === 'none' ? open.bar : open?.group) ?? null);
  return groups.map((group) => (
    <Fragment key={group}>
      {group === 'work' && canAdd && (
        <button
          type="button"
          className="viewlink viewlink--add"
          onClick={() => {
            openOptions('accounts');
            onGo?.();
          }}
        >
          <Icon name="plus" />
          {t('panel.add')}
        </button>
      )}
      <fieldset className="viewlinks">
        <legend className="viewlinks__head">{t(`panel.group.${group}`)}</legend>
        {VIEWS.filter((view) => view.group === group).map(({ id, icon, title }) => (
          <a key={id} className="viewlink" href={`#${id}`} aria-current={id === current ? 'page' : undefined} onClick={onGo}>
            <Icon name={icon} />
            {t(title)}
          </a>
        ))}
      </fieldset>
    </Fragment>
  ));
}
