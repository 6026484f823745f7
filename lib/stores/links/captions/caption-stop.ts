import { create } from 'zustand';
import type { CaptionTemplate } from '#lib/domain/links/captions/caption-template';
import { isDisclosed } from '#lib/domain/links/captions/disclosure';
import { useCaptionDraft } from './captions';

/** What is done with captions of a template, once it may be done. */
type GoOn = (template: CaptionTemplate) => void;

interface CaptionStopState {
  /** Captions that say nothing of their link: they wait for the person's word at the place where they were asked for. */
  readonly held: { readonly place: string; readonly template: CaptionTemplate; readonly go: GoOn } | null;
  /** Goes on at once where every caption says what it is; else stops and asks. */
  readonly pass: (place: string, template: CaptionTemplate, captions: readonly string[], go: GoOn) => void;
  readonly putBack: () => Promise<void>;
  readonly anyway: () => void;
  readonly leave: () => void;
}

/** The gentle stop before a caption without its disclosure leaves. */
export const useCaptionStop = create<CaptionStopState>((set, get) => ({
  held: null,
  pass: (place, template, captions, go) => {
    const words = captions.every(isDisclosed);
    set({ held: words ? null : { place, template, go } });
    if (words) go(template);
  },
  putBack: async () => {
    const { held } = get();
    if (!held) return;
    const template = await useCaptionDraft.getState().putBack(held.template);
    set({ held: null });
    held.go(template);
  },
  anyway: () => {
    const { held } = get();
    set({ held: null });
    held?.go(held.template);
  },
  leave: () => set({ held: null }),
}));
