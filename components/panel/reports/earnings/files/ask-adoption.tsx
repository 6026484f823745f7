import { OwnerQuestion } from '#components/reports/owner-question';
import { useImports } from '#lib/stores/reports/imports/import-room';
import { namesText } from '#lib/stores/reports/imports/import-words';
import type { Adoption } from '#lib/stores/reports/imports/owners/adopt-files';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useTexts } from '#lib/stores/shell/use-texts';
import './files-view.css';

/** Files that came before their market had several accounts: only the person knows of which of them they are. */
export function AskAdoption({ adoptions }: { adoptions: readonly Adoption[] }) {
  const { t } = useTexts();
  const marketName = useMarketName();
  const move = useImports((state) => state.move);
  return (
    <div className="folderoffers">
      {adoptions.map(({ market, rows, owners }) => (
        <OwnerQuestion
          key={market}
          title={t('imports.ask.adopt', { market: marketName(market) })}
          owners={owners}
          count={rows.length}
          onUse={({ accountId }) => void move(rows, accountId)}
        >
          <p>{t('imports.ask.adoptSays')}</p>
          <p>{namesText(rows.map(({ name }) => name))}</p>
        </OwnerQuestion>
      ))}
    </div>
  );
}
