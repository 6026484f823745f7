import { create } from 'zustand';
import { type CampaignDraft, type DraftLine, EMPTY_DRAFT } from '#lib/domain/shopline/draft';

interface CampaignFormState {
  readonly draft: CampaignDraft;
  /** Whether the person has tried to send it: before that nothing is called wrong. */
  readonly tried: boolean;
  readonly change: (change: Partial<CampaignDraft>) => void;
  readonly addLine: (line: DraftLine) => void;
  readonly setLine: (productId: string, value: string) => void;
  readonly removeLine: (productId: string) => void;
  readonly attempt: () => void;
  readonly begin: (draft?: CampaignDraft) => void;
}

/** The new campaign that is being filled in; it stays while the person looks elsewhere. */
export const useCampaignForm = create<CampaignFormState>((set) => {
  const withDraft = (change: (draft: CampaignDraft) => Partial<CampaignDraft>) =>
    set(({ draft }) => ({ draft: { ...draft, ...change(draft) } }));
  return {
    draft: EMPTY_DRAFT,
    tried: false,
    change: (change) => withDraft(() => change),
    addLine: (line) => withDraft(({ lines }) => ({ lines: [...lines.filter(({ productId }) => productId !== line.productId), line] })),
    setLine: (productId, value) =>
      withDraft(({ lines }) => ({ lines: lines.map((line) => (line.productId === productId ? { ...line, value } : line)) })),
    removeLine: (productId) => withDraft(({ lines }) => ({ lines: lines.filter((line) => line.productId !== productId) })),
    attempt: () => set({ tried: true }),
    begin: (draft = EMPTY_DRAFT) => set({ draft, tried: false }),
  };
});
