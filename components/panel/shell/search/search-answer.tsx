import type { PanelView } from '#components/panel/views';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import { useSearch } from '#lib/stores/shell/search/search';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useFoundViews } from './found-views';

interface SearchAnswerProps {
  shop: ShopAccount | null;
  views: readonly PanelView[];
  onOpen: () => void;
}

/** The line below the results: still searching, how many were found, none, or that nothing could be read. */
export function SearchAnswer({ shop, views, onOpen }: SearchAnswerProps) {
  const { t } = useTexts();
  const number = useNumber();
  const { query, products, affiliates, campaigns, links, busy, failed } = useSearch();
  const asked = query.trim();
  const total = products.total + affiliates.total + campaigns.total + links.total + useFoundViews(views).length;
  const nothing = asked !== '' && !busy && !failed && total === 0;
  const says = () => {
    if (failed) return t('panel.shop.recordsFailed');
    if (asked === '') return t(shop ? 'search.what' : 'search.whatLinks');
    if (nothing) return t('search.nothing', { query: plainText(asked, 60) });
    return busy ? t('search.busy') : t('search.count', { count: total, number: number(total) });
  };
  return (
    <div className="stack stack--1">
      <p className={failed ? 'small neg break' : 'small muted break'} role="status">
        {says()}
      </p>
      {nothing && shop && <p className="small muted">{t('search.onlyRead')}</p>}
      {nothing && shop && ITEM_ID.test(asked) && (
        <a className="found" href={`#shop/${asked}`} onClick={onOpen}>
          {t('search.openId', { id: asked })}
        </a>
      )}
    </div>
  );
}

/** Shorter numbers are no product's. */
const ITEM_ID = /^[1-9]\d{5,18}$/;
