import { builtInOf } from '#lib/domain/links/captions/built-in-captions';
import type { CaptionTemplate } from '#lib/domain/links/captions/caption-template';
import { plainText } from '#lib/domain/text';
import type { Texts } from '#lib/stores/shell/use-texts';

/** What a template is called: those that come with the extension in the person's language. */
export function captionName(t: Texts, template: CaptionTemplate): string {
  const builtIn = builtInOf(template.id);
  return builtIn ? t(`caption.builtIn.${builtIn}`) : plainText(template.name, 40);
}
