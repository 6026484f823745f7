import { type RefObject, useEffect, useRef, useState } from 'react';

/** After a try that was stopped, the focus goes to the first field that is wrong. */
export function useFocusOnTry(): { readonly form: RefObject<HTMLFormElement | null>; readonly stop: () => void } {
  const form = useRef<HTMLFormElement>(null);
  const [stops, setStops] = useState(0);
  useEffect(() => {
    if (stops > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [stops]);
  return { form, stop: () => setStops((count) => count + 1) };
}
