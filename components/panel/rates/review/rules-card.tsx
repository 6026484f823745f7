import { Card } from '#components/ui/card';
import { formatNumber, formatRate } from '#lib/domain/format';
import { MARKETS } from '#lib/domain/market';
import type { ReviewRow } from '#lib/domain/rates/review/row';
import { type Happening, timelineOf } from '#lib/domain/rates/review/timeline';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';

/** So many days are told; the rest stand in the rows. */
const MOST = 6;
/** So many rates are named in one sentence. */
const RATES = 4;

/** What happens and when, by the shop's days: what counts at once, what is still owed, what cannot be taken back. */
export function RulesCard({ rows, shop: { market } }: { rows: readonly ReviewRow[]; shop: ShopAccount }) {
  const { t, language } = useTexts();
  const words = useDayWords();
  const all = timelineOf(rows, Date.now(), MARKETS[market].timeZone);
  if (all.length === 0) return null;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const values = ({ count, rates, day }: Happening) => ({
    count,
    number: formatNumber(count, market),
    rates: list.format(rates.slice(0, RATES).map((rate) => formatRate(rate, market))) + (rates.length > RATES ? '…' : ''),
    day: words.day(day),
  });
  return (
    <Card title={t('review.rules')} part="rules" gap={2}>
      <ul className="rules">
        {all.slice(0, MOST).map((one) => (
          <li key={`${one.what} ${one.day} ${one.exact}`}>
            <span>{one.exact ? words.day(one.day) : t('review.rules.about', { day: words.day(one.day) })}</span>
            <div>
              <b className="medium">{t(`review.rules.${one.what}`, values(one))}</b>
              <p className="muted">
                {t(one.what === 'stops' && !one.exact ? 'review.rules.stopsAbout.says' : `review.rules.${one.what}.says`, values(one))}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {all.length > MOST && <p className="small muted">{t('review.rules.more', { number: formatNumber(all.length - MOST, market) })}</p>}
    </Card>
  );
}
