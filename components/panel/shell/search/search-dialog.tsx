import { useEffect } from 'react';
import type { PanelView } from '#components/panel/views';
import { Dialog } from '#components/ui/dialog';
import { Icon } from '#components/ui/icon';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useSearch } from '#lib/stores/shell/search/search';
import { useTexts } from '#lib/stores/shell/use-texts';
import { FoundLinks } from './found-links';
import { FoundNamed } from './found-named';
import { FoundViews } from './found-views';
import { SearchAnswer } from './search-answer';
import { useArrows } from './use-arrows';

export interface SearchDialogProps {
  shop: ShopAccount | null;
  views: readonly PanelView[];
  onClose: () => void;
}

/** Finds views; products, affiliates and campaigns of the shop; and links: what is found is opened, a link is copied. */
export function SearchDialog({ shop, views, onClose }: SearchDialogProps) {
  const { t } = useTexts();
  const { query, open, type } = useSearch();
  const box = useArrows();
  const shopId = shop?.id ?? null;
  useEffect(() => {
    const stop = open(shopId);
    return () => void stop();
  }, [open, shopId]);
  return (
    <Dialog title={t('search.title')} place="top" onClose={onClose}>
      <div ref={box} className="stack stack--3">
        <div className="input">
          <Icon name="search" />
          <input
            type="search"
            aria-label={t('search.title')}
            placeholder={t(shop ? 'search.hint' : 'search.hintLinks')}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={query}
            onChange={(event) => type(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || query === '') return;
              // What is typed goes first, the dialog with the next press.
              event.preventDefault();
              type('');
            }}
          />
        </div>
        <FoundViews views={views} onOpen={onClose} />
        <FoundNamed of="products" onOpen={onClose} />
        <FoundNamed of="affiliates" onOpen={onClose} />
        <FoundNamed of="campaigns" onOpen={onClose} />
        <FoundLinks />
        <SearchAnswer shop={shop} views={views} onOpen={onClose} />
      </div>
    </Dialog>
  );
}
