import { useEffect, useRef, useState } from 'react';
import { ShareRow } from '#components/links/share-row';
import { focusIsFree } from '#components/shell/focus-free';
import { Button } from '#components/ui/button';
import type { CaptionFacts } from '#lib/domain/links/captions/caption-facts';
import { useCaptionStop } from '#lib/stores/links/captions/caption-stop';
import { useCaptions } from '#lib/stores/links/captions/use-captions';
import { copy } from '#lib/stores/shell/copy';
import { useTexts } from '#lib/stores/shell/use-texts';
import { CaptionSelect } from './caption-select';
import { CaptionStop } from './caption-stop';
import { CaptionText } from './caption-text';

export interface CaptionCardProps {
  facts: CaptionFacts & { readonly link: string };
  /** Where a caption without its disclosure waits for a word. */
  place: string;
  /** Takes the focus where nothing else has it: Enter goes on. */
  focusFirst?: boolean;
  /** Off where the template is chosen beside it. */
  chooses?: boolean;
}

/** What came of the last link's caption is not said of the next one's. */
const NOTHING = { of: '', says: '' };

/** The finished caption of a product and its link: to be read, copied and taken to where it is posted. */
export function CaptionCard({ facts, place, focusFirst = false, chooses = true }: CaptionCardProps) {
  const { t } = useTexts();
  const { chosen, of } = useCaptions(facts.market);
  const pass = useCaptionStop((state) => state.pass);
  const [outcome, setOutcome] = useState(NOTHING);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focusFirst && focusIsFree()) card.current?.querySelector<HTMLElement>('.btn--primary')?.focus();
  }, [focusFirst]);
  const caption = of(facts);
  const copyIt = () =>
    pass(
      place,
      chosen,
      [caption],
      (template) =>
        void copy(of(facts, template)).then((copied) =>
          setOutcome({ of: facts.link, says: t(copied ? 'caption.copied' : 'link.copyFailed') }),
        ),
    );
  return (
    <section className="stack" aria-label={t('caption.title')} data-part="caption" ref={card}>
      {chooses && <CaptionSelect market={facts.market} />}
      <CaptionText caption={caption} />
      <CaptionStop place={place} />
      <Button variant="primary" size="l" block icon="copy" keyHint="↵" onClick={copyIt}>
        {t('caption.copy')}
      </Button>
      <ShareRow facts={facts} template={chosen} place={place} />
      <span className="small pos" role="status">
        {outcome.of === facts.link && outcome.says}
      </span>
    </section>
  );
}
