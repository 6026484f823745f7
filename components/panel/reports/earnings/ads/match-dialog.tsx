import { useMemo, useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { ToolSearch } from '#components/ui/tools/tool-search';
import type { MarketCode } from '#lib/domain/market';
import { matchName } from '#lib/domain/reports/spend/match-spend';
import { subIdsText } from '#lib/domain/reports/spend/spend-columns';
import type { MatchedAd } from '#lib/domain/reports/spend/spend-results';
import { folded } from '#lib/domain/table/order';
import { plainText } from '#lib/domain/text';
import { useAdsChoice } from '#lib/stores/reports/ads/ads-choice';
import { useSubIdName } from '#lib/stores/reports/ads/sub-id-names';
import type { AdsOutcome } from '#lib/stores/reports/ads/use-ads';
import { useFigureWords } from '#lib/stores/reports/earnings-view/figure-words';
import { useTexts } from '#lib/stores/shell/use-texts';

interface MatchDialogProps {
  market: MarketCode;
  ad: MatchedAd;
  outcome: AdsOutcome;
  onClose: () => void;
}

/** So many sub ids are listed; the search finds the others. */
const MOST_LISTED = 40;

/** Which sub id an ad means: found by its word or the person's name for it; remembered for this market. */
export function MatchDialog({ market, ad, outcome: { earned, place, told }, onClose }: MatchDialogProps) {
  const { t } = useTexts();
  const words = useFigureWords(market);
  const match = useAdsChoice((state) => state.match);
  const [search, setSearch] = useState('');
  const name = matchName(ad);
  const before = told.get(name) ?? null;
  const nameOf = useSubIdName(place);
  const named = useMemo(
    () => earned.map((one) => ({ ...one, code: subIdsText([one.subId]), preset: nameOf(one.subId) })),
    [earned, nameOf],
  );
  const wanted = folded(search.trim());
  const found = named.filter(({ code, preset }) => folded(`${code} ${preset ?? ''}`).includes(wanted));
  const choose = (now: readonly string[] | null) => {
    void match({ market, name, before, now });
    onClose();
  };
  const first = found[0];
  return (
    <Dialog
      title={t('ads.match.title')}
      place="top"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('earnings.cancel')}</Button>
          {before !== null && <Button onClick={() => choose(null)}>{t('ads.byItself')}</Button>}
          <Button onClick={() => choose([])}>{t('ads.noSubId')}</Button>
        </>
      }
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (first) choose([first.subId]);
        }}
      >
        <p className="blurs">
          <b>{plainText(ad.name, 160)}</b>
          {ad.campaign !== '' && ad.campaign !== ad.name && <span className="muted"> · {plainText(ad.campaign, 120)}</span>}
        </p>
        <ToolSearch label={t('ads.match.search')} value={search} onChange={setSearch} />
        <ul className="ads__found" aria-label={t('ads.match.found')}>
          {found.slice(0, MOST_LISTED).map(({ subId, code, preset, net, pending, orders }) => (
            <li key={subId}>
              <button type="button" className="pick" aria-pressed={before?.includes(subId) ?? false} onClick={() => choose([subId])}>
                <span className="grow cut blurs">
                  <span className="medium">{plainText(preset ?? code, 80)}</span>
                  {preset !== null && <span className="small muted">{plainText(code, 80)}</span>}
                </span>
                <span className="small num blurs">
                  {words.money(net + pending)} · {t('imports.orders', { count: orders, number: words.count(orders) })}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p className="muted">{t('ads.match.none')}</p>}
        {found.length > MOST_LISTED && (
          <p className="small muted">
            {t('ads.match.more', { count: found.length - MOST_LISTED, number: words.count(found.length - MOST_LISTED) })}
          </p>
        )}
      </form>
    </Dialog>
  );
}
