import { Check } from '#components/ui/form/check';
import { MoreMenu } from '#components/ui/more-menu';
import type { SavedSearch } from '#lib/domain/offers/saved-search';
import { plainText } from '#lib/domain/text';
import { useMarketOf } from '#lib/stores/accounts/use-market-of';
import { useOffers } from '#lib/stores/offers/offers';
import { useSearches } from '#lib/stores/offers/searches';
import { useNumber } from '#lib/stores/shell/use-number';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { useSearchWords } from './use-search-words';

/** One saved search: its query, when it was last run, and whether it is switched on. */
export function SearchRow({ search }: { search: SavedSearch }) {
  const { t } = useTexts();
  const moments = useMoments(useMarketOf()(search.accountId));
  const number = useNumber();
  const words = useSearchWords();
  const { save, remove, check } = useSearches();
  const { turnTo, setFilter, chooseAccount } = useOffers();
  const name = plainText(search.name, 80);
  const { kind, ...asked } = search.query;
  const open = () => {
    chooseAccount(search.accountId);
    turnTo(kind, asked);
    setFilter(search.filter);
    goToView('offers', kind);
  };
  return (
    <li data-search={search.id}>
      <div className="grow stack stack--1">
        <button type="button" className="offer__name searches__name medium" onClick={open}>
          <bdi>{name}</bdi>
        </button>
        <p className="small muted break">{words(search)}</p>
        <p className="small muted num">
          {search.checkedAt === null ? t('searches.never') : t('searches.checkedAt', { time: moments.at(search.checkedAt) })}
          {' · '}
          {t('searches.pages', { count: search.pages, pages: number(search.pages) })}
        </p>
      </div>
      <Check kind="switch" checked={search.on} onChange={(on) => void save({ ...search, on })}>
        <span className="sr">{t('searches.daily', { name })}</span>
        <span aria-hidden="true">{t(search.on ? 'searches.on' : 'searches.off')}</span>
      </Check>
      <MoreMenu
        label={t('searches.moreFor', { name })}
        actions={[
          { id: 'check', label: t('searches.check'), icon: 'refresh', onPress: () => void check([search.id]) },
          { id: 'open', label: t('searches.open'), icon: 'search', onPress: open },
          { id: 'remove', label: t('searches.remove'), icon: 'trash', danger: true, onPress: () => void remove(search) },
        ]}
      />
    </li>
  );
}
