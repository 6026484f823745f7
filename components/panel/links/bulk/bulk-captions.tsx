import { CaptionSelect } from '#components/links/captions/caption-select';
import { CaptionText } from '#components/links/captions/caption-text';
import { Button } from '#components/ui/button';
import type { Job } from '#lib/domain/jobs/job';
import type { CaptionTemplate } from '#lib/domain/links/captions/caption-template';
import { useNextToPost } from '#lib/stores/links/bulk/posted';
import { type BulkNotice, useCopyAll } from '#lib/stores/links/bulk/use-copy-all';
import { BULK_PLACE, useMarketOf } from '#lib/stores/links/bulk/use-posting';
import { useCaptionStop } from '#lib/stores/links/captions/caption-stop';
import { useCaptions } from '#lib/stores/links/captions/use-captions';
import { copy } from '#lib/stores/shell/copy';
import { useKeys } from '#lib/stores/shell/use-keys';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The captions of a list: the next one as it will stand, the template, and all of them at once. Beside the rows where the page is wide. */
export function BulkCaptions({ job, onNotice }: { job: Job; onNotice: BulkNotice }) {
  const next = useNextToPost(job);
  const { t } = useTexts();
  const number = useNumber();
  const market = useMarketOf(job);
  const { chosen, of } = useCaptions(market);
  const pass = useCaptionStop((state) => state.pass);
  const { count, isRest, rows, taken } = useCopyAll(job, onNotice);
  const copyAll = async () => {
    const ready = await rows();
    if (!ready) return;
    const captions = (template: CaptionTemplate) => ready.map(({ facts }) => of(facts, template));
    const copyNow = async (template: CaptionTemplate) => {
      if (!(await copy(captions(template).join('\n\n')))) return onNotice(t('link.copyFailed'));
      taken(ready, t('caption.copiedAll', { count: ready.length, number: number(ready.length) }));
    };
    pass(BULK_PLACE, chosen, captions(chosen), (template) => void copyNow(template));
  };
  useKeys({ copyCaptions: () => void copyAll() });
  return (
    <aside className="stack bulk__captions" aria-label={t('caption.title')} data-part="next-caption">
      {next && <h2 className="h2 num">{t('bulk.nextCaption', { number: number(next.index + 1) })}</h2>}
      <CaptionSelect market={market} />
      {next && <CaptionText caption={of(next.facts)} />}
      <Button size="s" icon="layers" disabled={count === 0} onClick={() => void copyAll()}>
        {t(isRest ? 'bulk.copyNewCaptions' : 'caption.copyAll', { count, number: number(count) })}
      </Button>
    </aside>
  );
}
