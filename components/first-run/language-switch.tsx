import { Button } from '#components/ui/button';
import { LANGUAGE_CODES, LANGUAGES } from '#lib/domain/language';
import { usePreference } from '#lib/stores/shell/preferences';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The other languages, each in its own words. */
export function LanguageSwitch() {
  const { language } = useTexts();
  const { choose } = usePreference('language');
  return LANGUAGE_CODES.filter((code) => code !== language).map((code) => (
    <Button key={code} look="link" icon="globe" lang={code} onClick={() => choose(code)}>
      {LANGUAGES[code].name}
    </Button>
  ));
}
