import { useEffect, useMemo, useState } from 'react';
import { WriteGuardNotice } from '#components/shops/write-guard-notice';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { FailureNotice } from '#components/ui/failure-notice';
import { formatNumber } from '#lib/domain/format';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { PartEnd } from '#lib/domain/targeted/campaign-steps';
import type { CampaignDraft, DraftAffiliate } from '#lib/domain/targeted/draft';
import { firstRepairs, type Repair, repairKey } from '#lib/domain/targeted/repair';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useWriteGuard } from '#lib/stores/shops/use-write-guard';
import { useAffiliateLists } from '#lib/stores/targeted/draft/choose';
import { useDraftSending } from '#lib/stores/targeted/draft/sending';
import { useSpareAffiliates } from '#lib/stores/targeted/draft/use-draft-outcome';
import { RepairLine } from './repair-line';

export interface RepairListProps {
  readonly draftId: string;
  readonly draft: CampaignDraft;
  readonly shop: ShopAccount;
  readonly refused: readonly PartEnd[];
  readonly campaignId: string;
  readonly busy: boolean;
}

/** What AMS refused, each with its reason and a repair that is chosen already; one button sends the repaired parts alone. */
export function RepairList({ draftId, draft, shop, refused, campaignId, busy }: RepairListProps) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(shop.market);
  const guard = useWriteGuard(shop.id);
  const { sending, failed, repair } = useDraftSending();
  const known = useSpareAffiliates(draft, shop.id, campaignId);
  const spare = known ?? NOBODY;
  const { read, busy: reading } = useAffiliateLists();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Repair | null>>(new Map());
  const people = refused.some(({ of }) => of === 'affiliate');
  const noSpare = known?.length === 0;
  useEffect(() => {
    if (people && noSpare) void read(shop.id, 'recommended');
  }, [people, noSpare, shop.id, read]);
  const first = useMemo(() => firstRepairs(refused, spare), [refused, spare]);
  const repairs = new Map(
    refused.flatMap((end): [string, Repair][] => {
      const key = repairKey(end);
      const own = chosen.has(key) ? chosen.get(key) : first.get(key);
      return own ? [[key, own]] : [];
    }),
  );
  const sent = [...repairs.values()].filter((one) => one.do !== 'drop').length;
  const says = failed?.draftId === draftId ? failureTexts(failed.failure) : null;
  const count = { count: repairs.size, number: formatNumber(repairs.size, shop.market) };
  return (
    <>
      <Card title={t('draft.repair', { count: refused.length, number: formatNumber(refused.length, shop.market) })} part="repair" gap={2}>
        <ul className="draft__lines">
          {refused.map((end) => (
            <RepairLine
              key={repairKey(end)}
              end={end}
              draft={draft}
              market={shop.market}
              spare={spare}
              repair={repairs.get(repairKey(end)) ?? null}
              onRepair={(one) => setChosen(new Map([...chosen, [repairKey(end), one]]))}
            />
          ))}
        </ul>
      </Card>
      <WriteGuardNotice guard={guard} />
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      <div className="foot">
        <div className="foot__what">{t('draft.repair.says')}</div>
        <Button
          variant="primary"
          busy={busy || sending === draftId}
          // What one press does may not change while the person presses.
          disabled={repairs.size === 0 || !guard.mayWrite || (people && (known === null || (noSpare && reading)))}
          onClick={() => void repair(draftId, { campaignId, refused }, repairs, guard.shopConfirmed)}
        >
          {t(sent > 0 ? 'draft.repair.send' : 'draft.repair.drop', count)}
        </Button>
      </div>
    </>
  );
}

const NOBODY: readonly DraftAffiliate[] = [];
