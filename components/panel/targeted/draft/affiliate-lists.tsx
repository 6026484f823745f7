import { useEffect, useMemo, useState } from 'react';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { FailureNotice } from '#components/ui/failure-notice';
import { Check } from '#components/ui/form/check';
import { Skeleton } from '#components/ui/skeleton';
import { ToolSearch } from '#components/ui/tools/tool-search';
import { formatNumber } from '#lib/domain/format';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { folded } from '#lib/domain/table/order';
import type { DraftAffiliate } from '#lib/domain/targeted/draft';
import { plainText } from '#lib/domain/text';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { type AffiliateList, useAffiliateLists } from '#lib/stores/targeted/draft/choose';
import { useSellers } from '#lib/stores/targeted/draft/use-sellers';
import { useKnownAffiliates } from '#lib/stores/targeted/draft/use-shop-campaigns';

export interface AffiliateListsProps {
  readonly shop: ShopAccount;
  readonly taken: ReadonlySet<string>;
  readonly onAdd: (affiliates: readonly DraftAffiliate[]) => void;
  readonly onRemove: (affiliateId: string) => void;
}

const LISTS = ['recommended', 'managed', 'book'] as const;
const A_PAGE = 50;

/** AMS's own lists, and those who sold of the shop before; what is known of each stands beside the name. */
export function AffiliateLists({ shop, taken, onAdd, onRemove }: AffiliateListsProps) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(shop.market);
  const { lists, busy, failure, read } = useAffiliateLists();
  const [list, setList] = useState<AffiliateList | 'book'>('recommended');
  const [text, setText] = useState('');
  const [shown, setShown] = useState(A_PAGE);
  const known = useKnownAffiliates(shop.id);
  const sellers = useSellers(shop);
  const own = list === 'book' ? null : lists[`${shop.id} ${list}`];
  useEffect(() => {
    if (list !== 'book' && !useAffiliateLists.getState().lists[`${shop.id} ${list}`]) void read(shop.id, list);
  }, [list, shop.id, read]);
  const rows = useMemo(() => {
    const found = list === 'book' ? [...sellers.values()] : (own?.found ?? []);
    const wanted = folded(text.trim());
    return found.filter(
      ({ affiliateId, name }) =>
        wanted === '' ||
        affiliateId === wanted ||
        folded(name ?? '').includes(wanted) ||
        folded(known.get(affiliateId)?.userName ?? '').includes(wanted),
    );
  }, [list, own, sellers, known, text]);
  const says = list !== 'book' && failure ? failureTexts(failure) : null;
  const number = (count: number) => formatNumber(count, shop.market);
  const facts = (affiliateId: string) => {
    const row = known.get(affiliateId);
    const orders = sellers.get(affiliateId)?.orders ?? 0;
    return [
      orders > 0 && t('draft.people.sold', { count: orders, number: number(orders) }),
      row?.userName && `@${row.userName}`,
      row?.followers != null && t('draft.people.followers', { count: row.followers, number: number(row.followers) }),
      row?.isGolden && t('draft.people.golden'),
      row?.isGoodFulfillment && t('draft.people.fulfils'),
    ]
      .filter(Boolean)
      .join(' · ');
  };
  return (
    <Card title={t('draft.people.find')} part="affiliate-lists" gap={2}>
      <fieldset className="seg" aria-label={t('draft.people.lists')}>
        {LISTS.map((one) => (
          <button key={one} type="button" aria-pressed={list === one} onClick={() => setList(one)}>
            {t(`draft.list.${one}`)}
          </button>
        ))}
      </fieldset>
      <ToolSearch label={t('draft.people.filter')} value={text} onChange={setText} />
      {says && (
        <FailureNotice
          says={says.what}
          next={says.todo}
          details={says.details}
          step={{ label: t('step.retry'), onPress: () => list !== 'book' && void read(shop.id, list), busy }}
        />
      )}
      {busy && rows.length === 0 && <Skeleton width={60} />}
      {!busy && !says && rows.length === 0 && (
        <p className="muted">{t(list === 'book' ? 'draft.people.nobodySold' : 'draft.people.noneFound')}</p>
      )}
      <ul className="draft__lines draft__found" aria-label={t(`draft.list.${list}`)} hidden={rows.length === 0}>
        {rows.slice(0, shown).map(({ affiliateId, name }) => (
          <li key={affiliateId} data-affiliate={affiliateId}>
            <Check
              checked={taken.has(affiliateId)}
              onChange={(on) => (on ? onAdd([{ affiliateId, name, by: list }]) : onRemove(affiliateId))}
            >
              <span className="stack stack--1">
                <bdi>{plainText(name ?? affiliateId, 60)}</bdi>
                <span className="small muted">{facts(affiliateId)}</span>
              </span>
            </Check>
          </li>
        ))}
      </ul>
      {(rows.length > shown || own?.next) && (
        <Button
          size="s"
          variant="link"
          busy={busy}
          onClick={() => {
            setShown(shown + A_PAGE);
            if (list !== 'book' && rows.length <= shown + A_PAGE && own?.next) void read(shop.id, list);
          }}
        >
          {t('draft.more')}
        </Button>
      )}
    </Card>
  );
}
