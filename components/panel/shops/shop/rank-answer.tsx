import { formatRate } from '#lib/domain/format';
import { MOST_OFFERS } from '#lib/domain/offers/offer-query';
import type { RankAnswer } from '#lib/domain/offers/product-rank';
import { plainText } from '#lib/domain/text';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useSaleWords } from '#lib/stores/shell/words/use-sale-words';

/** Where the product stands, with the offers beside it. "Not among the first 2,000" is an answer. */
export function RankAnswerLine({ answer, keyword, itemId }: { answer: RankAnswer; keyword: string; itemId: string }) {
  const { t } = useTexts();
  const number = useNumber();
  const saleWords = useSaleWords();
  const word = plainText(keyword, 100);
  if (answer.is === 'notAmong')
    return (
      <p role="status" data-rank="none">
        {answer.all
          ? t('rank.notAmongAll', { read: number(answer.read), keyword: word })
          : t('rank.notAmong', { most: number(MOST_OFFERS), keyword: word })}
      </p>
    );
  return (
    <div className="stack" data-rank={answer.rank}>
      <p role="status">
        <b className="strong">{t('rank.place', { rank: number(answer.rank) })}</b> {t('rank.under', { keyword: word })}
      </p>
      <div className="tablebox">
        <table className="table" aria-label={t('rank.neighbours')}>
          <thead>
            <tr>
              <th scope="col">{t('rank.head.product')}</th>
              <th scope="col">{t('offers.head.rate')}</th>
              <th scope="col">{t('offers.head.money')}</th>
            </tr>
          </thead>
          <tbody>
            {answer.around.map((offer, at) => (
              <tr
                key={offer.key}
                aria-current={offer.itemId === itemId ? 'true' : undefined}
                className={offer.itemId === itemId ? 'rank--own' : undefined}
              >
                <th scope="row">
                  <span className="row">
                    <span className="small faint num rows__n">{number(answer.from + at)}</span>
                    <span className="cut grow">
                      <bdi>{plainText(offer.name ?? '', 120)}</bdi>
                    </span>
                  </span>
                </th>
                <td className="num">{formatRate(offer.totalRate, offer.market)}</td>
                <td className="num">{saleWords(offer.commission, offer)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
