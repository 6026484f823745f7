import { ok, type Result } from '#lib/domain/result';
import { isErasedName, nameMark, withoutMarkedWords, withoutNames, withoutWords } from '#lib/domain/targeted/book/erased';
import type { CampaignStep } from '#lib/domain/targeted/campaign-steps';
import { withCheck } from '#lib/records/checked';
import { eraseSoldNames } from '#lib/records/reports/conversions/erase-names';
import { type Writing, write } from '#lib/records/transact';
import { erasedWithin, NO_NOTE, withoutErased } from './erased';

/**
 * Takes affiliates out of everything that is kept of a shop: what was written of them, and their names wherever they stand. Ids and money stay, as
 * the shop's sums need them. That they are erased is written first: from then on nothing that comes names them again. May be done again.
 */
export async function eraseAffiliates(accountId: string, ids: ReadonlySet<string>, at: number): Promise<Result<null>> {
  const begun = await write(
    ['affiliateNotes', 'affiliates', 'performanceNames'],
    (transaction) => putErased(transaction, accountId, ids, at),
    { of: accountId },
  );
  if (!begun.ok) return begun;
  const sold = await eraseSoldNames(accountId, ids);
  if (!sold.ok) return sold;
  const names = [...new Set([...begun.value, ...sold.value])];
  const done = await write(TABLES, (transaction) => eraseElsewhere(transaction, accountId, ids, names), { of: accountId });
  return done.ok ? ok(null) : done;
}

const TABLES = [
  ...(['affiliateNotes', 'performanceNames', 'billLines', 'importRows', 'imports'] as const),
  ...(['campaignDrafts', 'campaignJournal', 'jobs', 'jobSteps', 'jobResults'] as const),
];
const SHORTEST_IN_TEXT = 4;

/** Answers the names that were known. */
async function putErased(transaction: Writing, accountId: string, ids: ReadonlySet<string>, at: number): Promise<readonly string[]> {
  const names: string[] = [];
  for (const affiliateId of ids) {
    const [listed, told] = await Promise.all([
      transaction.objectStore('affiliates').get([accountId, affiliateId]),
      transaction.objectStore('performanceNames').get([accountId, 'affiliate', affiliateId]),
    ]);
    const usernames = [listed?.userName, told?.username].filter((name) => name != null && name !== '');
    const own = [listed?.name, told?.name].filter((name) => name != null && name !== '');
    names.push(...(usernames as string[]), ...(own as string[]));
    const store = transaction.objectStore('affiliateNotes');
    const before = await store.get([accountId, affiliateId]);
    const marks = [...new Set([...(before?.marks ?? []), ...[...usernames, ...own].map((name) => nameMark(name as string))])];
    await store.put({ ...NO_NOTE, accountId, affiliateId, mergedInto: before?.mergedInto ?? null, erasedAt: at, marks });
    await transaction.objectStore('affiliates').delete([accountId, affiliateId]);
    await transaction.objectStore('performanceNames').delete([accountId, 'affiliate', affiliateId]);
  }
  return names;
}

async function eraseElsewhere(transaction: Writing, accountId: string, ids: ReadonlySet<string>, names: readonly string[]): Promise<void> {
  // Names that only the order lines had are known again, too: a list that is still being read may bring them.
  const own = names.map(nameMark);
  for (const affiliateId of ids) {
    const note = await transaction.objectStore('affiliateNotes').get([accountId, affiliateId]);
    if (note) await transaction.objectStore('affiliateNotes').put({ ...note, marks: [...new Set([...(note.marks ?? []), ...own])] });
  }
  const erased = await erasedWithin(transaction, accountId);
  const known = { ids, marks: erased.marks };
  const words = names.filter(({ length }) => length >= SHORTEST_IN_TEXT).sort((one, other) => other.length - one.length);
  const range = IDBKeyRange.bound([accountId], [accountId, []]);
  for (let at = await transaction.objectStore('performanceNames').openCursor(range); at; at = await at.continue()) {
    const [left] = withoutErased(at.value, known);
    if (left && left !== at.value) await at.update(left);
  }
  for (let at = await transaction.objectStore('billLines').openCursor(range); at; at = await at.continue())
    if (at.value.lines.some(({ affiliateId }) => ids.has(affiliateId)))
      await at.update(withCheck({ ...at.value, lines: at.value.lines.map((line) => withoutNames(line, { ids })) }));
  for (let at = await transaction.objectStore('importRows').openCursor(); at; at = await at.continue()) {
    const rows = at.value.rows.map((one) => {
      const { affiliateId, affiliateUsername, affiliateName } = one.row;
      const isOwn = ids.has(`${affiliateId}`) || isErasedName(known, `${affiliateUsername ?? ''}`, `${affiliateName ?? ''}`);
      return isOwn ? { ...one, row: { ...one.row, affiliateName: '', affiliateUsername: '' } } : one;
    });
    if (rows.some((row, place) => row !== at?.value.rows[place])) await at.update({ ...at.value, rows });
  }
  for (let at = await transaction.objectStore('campaignDrafts').openCursor(range); at; at = await at.continue()) {
    const affiliates = at.value.draft.affiliates.map((one) => (ids.has(one.affiliateId) ? { ...one, name: null } : one));
    await at.update({ ...at.value, draft: { ...withoutWords(at.value.draft, words), affiliates } });
  }
  for (let at = await transaction.objectStore('campaignJournal').openCursor(); at; at = await at.continue()) {
    if (at.value.accountId !== accountId) continue;
    const { of, id, partId, jobId, change, campaignId } = at.value;
    const row = withoutWords(at.value, words);
    // An earlier version had the name of a campaign in its key.
    const isNamed = of === 'campaign' && words.some((word) => id.includes(word) || partId.includes(word));
    if (!isNamed) await at.update(row);
    else {
      await at.delete();
      await transaction
        .objectStore('campaignJournal')
        .put({ ...row, id: `${jobId}:campaign:${change === 'create' ? nameMark(partId) : campaignId}`, partId: '' });
    }
  }
  await eraseInJobs(transaction, accountId, words);
}

/** A job that goes on needs the name of a campaign that it makes, as it is looked up by it; all other names go. */
async function eraseInJobs(transaction: Writing, accountId: string, words: readonly string[]): Promise<void> {
  const jobs = await transaction.objectStore('jobs').getAll();
  for (const { id, kind, open, accountId: of } of jobs) {
    if (kind !== 'changeCampaigns' || of !== accountId) continue;
    const range = IDBKeyRange.bound([id], [id, []]);
    for (let at = await transaction.objectStore('jobSteps').openCursor(range); at; at = await at.continue())
      await at.update({ ...at.value, steps: at.value.steps.map((step) => (open && makesOne(step) ? step : withoutWords(step, words))) });
    for (let at = await transaction.objectStore('jobResults').openCursor(range); at; at = await at.continue())
      await at.update(withoutWords(at.value, words));
  }
}

/**
 * What a job wrote after the erasing: once all of it is known nobody looks for its campaigns by their names any more. Of one that has parts
 * whose outcome is unknown the person may still ask for.
 */
export const eraseInEndedJob = (jobId: string, accountId: string): Promise<Result<null>> =>
  write(
    ['jobs', 'jobSteps', 'jobResults', 'affiliateNotes'],
    async (transaction) => {
      const job = await transaction.objectStore('jobs').get(jobId);
      const { marks } = await erasedWithin(transaction, accountId);
      if (!job || job.open || job.kind !== 'changeCampaigns' || job.counts.unknown > 0 || marks.size === 0) return null;
      const range = IDBKeyRange.bound([jobId], [jobId, []]);
      for (let at = await transaction.objectStore('jobSteps').openCursor(range); at; at = await at.continue())
        await at.update(withoutMarkedWords(at.value, marks));
      for (let at = await transaction.objectStore('jobResults').openCursor(range); at; at = await at.continue())
        await at.update(withoutMarkedWords(at.value, marks));
      return null;
    },
    { of: accountId },
  );

const makesOne = (step: unknown): boolean => (step as Partial<CampaignStep> | null)?.asked?.change === 'create';
