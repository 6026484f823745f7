import type { TwinSource } from '#lib/domain/shopline/campaign-input';
import type { Keep } from '#lib/jobs/kind';
import { putChanged } from '#lib/records/put-changed';
import type { ShoplineCampaignRow } from '#lib/records/shopline/shopline-rows';

/** The campaign as it is now, and beside whom it stands: stored with the step's result. */
export const keepCampaign = (row: ShoplineCampaignRow, twin: TwinSource | null = null): Keep => ({
  tables: ['storeCampaigns', 'storeTwins'],
  write: async (transaction) => {
    await putChanged(transaction, 'storeCampaigns', [row], { touch: true });
    const { accountId, campaignId } = row;
    if (twin) await transaction.objectStore('storeTwins').put({ ...twin, accountId, campaignId, linkedAt: row.readAt });
  },
});

/** The campaign and what was read of it are gone; a person's own mark of its twin goes too, for it points at nothing. */
export const forgetCampaign = (accountId: string, campaignId: string): Keep => ({
  tables: ['storeCampaigns', 'storeFigures', 'storeOrders', 'storeTwins'],
  write: async (transaction) => {
    const one = [accountId, campaignId];
    await transaction.objectStore('storeOrders').delete(IDBKeyRange.bound(one, [...one, []]));
    for (const table of ['storeCampaigns', 'storeFigures', 'storeTwins'] as const)
      await transaction.objectStore(table).delete(IDBKeyRange.only(one));
  },
});
