import { useEffect, useLayoutEffect } from 'react';
import { useSetting } from './use-setting';
import { useTexts } from './use-texts';

/** Tells the document its language, theme and title, and how it takes presses. Called once by each page. */
export function usePageAppearance(title: string): void {
  const { language } = useTexts();
  const theme = useSetting('theme');
  useEffect(() => void guard(), []);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
    document.title = title;
  }, [language, theme, title]);
}

/** Loaded once the page stands: nobody presses twice before. */
const guard = async () => (await import('#lib/stores/shell/page/one-press')).guardPresses();
