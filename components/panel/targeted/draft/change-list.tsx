import { Card } from '#components/ui/card';
import { IconButton } from '#components/ui/icon-button';
import { formatMoney, formatNumber, formatRate } from '#lib/domain/format';
import { MARKETS } from '#lib/domain/market';
import { NO_DATA } from '#lib/domain/no-data';
import { afterFullDays } from '#lib/domain/rates/review/full-days';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { type ChangeDraft, changesOf, type DraftDifference, differenceOf } from '#lib/domain/targeted/change-draft';
import { withAffiliates, withoutAffiliate, withoutProduct, withProducts, withRates } from '#lib/domain/targeted/draft-edit';
import { plainText } from '#lib/domain/text';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { serverNow } from '#lib/stores/shell/words/use-today';
import { changeDraft } from '#lib/stores/targeted/draft/drafts';

interface ChangeListProps {
  readonly draftId: string;
  readonly draft: ChangeDraft;
  readonly shop: ShopAccount;
}
/** One change: what of whom, how it was and will be, and how it is taken back. */
interface ChangeRow {
  readonly id: string;
  readonly name: string;
  readonly says: string;
  readonly undo: Parameters<typeof changeDraft>[1];
}

/** All that a draft changes of its campaign, each with what it means and the way to leave it as it is. */
export function ChangeList({ draftId, draft, shop }: ChangeListProps) {
  const { t } = useTexts();
  const groups = useGroups(draft, shop);
  return (
    <Card title={t('draft.change.list')} part="changes" gap={3}>
      {groups.length === 0 && <p className="muted">{t('draft.change.none')}</p>}
      {groups.map(({ id, title, means, rows }) => (
        <section key={id} aria-label={title} data-change={id}>
          <h3 className="h2">{title}</h3>
          {means && <p className="small muted">{means}</p>}
          <ul className="draft__lines">
            {rows.map((row) => (
              <li key={row.id} data-id={row.id}>
                <span className="grow stack">
                  <bdi className="cut">{row.name}</bdi>
                  {row.says && <span className="small break">{row.says}</span>}
                </span>
                <IconButton icon="undo" label={t('draft.change.keep', { name: row.name })} onClick={() => changeDraft(draftId, row.undo)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

function useGroups(draft: ChangeDraft, shop: ShopAccount) {
  const { t } = useTexts();
  const moments = useMoments(shop.market);
  const { market } = shop;
  const { base } = draft;
  const difference = differenceOf(draft, market);
  const { added, raised, lowered, removed, invited, takenOut } = difference;
  const runs = base.start <= serverNow();
  const day = moments.day(afterFullDays(serverNow(), MARKETS[market].timeZone));
  const products = new Map([...base.products, ...draft.products].map(({ itemId, name }) => [itemId, plainText(name, 80) || itemId]));
  const people = new Map(
    [...base.affiliates, ...draft.affiliates].map(({ affiliateId, name }) => [affiliateId, plainText(name ?? '', 80)]),
  );
  const rate = (id: string, from: (typeof raised)[number]['from'], to: (typeof raised)[number]['rate']): ChangeRow => ({
    id,
    name: products.get(id) ?? id,
    says: `${formatRate(from, market)} → ${formatRate(to, market)}`,
    undo: (now) => withRates(now, new Map([[id, from]])),
  });
  const person = (id: string, undo: ChangeRow['undo']): ChangeRow => ({ id, name: people.get(id) || id, says: '', undo });
  const groups: readonly { readonly id: keyof DraftDifference; readonly means: string; readonly rows: readonly ChangeRow[] }[] = [
    {
      id: 'basics',
      means: runs && earlier(draft, difference) ? t('draft.change.earlier') : '',
      rows: useBasicRows(draft, difference, shop),
    },
    {
      id: 'added',
      means: '',
      rows: added.map(({ itemId, rate: to }) => ({
        ...rate(itemId, null, to),
        says: formatRate(to, market),
        undo: (now) => withoutProduct(now, itemId),
      })),
    },
    { id: 'raised', means: runs ? t('draft.change.atOnce') : '', rows: raised.map((one) => rate(one.itemId, one.from, one.rate)) },
    {
      id: 'lowered',
      means: runs ? t('draft.change.lowerMeans', { day }) : '',
      rows: lowered.map((one) => rate(one.itemId, one.from, one.rate)),
    },
    {
      id: 'removed',
      means: runs ? t('draft.change.removeMeans', { day }) : '',
      rows: base.products
        .filter(({ itemId }) => removed.includes(itemId))
        .map((one) => ({
          id: one.itemId,
          name: products.get(one.itemId) ?? one.itemId,
          says: formatRate(one.rate, market),
          undo: (now) => withProducts(now, [one]),
        })),
    },
    { id: 'invited', means: '', rows: invited.map((id) => person(id, (now) => withoutAffiliate(now, id))) },
    {
      id: 'takenOut',
      means: runs ? t('draft.change.takenOutMeans') : '',
      rows: base.affiliates
        .filter(({ affiliateId }) => takenOut.includes(affiliateId))
        .map((one) => person(one.affiliateId, (now) => withAffiliates(now, [{ ...one, by: 'held' }]))),
    },
  ];
  return groups
    .filter(({ rows }) => rows.length > 0)
    .map((group) => ({
      ...group,
      title: `${t(`draft.change.${group.id}`)} ${group.id === 'basics' ? '' : formatNumber(group.rows.length, market)}`,
    }));
}

const earlier = ({ base }: ChangeDraft, { basics: { end } }: DraftDifference): boolean =>
  end !== undefined && end !== null && (base.end === null || end < base.end);

function useBasicRows(draft: ChangeDraft, { basics }: DraftDifference, shop: ShopAccount): readonly ChangeRow[] {
  const { t } = useTexts();
  const moments = useMoments(shop.market);
  const { base } = draft;
  const was = changesOf(base, null, 'basics', shop.market);
  const moment = (at: number | null) => (at === null ? t('draft.noEnd') : moments.full(at));
  const money = (amount: string | null) =>
    amount === null ? t('draft.budget.none') : formatMoney({ amount, currency: MARKETS[shop.market].currency }, shop.market);
  const row = (id: 'name' | 'start' | 'end' | 'budget', before: string, after: string, undo: ChangeRow['undo']): ChangeRow => ({
    id,
    name: t(`draft.${id}`),
    says: `${before || NO_DATA} → ${after}`,
    undo,
  });
  return [
    ...(basics.name === undefined ? [] : [row('name', plainText(base.name, 80), plainText(basics.name, 80), { name: was.name })]),
    ...(basics.start === undefined ? [] : [row('start', moment(base.start), moment(basics.start), { start: was.start })]),
    ...(basics.end === undefined ? [] : [row('end', moment(base.end), moment(basics.end), { end: was.end, noEnd: was.noEnd })]),
    ...(basics.budget === undefined ? [] : [row('budget', money(base.budget), money(basics.budget), { budget: was.budget })]),
  ];
}
