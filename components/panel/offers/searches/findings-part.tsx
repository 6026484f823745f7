import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { SelectField } from '#components/ui/form/select-field';
import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { plainText } from '#lib/domain/text';
import { useSearches } from '#lib/stores/offers/searches';
import { useFindings, useSavedSearches } from '#lib/stores/offers/use-searches';
import { saveSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { FindingItem } from './finding-item';

const STEP = 50;

/** What changed since the searches were last run, each with its reason. */
export function FindingsPart({ account }: { account: AffiliateKeyAccount }) {
  const { t } = useTexts();
  const [searchId, setSearchId] = useState<string | null>(null);
  const [count, setCount] = useState(STEP);
  const { value: findings } = useFindings(searchId, count + 1);
  const { value: searches } = useSavedSearches();
  const removeFindings = useSearches((state) => state.removeFindings);
  const newest = findings?.[0]?.at ?? null;
  useEffect(() => {
    // Seen here, it need not be told any more.
    if (newest !== null) void saveSetting('findingsToldAt', Date.now());
  }, [newest]);
  const shown = findings?.slice(0, count) ?? [];
  const nameOf = (id: string) => plainText(searches?.find((search) => search.id === id)?.name ?? '', 80);
  return (
    <section className="section" aria-labelledby="findings" data-part="findings">
      <div className="section__head row--wrap">
        <h2 className="h2 grow" id="findings">
          {t('findings.title')}
        </h2>
        {shown.length > 0 && searchId === null && (
          <Button size="s" icon="trash" onClick={() => void removeFindings(null)}>
            {t('findings.clear')}
          </Button>
        )}
      </div>
      {searches && searches.length > 1 && (
        <SelectField
          label={t('findings.search')}
          value={searchId ?? ''}
          onChange={(id) => setSearchId(id || null)}
          choices={[
            { value: '', label: t('findings.all') },
            ...searches.map(({ id, name }) => ({ value: id, label: plainText(name, 80) })),
          ]}
        />
      )}
      {findings?.length === 0 && (
        <Empty icon="bell" title={t('findings.empty.title')}>
          {t(searches?.length === 0 ? 'findings.empty.noSearch' : 'findings.empty.says')}
        </Empty>
      )}
      {shown.length > 0 && (
        <ul className="grp list list--top findings" aria-label={t('findings.title')}>
          {shown.map((finding) => (
            <FindingItem key={finding.id} finding={finding} name={nameOf(finding.searchId)} accountId={account.id} />
          ))}
        </ul>
      )}
      {findings && findings.length > count && (
        <div>
          <Button size="s" onClick={() => setCount(count + STEP)}>
            {t('findings.more')}
          </Button>
        </div>
      )}
    </section>
  );
}
