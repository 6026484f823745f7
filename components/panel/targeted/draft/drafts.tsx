import { Section } from '#components/ui/section';
import { formatNumber } from '#lib/domain/format';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { useShopDrafts } from '#lib/stores/targeted/draft/use-shop-campaigns';

/** Drafts that are not sent yet or whose repair is still open. */
export function Drafts({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const moments = useMoments(shop.market);
  const { value: drafts } = useShopDrafts(shop.id);
  const count = (number: number) => ({ count: number, number: formatNumber(number, shop.market) });
  return (
    drafts &&
    drafts.length > 0 && (
      <Section title={t('draft.list')} part="drafts">
        <ul className="grp list">
          {drafts.map(({ draftId, draft, changedAt }) => (
            <li key={draftId} data-draft={draftId}>
              <div className="grow stack stack--1">
                <a className="cut" href={`#targeted/draft-${draftId}`}>
                  <bdi>
                    {draft.base
                      ? t('draft.change.title', { name: plainText(draft.base.name, 80) })
                      : plainText(draft.name.trim(), 80) || t('draft.new')}
                  </bdi>
                </a>
                <span className="small muted">
                  {draft.sent ? t('draft.list.sent') : t('draft.list.at', { time: moments.at(changedAt) })} ·{' '}
                  {t('draft.count.products', count(draft.products.length))} · {t('draft.count.people', count(draft.affiliates.length))}
                </span>
              </div>
            </li>
          ))}
        </ul>
      </Section>
    )
  );
}
