import { LeftOut } from '#components/panel/shell/left-out';
import { Button } from '#components/ui/button';
import { Progress } from '#components/ui/progress';
import type { MarketCode } from '#lib/domain/market';
import { MOST_OFFERS, MOST_PAGES } from '#lib/domain/offers/offer-query';
import { useOffers } from '#lib/stores/offers/offers';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

/** How many there are, how many were read, and the way to the rest. */
export function OfferCount({ shown, market }: { shown: number; market: MarketCode }) {
  const { t } = useTexts();
  const number = useNumber();
  const moments = useMoments(market);
  const { rows, pages, more, leftOut, reading, readAt, goOn, stop } = useOffers();
  const words = t('offers.count', { count: shown, shown: number(shown), read: number(rows.length) });
  const end = pages >= MOST_PAGES ? t('offers.endOfList', { most: number(MOST_OFFERS) }) : t('offers.allRead');
  return (
    <div className="stack stack--1">
      <div className="row row--between row--wrap">
        <span className="medium num" role="status">
          {words}
        </span>
        {readAt !== null && <span className="small muted num">{t('offers.readAt', { time: moments.at(readAt) })}</span>}
      </div>
      <LeftOut count={leftOut} />
      {reading === 'all' && (
        <div className="row">
          <Progress share={pages / MOST_PAGES} label={t('offers.pagesRead', { pages: number(pages), most: number(MOST_PAGES) })} />
          <Button size="s" icon="x" onClick={stop}>
            {t('offers.stop')}
          </Button>
        </div>
      )}
      {reading !== 'all' && rows.length > 0 && (
        <div className="row row--between row--wrap small muted">
          <span>{more ? t('offers.goesOn') : end}</span>
          {more && (
            <Button size="s" onClick={() => void goOn('all')}>
              {t('offers.readAll', { count: MOST_PAGES - pages, calls: number(MOST_PAGES - pages) })}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
