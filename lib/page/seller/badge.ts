/** What a badge says; the background words it, and only for a product that is proven to be the connected shop's. */
export interface BadgeText {
  readonly id: string;
  readonly text: string;
  readonly tone: BadgeTone;
  readonly title: string;
}

/** Below the suggestion, within it, nothing to compare, ends soon. */
export type BadgeTone = 'gap' | 'inside' | 'none' | 'soon';

export interface Badge {
  readonly id: string;
  readonly row: Element;
  readonly cell: Element;
  readonly line: Element | null;
  /** The one node that stands in the page: empty, without size, its content closed to the page's scripts. */
  readonly host: HTMLElement;
  /** The line of text inside of it. */
  readonly label: HTMLElement;
  /** Width of the whole text; measured anew when it changes. */
  width: number;
  /** Size of the cell when the badge got its place there. */
  size: string;
}

/** Marks all nodes of ours, so that a later start finds what an earlier one left. */
export const MARK = 'data-sidecar-badge';

/**
 * One quiet line of 18 px. The host takes no room, so nothing moves; styles are set one by one, which no page policy forbids.
 * A click counts only when a person made it, and reaches nothing of the page.
 */
export function makeBadge(place: Omit<Badge, 'host' | 'label' | 'width' | 'size'>, open: (id: string) => void): Badge {
  const host = document.createElement('div');
  host.setAttribute(MARK, place.id);
  host.style.cssText = HOST;
  const label = document.createElement('span');
  label.style.cssText = LABEL;
  label.addEventListener('click', (event) => {
    event.stopPropagation();
    event.preventDefault();
    if (event.isTrusted) open(place.id);
  });
  host.attachShadow({ mode: 'closed' }).append(label);
  return { ...place, host, label, width: 0, size: '' };
}

/** Writes the text where it differs. */
export function writeBadge(badge: Badge, { text, tone, title }: BadgeText): void {
  const { label } = badge;
  if (label.textContent !== text) {
    label.textContent = text;
    label.style.maxWidth = '';
    label.style.display = 'block';
    badge.width = 0;
  }
  if (label.title !== title) label.title = title;
  if (label.dataset['tone'] === tone) return;
  label.dataset['tone'] = tone;
  label.style.setProperty('color', COLOURS[tone]);
}

/** On Seller Centre's white; each at least 4.5 : 1. */
const COLOURS: Readonly<Record<BadgeTone, string>> = { gap: '#855400', inside: '#1f7230', none: '#637073', soon: '#2a59ad' };

const important = (css: string) => css.replaceAll(';', ' !important;');
const HOST = important('all:initial;display:block;position:relative;width:0;height:0;');
const LABEL = [
  'position:absolute;display:block;height:18px;text-overflow:ellipsis;white-space:nowrap;cursor:pointer;width:max-content;',
  'font:500 12px/18px Roboto,system-ui,"Noto Sans",Arial,sans-serif;font-variant-numeric:tabular-nums;',
].join('');
