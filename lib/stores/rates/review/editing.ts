import { create } from 'zustand';
import type { Section } from '#lib/domain/rates/review/sections';

interface EditingState {
  readonly draftId: string | null;
  /** item id → the group in which its fields were opened; null: its own. A row that is typed into stays where it is. */
  readonly open: Readonly<Record<string, Section | null>>;
  readonly openRow: (draftId: string, itemId: string, section: Section) => void;
  readonly closeRow: (itemId: string) => void;
  /** Something else than a row's own field has changed what becomes of the rows. */
  readonly release: () => void;
}

/** Rows of the review whose fields are open. */
export const useReviewEditing = create<EditingState>((set) => ({
  draftId: null,
  open: {},
  openRow: (draftId, itemId, section) =>
    set((state) => ({ draftId, open: { ...(state.draftId === draftId ? state.open : {}), [itemId]: section } })),
  closeRow: (itemId) => set(({ open }) => ({ open: Object.fromEntries(Object.entries(open).filter(([id]) => id !== itemId)) })),
  release: () => set(({ open }) => ({ open: Object.fromEntries(Object.keys(open).map((id) => [id, null])) })),
}));
