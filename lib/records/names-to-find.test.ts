import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { AffiliateRow } from '#lib/records/targeted/affiliate-rows';
import { NO_NOTE } from '#lib/records/targeted/erased';
import type { CampaignRow } from '#lib/records/targeted/targeted-rows';
import { deleteRecords } from './database';
import { namesToFind } from './names-to-find';
import { write } from './transact';

beforeEach(() => deleteRecords());

it('finds affiliates by what any list calls them and by tags, campaigns by name, and nobody who was erased or of another shop', async () => {
  await write(['affiliates', 'affiliateNotes', 'performanceNames', 'campaigns'], async (transaction) => {
    const listed = (accountId: string, affiliateId: string, name: string | null) =>
      transaction.objectStore('affiliates').put({ accountId, affiliateId, name, userName: null, readAt: 1 } as AffiliateRow);
    const told = (id: string, level: 'affiliate' | 'content', name: string) =>
      transaction.objectStore('performanceNames').put({ accountId: 's', level, id, name, username: `user.${id}` });
    await told('1', 'affiliate', 'Bia');
    await told('2', 'affiliate', 'Caio');
    await told('3', 'content', 'A video');
    await listed('s', '1', 'Bia Lima');
    await listed('s', '2', null);
    await listed('s', '4', 'Gone');
    await listed('other', '5', 'Davi');
    const notes = transaction.objectStore('affiliateNotes');
    await notes.put({ ...NO_NOTE, accountId: 's', affiliateId: '2', tags: ['vip', 'lives'] });
    await notes.put({ ...NO_NOTE, accountId: 's', affiliateId: '4', erasedAt: 5 });
    const period = { start: 1, end: null };
    await transaction
      .objectStore('campaigns')
      .put({ accountId: 's', campaignId: '9', name: 'Natal', status: 'Ongoing', period, readAt: 1 } as CampaignRow);
  });
  const found = await namesToFind('s');
  expect(found.ok && found.value).toEqual({
    affiliates: [
      { id: '1', name: 'Bia Lima', code: 'user.1', more: '' },
      { id: '2', name: 'Caio', code: 'user.2', more: 'vip lives' },
    ],
    campaigns: [{ id: '9', name: 'Natal', code: null }],
  });
});
