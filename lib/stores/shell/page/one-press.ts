/** Within so many ms a second press was not meant for what the first has brought under the hand. */
const SAME_MS = 300;
/** What does something when it is pressed. */
const ACTS = 'button, a[href], summary, [role="button"], [role="menuitem"], [role="option"], [role="tab"]';
/** Where Enter stands for the button of the form. */
const ENTERS = `${ACTS}, input`;

interface Press {
  readonly control: Element;
  readonly name: string;
  readonly at: number;
}

let last: Press | null = null;

/**
 * A press that is meant once counts once: the second half of a double click does not reach a button that was not there, or said something
 * else, at its first half (what lay behind a dialog; "Undo" that has become "Restore"), and Enter that is held down presses once. @returns how to stop
 */
export function guardPresses(): () => void {
  document.addEventListener('click', onClick, true);
  document.addEventListener('keydown', onKey, true);
  return () => {
    document.removeEventListener('click', onClick, true);
    document.removeEventListener('keydown', onKey, true);
  };
}

function onClick(event: MouseEvent): void {
  const control = event.target instanceof Element ? event.target.closest(ACTS) : null;
  const name = control ? nameOf(control) : '';
  const other = last !== null && (last.control !== control || last.name !== name);
  if (control && event.detail > 1 && other && event.timeStamp - (last?.at ?? 0) < SAME_MS) {
    event.preventDefault();
    event.stopImmediatePropagation();
  } else if (control) last = { control, name, at: event.timeStamp };
}

function onKey(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.repeat && event.target instanceof Element && event.target.matches(ENTERS)) event.preventDefault();
}

const nameOf = (control: Element): string => control.getAttribute('aria-label') ?? control.textContent ?? '';
