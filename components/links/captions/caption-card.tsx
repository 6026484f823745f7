import { useState } from 'react';
import { ShareRow } from '#components/links/share-row';
import { Button } from '#components/ui/button';
import type { CaptionFacts } from '#lib/domain/links/captions/caption-facts';
import { useCaptionStop } from '#lib/stores/links/captions/caption-stop';
import { useCaptions } from '#lib/stores/links/captions/use-captions';
import { copy } from '#lib/stores/shell/copy';
import { useTexts } from '#lib/stores/shell/use-texts';
import { CaptionSelect } from './caption-select';
import { CaptionStop } from './caption-stop';
import { CaptionText } from './caption-text';

/** The finished caption of a product and its link: to be read, copied and taken to where it is posted. */
export function CaptionCard({ facts, place }: { facts: CaptionFacts & { readonly link: string }; place: string }) {
  const { t } = useTexts();
  const { chosen, of } = useCaptions(facts.market);
  const pass = useCaptionStop((state) => state.pass);
  const [said, setSaid] = useState('');
  const caption = of(facts);
  const copyIt = () =>
    pass(
      place,
      chosen,
      [caption],
      (template) => void copy(of(facts, template)).then((copied) => setSaid(t(copied ? 'caption.copied' : 'link.copyFailed'))),
    );
  return (
    <section className="card" aria-label={t('caption.title')} data-part="caption">
      <div className="card__body stack stack--3">
        <CaptionSelect market={facts.market} />
        <CaptionText caption={caption} />
        <div className="row row--wrap">
          <Button icon="copy" onClick={copyIt}>
            {t('caption.copy')}
          </Button>
          <span className="small pos" role="status">
            {said}
          </span>
        </div>
        <CaptionStop place={place} />
        <ShareRow facts={facts} template={chosen} place={place} />
      </div>
    </section>
  );
}
