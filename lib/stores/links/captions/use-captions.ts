import { captionsOf } from '#lib/domain/links/captions/built-in-captions';
import { type CaptionFacts, type CaptionWords, captionValues } from '#lib/domain/links/captions/caption-facts';
import { type CaptionTemplate, renderCaption } from '#lib/domain/links/captions/caption-template';
import type { MarketCode } from '#lib/domain/market';
import { useSetting } from '#lib/stores/shell/use-setting';

export interface Captions {
  /** Those of a market, the person's own first. */
  readonly templates: readonly CaptionTemplate[];
  readonly chosen: CaptionTemplate;
  readonly words: CaptionWords;
  /** The caption of a product, in the chosen template or the given one. */
  readonly of: (facts: CaptionFacts, template?: CaptionTemplate) => string;
}

/** A market's caption templates and what they give. */
export function useCaptions(market: MarketCode): Captions {
  const own = useSetting('captions');
  const choice = useSetting('captionChoice')[market];
  const ownWords = useSetting('captionWords')[market] ?? NO_WORDS;
  const showsCommission = useSetting('captionCommission');
  const templates = captionsOf(own, market);
  const chosen = templates.find(({ id }) => id === choice) ?? FIRST(templates);
  const words = { ...ownWords, showsCommission };
  return { templates, chosen, words, of: (facts, template = chosen) => renderCaption(template.text, captionValues(facts, words)) };
}

const NO_WORDS = { coupon: '', group: '' };

/** The short one that comes with the extension, until the person chooses. */
const FIRST = (templates: readonly CaptionTemplate[]): CaptionTemplate => {
  const first = templates.find(({ id }) => id === 'builtIn:short');
  if (!first) throw new TypeError('Every market has built-in captions');
  return first;
};
