import { type ReactNode, useState } from 'react';
import { Button } from '#components/ui/button';
import { Select } from '#components/ui/form/select';
import { Notice } from '#components/ui/notice';
import { plainText } from '#lib/domain/text';
import { useImportRows } from '#lib/stores/reports/imports/import-rows';
import type { OwnerChoice } from '#lib/stores/reports/imports/owners/whose';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface OwnerQuestionProps {
  title: string;
  children: ReactNode;
  owners: readonly OwnerChoice[];
  /** Whether the owners are of several markets. */
  anyMarket?: boolean;
  /** How many files the answer is for. */
  count: number;
  onUse: (owner: OwnerChoice) => void;
}

/** Whose files are, with the answer that was given last to begin with: files mostly come from one account after the other. */
export function OwnerQuestion({ title, children, owners, anyMarket = false, count, onUse }: OwnerQuestionProps) {
  const { t } = useTexts();
  const number = useNumber();
  const marketName = useMarketName();
  const { rows } = useImportRows();
  const [chosen, setChosen] = useState<number | null>(null);
  const newest = rows?.find((row) => owners.some(({ accountId, market }) => accountId === row.accountId && market === row.market));
  const proposed = owners.findIndex(({ accountId, market }) => accountId === newest?.accountId && market === newest.market);
  const at = chosen ?? Math.max(0, proposed);
  const owner = owners[at];
  return (
    <div data-question="owner">
      <Notice tone="info" role="status" title={title}>
        {children}
        <div className="row row--wrap">
          <Select
            small
            aria-label={t(anyMarket ? 'imports.market' : 'imports.account')}
            value={at}
            choices={owners.map(({ market, name }, value) => ({
              value,
              label: [name && plainText(name, 60), (name === null || anyMarket) && marketName(market)].filter(Boolean).join(' · '),
            }))}
            onChange={setChosen}
          />
          <Button size="s" onClick={() => owner && onUse(owner)}>
            {t('imports.useAll', { count, number: number(count) })}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
