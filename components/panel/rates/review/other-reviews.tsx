import { Icon } from '#components/ui/icon';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import { plainText } from '#lib/domain/text';
import { useNumber } from '#lib/stores/shell/use-number';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Reviews of other shops that wait to be sent or discarded. */
export function OtherReviews({ drafts }: { drafts: Readonly<Record<string, ReviewDraft>> }) {
  const { t } = useTexts();
  const number = useNumber();
  const shops = useSetting('shops').filter(({ id }) => (drafts[id]?.items.length ?? 0) > 0);
  if (shops.length === 0) return null;
  return (
    <section className="stack stack--2" aria-labelledby="review-others" data-part="other-reviews">
      <h3 className="h2" id="review-others">
        {t('review.others')}
      </h3>
      <ul className="grp list">
        {shops.map((shop) => {
          const count = drafts[shop.id]?.items.length ?? 0;
          return (
            <li key={shop.id}>
              <a className="row row--tight" href={`#review/${shop.id}`}>
                <bdi className="grow cut">{plainText(shop.name ?? shop.shopId, 60)}</bdi>
                <span className="muted num">{t('review.products', { count, number: number(count) })}</span>
                <Icon name="right" />
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
