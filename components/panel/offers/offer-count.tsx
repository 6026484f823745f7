import type { ReactNode } from 'react';
import { LeftOut } from '#components/panel/shell/left-out';
import { Button } from '#components/ui/button';
import { Progress } from '#components/ui/progress';
import type { MarketCode } from '#lib/domain/market';
import { MOST_OFFERS, MOST_PAGES } from '#lib/domain/offers/offer-query';
import { useOffers } from '#lib/stores/offers/offers';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

/** In one line how many there are, how many were read, and the way to the rest. */
export function OfferCount({ shown, market, children }: { shown: number; market: MarketCode; children: ReactNode }) {
  const { t } = useTexts();
  const number = useNumber();
  const moments = useMoments(market);
  const { rows, pages, more, leftOut, reading, readAt, goOn, stop } = useOffers();
  const words = t('offers.count', { count: shown, shown: number(shown), read: number(rows.length) });
  const end = pages >= MOST_PAGES ? t('offers.endOfList', { most: number(MOST_OFFERS) }) : t('offers.allRead');
  return (
    <div className="stack stack--1">
      <div className="row offers__count">
        <span className="medium num" role="status" title={readAt === null ? undefined : t('offers.readAt', { time: moments.at(readAt) })}>
          {words}
        </span>
        {rows.length > 0 && reading !== 'all' && <span className="small muted grow offers__end">{more ? t('offers.goesOn') : end}</span>}
        <span className="end row row--tight">
          {rows.length > 0 && reading !== 'all' && more && (
            <Button size="s" onClick={() => void goOn('all')}>
              {t('offers.readAll', { count: MOST_PAGES - pages, calls: number(MOST_PAGES - pages) })}
            </Button>
          )}
          {children}
        </span>
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
    </div>
  );
}
