import { useId } from 'react';
import type { PanelView } from '#components/panel/views';
import { Icon } from '#components/ui/icon';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDisclosure } from './use-disclosure';
import { ViewLinks } from './view-links';

/** The view's name is the way to the others: it opens the list of them. In a wide page, where that list stands beside it, it is the name alone. */
export function ViewSwitcher({ view }: { view: PanelView }) {
  const { t } = useTexts();
  const { open, setOpen, box } = useDisclosure();
  const id = useId();
  return (
    <div ref={box} className="viewswitch">
      <h1 className="h1 viewswitch__name">
        <button
          type="button"
          className="viewswitch__button"
          title={t('panel.views')}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || open) return;
            event.preventDefault();
            setOpen(true);
          }}
        >
          <span className="cut">{t(view.title)}</span>
          <Icon name="down" />
        </button>
      </h1>
      <h1 className="h1 viewswitch__wide cut">{t(view.title)}</h1>
      {open && (
        <nav id={id} className="menu viewswitch__menu" aria-label={t('panel.views')}>
          <ViewLinks
            current={view.id}
            onGo={() => {
              setOpen(false);
              box.current?.querySelector('button')?.focus();
            }}
          />
        </nav>
      )}
    </div>
  );
}
