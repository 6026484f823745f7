import * as v from 'valibot';
import { isPanelOpenAt, type PanelOpenAt } from './page-contract';
import { nothing, row } from './row';

export const panelMessages = {
  /** A person clicked a badge. Must reach the browser before any await. */
  'panel.openAt': row('sellerCentre', v.custom<PanelOpenAt>(isPanelOpenAt), nothing, { again: false, gesture: true }),
  /** Opens the side panel of a window; must reach the browser before any await. */
  'panel.open': row('page', v.strictObject({ windowId: v.pipe(v.number(), v.integer()) }), nothing, { again: false, gesture: true }),
} as const;
