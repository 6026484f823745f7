/** A key of the panel, as a person is told it. */
export interface KeyRow {
  readonly id: string;
  /** Strokes one after the other, `/` or `g r`; held together with `+`, `Control+Enter`. Letters are lower case. */
  readonly press: string;
  /** The text that says what it does. */
  readonly text: string;
  /** `panel`: everywhere in it; else the view's id. */
  readonly where: string;
}

/** The keys of the panel besides those that lead to a view, which stand in the table of views. A view adds its own here. */
export const KEYS = [
  { id: 'search', press: '/', text: 'keys.search', where: 'panel' },
  { id: 'help', press: '?', text: 'keys.help', where: 'panel' },
  { id: 'leave', press: 'Escape', text: 'keys.leave', where: 'panel' },
  { id: 'makeLinks', press: 'Control+Enter', text: 'keys.makeLinks', where: 'bulk' },
  { id: 'openTabs', press: 't', text: 'keys.openTabs', where: 'bulk' },
  { id: 'copyLinks', press: 'y', text: 'keys.copyLinks', where: 'bulk' },
  { id: 'copyNext', press: 'n', text: 'keys.copyNext', where: 'bulk' },
  { id: 'copyCaptions', press: 'c', text: 'keys.copyCaptions', where: 'bulk' },
  { id: 'makeCaption', press: 'Control+Enter', text: 'keys.makeCaption', where: 'captions' },
  { id: 'reviewSuggestions', press: 'Control+Enter', text: 'keys.reviewSuggestions', where: 'suggestions' },
  { id: 'applyReview', press: 'Control+Enter', text: 'keys.applyReview', where: 'review' },
  { id: 'ratesSearch', press: 's', text: 'rates.key.search', where: 'rates' },
  { id: 'ratesDown', press: 'j', text: 'rates.key.down', where: 'rates' },
  { id: 'ratesUp', press: 'k', text: 'rates.key.up', where: 'rates' },
  { id: 'ratesTick', press: 'x', text: 'rates.key.tick', where: 'rates' },
  { id: 'ratesRange', press: 'Shift+ArrowDown', text: 'rates.key.range', where: 'rates' },
  { id: 'ratesAll', press: 'Control+a', text: 'rates.key.all', where: 'rates' },
  { id: 'ratesOpen', press: 'o', text: 'rates.key.open', where: 'rates' },
  { id: 'ratesFilter', press: 'f', text: 'rates.filter', where: 'rates' },
  { id: 'ratesColumns', press: 'c', text: 'rates.columns', where: 'rates' },
  { id: 'ratesMin', press: '1', text: 'rates.targetHelp.min', where: 'rates' },
  { id: 'ratesMiddle', press: '2', text: 'rates.targetHelp.middle', where: 'rates' },
  { id: 'ratesMax', press: '3', text: 'rates.targetHelp.max', where: 'rates' },
  { id: 'ratesReview', press: 'r', text: 'rates.key.review', where: 'rates' },
  { id: 'earningsTable', press: 't', text: 'keys.earningsTable', where: 'earnings' },
] as const satisfies readonly KeyRow[];

export type KeyId = (typeof KEYS)[number]['id'];

/** What leads to a view: its letter after this one. */
export const GO = 'g';

/** Strokes of a sequence follow each other within this, in ms. */
export const SEQUENCE_MS = 1_500;

/**
 * Follows strokes and says which press they complete. A stroke that continues nothing begins anew.
 *
 * @param presses all that are known
 * @returns tells a stroke with its time in ms; answers the press, or null
 */
export function followStrokes(presses: readonly string[]): (stroke: string, now: number) => string | null {
  let before = '';
  let at = Number.NEGATIVE_INFINITY;
  return (stroke, now) => {
    const started = before !== '' && now - at <= SEQUENCE_MS ? `${before} ${stroke}` : stroke;
    const whole = continues(started, presses) ? started : stroke;
    const done = presses.includes(whole);
    before = done || !continues(whole, presses) ? '' : whole;
    at = now;
    return done ? whole : null;
  };
}

const continues = (started: string, presses: readonly string[]): boolean =>
  presses.some((press) => press === started || press.startsWith(`${started} `));

/** Keyboard parts of a press, as they are written on keys. */
export const keyCaps = (press: string): readonly string[] =>
  press.split(/[ +]/).map((cap) => CAPS[cap] ?? (cap.length === 1 ? cap.toUpperCase() : cap));

const CAPS: Readonly<Record<string, string>> = { Control: 'Ctrl', Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓', ' ': 'Space' };
