import { BackLink } from '#components/ui/back-link';
import { Section } from '#components/ui/section';
import { Skeleton } from '#components/ui/skeleton';
import { Tag } from '#components/ui/tag';
import { formatShare } from '#lib/domain/format';
import { MARKETS } from '#lib/domain/market';
import { NO_DATA } from '#lib/domain/no-data';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { BookRow } from '#lib/domain/targeted/book/book';
import { bookName } from '#lib/domain/targeted/book/book-columns';
import { inviteId } from '#lib/domain/targeted/book/invite';
import { plainText } from '#lib/domain/text';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { affiliatePage } from '#lib/stores/shops/shop-pages';
import { useStandingWords } from './book-cells';
import { EraseButton } from './erase-button';
import { MergePart } from './merge-part';
import { NoteForm } from './note-form';
import { SamplesPart } from './samples-part';
import { SoldPart } from './sold-part';

/** One affiliate: what it sold and left, and what the person wrote of it. */
export function BookPage({ shop, id, rows }: { shop: ShopAccount; id: string; rows: readonly BookRow[] | undefined }) {
  const { t } = useTexts();
  const standing = useStandingWords();
  const row = rows?.find((one) => one.id === id || one.merged.includes(id));
  return (
    <>
      <BackLink href="#affiliates">{t('book.back')}</BackLink>
      {!rows && <Skeleton width={80} />}
      {rows && !row && <p className="muted">{t('book.notFound')}</p>}
      {row && (
        <>
          <div className="stack stack--1">
            <h2 className="h1 break blurs">
              <bdi>{plainText(bookName(row), 80)}</bdi>
            </h2>
            <p className="small muted num">
              {row.username && <bdi className="blurs">{plainText(row.username, 80)} · </bdi>}
              <span className="blurs">{t('book.idOf', { id: row.id })}</span>{' '}
              <Tag>{row.erased ? t('book.erased') : standing(row.standing)}</Tag>
            </p>
            {inviteId(row) !== null && (
              <a
                className="small"
                href={affiliatePage(MARKETS[shop.market], inviteId(row) ?? '')}
                target="_blank"
                rel="noopener noreferrer"
                title={t('book.atShopeeSays')}
              >
                {t('book.atShopee')}
              </a>
            )}
          </div>
          <Figures shop={shop} row={row} />
          <SoldPart shop={shop} row={row} />
          {!row.erased && <NoteForm shop={shop} row={row} />}
          {!row.erased && <SamplesPart shop={shop} row={row} rows={rows ?? []} />}
          {!row.erased && <MergePart shop={shop} row={row} rows={rows ?? []} />}
          <EraseButton shop={shop} ids={[row.id, ...row.merged]} label={t('book.erase')} />
        </>
      )}
    </>
  );
}

function Figures({ shop: { market }, row }: { shop: ShopAccount; row: BookRow }) {
  const { t } = useTexts();
  const number = useNumber();
  const days = useDayWords();
  const { exact } = usePaymentWords(market);
  const money = (amount: bigint) => exact(Number(amount));
  const count = (value: number | null) => (value === null ? NO_DATA : number(value));
  const day = (value: number) => (value > 0 ? days.day(new Date(value * 86_400_000).toISOString().slice(0, 10)) : NO_DATA);
  const words = (list: readonly string[]) => list.join(', ') || NO_DATA;
  const facts = [
    ['sales', money(row.afterRefunds)],
    ['net', row.net === null ? t('book.noCost') : money(row.net)],
    ['share', formatShare(row.share, market)],
    ['commission', money(row.commission)],
    ['fee', row.fee === null ? NO_DATA : money(row.fee)],
    ['refund', money(row.refund)],
    ['orders', number(row.orders)],
    ['products', number(row.products)],
    ['newBuyers', count(row.newBuyers)],
    ['clicks', count(row.clicks)],
    ['first', day(row.first)],
    ['last', day(row.last)],
    ['channels', words(row.channels)],
    ['categories', words(row.categories.map((name) => plainText(name, 60)))],
    ['campaigns', words(row.campaigns.map((name) => plainText(name, 120)))],
  ] as const;
  return (
    <Section part="affiliate" title={t('book.figures')}>
      <dl className="book__facts">
        {facts.map(([id, value]) => (
          <div key={id} data-fact={id} title={id === 'sales' ? t('book.salesSays') : id === 'fee' ? t('book.feeSays') : undefined}>
            <dt className="label">{t(`book.head.${id}`)}</dt>
            <dd className="num blurs">{value}</dd>
          </div>
        ))}
      </dl>
      {row.missing > 0 && <p className="small muted">{t('book.netMissing', { count: row.missing })}</p>}
    </Section>
  );
}
