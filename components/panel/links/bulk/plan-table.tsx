import { RowTable } from '#components/jobs/row-table';
import { Tag } from '#components/ui/tag';
import type { PageKind } from '#lib/domain/address/page-kind';
import type { PlannedRow } from '#lib/stores/links/bulk/use-bulk-plan';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { type TextKey, type Texts, useTexts } from '#lib/stores/shell/use-texts';
import { AddressCell } from './address-cell';
import { ConnectLink } from './connect-link';

/** What each address is, and what will become of it. */
export function PlanTable({ rows }: { rows: readonly PlannedRow[] }) {
  const { t } = useTexts();
  const marketName = useMarketName();
  return (
    <RowTable
      label={t('bulk.table')}
      head={[t('bulk.head.address'), t('bulk.head.state')]}
      count={rows.length}
      row={(index) => {
        const row = rows[index];
        if (!row) return [null, null];
        return [
          <AddressCell
            key="address"
            number={index + 1}
            url={row.url}
            name={row.about?.name}
            says={
              <>
                {saysOf(t, marketName, row)}
                {row.target.ok && !row.account && <ConnectLink market={row.target.market} />}
              </>
            }
            bad={row.state === 'refused'}
          />,
          <span key="state" className="row row--tight">
            <Tag tone={TONES[row.state]}>{t(`bulk.state.${row.state}`)}</Tag>
            {row.times > 1 && <Tag>{t('bulk.times', { times: row.times })}</Tag>}
          </span>,
        ];
      }}
    />
  );
}

const TONES = { fresh: 'plain', known: 'pos', refused: 'neg' } as const;

function saysOf(t: Texts, marketName: (code: string) => string, { target, account }: PlannedRow): string {
  const market = target.address.market;
  const name = market ? marketName(market) : '';
  if (!target.ok) return t(`link.cannot.${target.reason}.title`, { market: name });
  if (!account) return t('bulk.noAccount', { market: name });
  if (target.hint === null) return t('bulk.is.product', { market: name });
  return t(IS[target.address.kind] ?? 'bulk.is.page', { market: name });
}

/** Pages that are no product; a link to them earns no seller's extra. */
const IS: Partial<Record<PageKind, TextKey>> = {
  shop: 'bulk.is.shop',
  home: 'bulk.is.home',
  category: 'bulk.is.category',
  search: 'bulk.is.search',
  campaign: 'bulk.is.campaign',
  collection: 'bulk.is.collection',
};
