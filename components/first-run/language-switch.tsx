import { Button } from '#components/ui/button';
import { usePreference } from '#lib/stores/shell/preferences';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The other language, in its own words. */
export function LanguageSwitch() {
  const { language } = useTexts();
  const { choose } = usePreference('language');
  const other = language === 'en' ? 'pt-BR' : 'en';
  return (
    <Button look="link" icon="globe" lang={other} onClick={() => choose(other)}>
      {other === 'en' ? 'English' : 'Português'}
    </Button>
  );
}
