import { useRef } from 'react';
import type { Job } from '#lib/domain/jobs/job';
import { MARKET_CODES, type MarketCode } from '#lib/domain/market';
import { useCaptionStop } from '#lib/stores/links/captions/caption-stop';
import { useCaptions } from '#lib/stores/links/captions/use-captions';
import { copy } from '#lib/stores/shell/copy';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { type CaptionOfRow, markPosted, nextToPost } from './posted';

/** Where these captions wait for a person's word. */
export const BULK_PLACE = 'bulk';

export interface Posting {
  /** Copies a row's caption in the chosen template, and ticks the row once the clipboard has taken it. */
  readonly copyRow: (row: CaptionOfRow) => void;
  /** The same of the first row that is not ticked. */
  readonly copyNext: () => Promise<void>;
  readonly tick: (index: number, posted: boolean) => Promise<void>;
}

/** Posting the captions of a list one at a time. */
export function usePosting(job: Job, onNotice: (text: string) => void): Posting {
  const { t } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts();
  const { chosen, of } = useCaptions(useMarketOf(job));
  const pass = useCaptionStop((state) => state.pass);
  // A second press before the first has ticked its row would copy the same caption again.
  const underWay = useRef(false);
  const tick = async (index: number, posted: boolean) => {
    const saved = await markPosted(job.id, index, posted);
    if (!saved.ok) onNotice(failureTexts(saved.failure).says);
  };
  const copyAndTick = async (caption: string, index: number) => {
    if (!(await copy(caption))) return onNotice(t('link.copyFailed'));
    onNotice(t('bulk.copiedCaption', { number: number(index + 1) }));
    await tick(index, true);
  };
  const copyRow = ({ index, facts }: CaptionOfRow): Promise<void> => {
    let copying: Promise<void> = Promise.resolve();
    pass(BULK_PLACE, chosen, [of(facts, chosen)], (template) => {
      copying = copyAndTick(of(facts, template), index);
    });
    return copying;
  };
  const copyNext = async () => {
    if (underWay.current) return;
    underWay.current = true;
    try {
      const next = await nextToPost(job);
      if (!next.ok) onNotice(failureTexts(next.failure).says);
      else if (next.value) await copyRow(next.value);
    } finally {
      underWay.current = false;
    }
  };
  return { copyRow: (row) => void copyRow(row), copyNext, tick };
}

/** The country of the job's account; of a list of several, that of the first account. */
export function useMarketOf({ accountId }: Pick<Job, 'accountId'>): MarketCode {
  const accounts = useSetting('accounts');
  return accounts.find(({ id }) => id === accountId)?.market ?? accounts[0]?.market ?? MARKET_CODES[0];
}
