import { MARKET_CODES } from '#lib/domain/market';
import { useLinkSituation } from '#lib/stores/links/use-link-pane';
import { useSetting } from '#lib/stores/shell/use-setting';
import { CaptionPreview } from './caption-preview';
import { CaptionWordsForm } from './caption-words-form';
import { TemplateChips } from './template-chips';
import { TemplateEditor } from './template-editor';

/** Captions: the text of a post, seen with the product in front, beside the template that it is made from. */
export function CaptionsView() {
  const situation = useLinkSituation();
  const accounts = useSetting('accounts');
  const ready = situation.kind === 'ready' ? situation : null;
  const market = ready?.market ?? accounts[0]?.market ?? MARKET_CODES[0];
  return (
    <div className="captions">
      <TemplateChips market={market} />
      <div className="captions__cols">
        <CaptionPreview key={`${market} ${ready?.page}`} ready={ready} market={market} />
        <div className="stack stack--4">
          <TemplateEditor market={market} />
          <CaptionWordsForm market={market} />
        </div>
      </div>
    </div>
  );
}
