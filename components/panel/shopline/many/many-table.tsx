import { RowTable } from '#components/jobs/row-table';
import { Tag } from '#components/ui/tag';
import type { ManyRow } from '#lib/domain/shopline/many';
import type { ShoplinePlace } from '#lib/domain/shopline/place';
import { plainText } from '#lib/domain/text';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useCampaignWords } from '#lib/stores/shopline/use-campaign-words';

/** What will be made of each row, or what is wrong with it. */
export function ManyTable({ rows, place }: { rows: readonly ManyRow[]; place: ShoplinePlace }) {
  const { t } = useTexts();
  const words = useCampaignWords(place);
  return (
    <RowTable
      label={t('campaigns.many.rows')}
      head={[t('campaigns.fact.partner'), t('campaigns.many.gets'), t('campaigns.many.state')]}
      count={rows.length}
      row={(index) => {
        const row = rows[index];
        if (!row) return [null, null, null];
        const { input, problem, partner, code } = row;
        const period = input && words.period({ startAt: input.startAt ?? null, endAt: input.endAt ?? null });
        return [
          <span key="name" className="cell2">
            <bdi className="cut">{plainText(partner.name || partner.email || '—', 120)}</bdi>
            {problem ? (
              <span className="campaigns__wrap neg">{[code, t(`campaigns.problem.${problem}`)].filter(Boolean).join(': ')}</span>
            ) : (
              <span className="cut mono">{code}</span>
            )}
          </span>,
          <span key="gets" className="cell2 num">
            <span>{plainText(row.reward, 20)}</span>
            <span>{period ?? ''}</span>
          </span>,
          <span key="state">
            <Tag tone={problem ? 'neg' : 'pos'}>{t(problem ? 'campaigns.many.no' : 'campaigns.many.ok')}</Tag>
          </span>,
        ];
      }}
    />
  );
}
