import { CaptionSelect } from '#components/links/captions/caption-select';
import { Button } from '#components/ui/button';
import type { Job } from '#lib/domain/jobs/job';
import type { CaptionTemplate } from '#lib/domain/links/captions/caption-template';
import { captionFactsOf } from '#lib/stores/links/bulk/job-texts';
import { BULK_PLACE, useMarketOf } from '#lib/stores/links/bulk/use-posting';
import { useCaptionStop } from '#lib/stores/links/captions/caption-stop';
import { useCaptions } from '#lib/stores/links/captions/use-captions';
import { copy } from '#lib/stores/shell/copy';
import { useKeys } from '#lib/stores/shell/use-keys';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** All links of a list as captions, one below the other, in the chosen template. */
export function BulkCaptions({ job, count, onSaid }: { job: Job; count: number; onSaid: (text: string) => void }) {
  const { t } = useTexts();
  const number = useNumber();
  const market = useMarketOf(job);
  const { chosen, of } = useCaptions(market);
  const pass = useCaptionStop((state) => state.pass);
  const copyAll = async () => {
    const facts = await captionFactsOf(job);
    const captions = (template: CaptionTemplate) => facts.map((one) => of(one, template));
    pass(
      BULK_PLACE,
      chosen,
      captions(chosen),
      (template) =>
        void copy(captions(template).join('\n\n')).then((copied) =>
          onSaid(copied ? t('caption.copiedAll', { count: facts.length, number: number(facts.length) }) : t('link.copyFailed')),
        ),
    );
  };
  useKeys({ copyCaptions: () => void copyAll() });
  return (
    <section className="stack" aria-label={t('caption.title')}>
      <div className="row row--wrap bulk__captions">
        <div className="grow">
          <CaptionSelect market={market} />
        </div>
        <Button icon="layers" disabled={count === 0} onClick={() => void copyAll()}>
          {t('caption.copyAll', { count, number: number(count) })}
        </Button>
      </div>
    </section>
  );
}
