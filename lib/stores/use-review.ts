import type { ReviewDraft } from '../domain/review/draft';
import { useSetting } from './use-setting';

/** The review that is neither applied nor discarded; null: there is none. */
export const useReview = (): ReviewDraft | null => useSetting('review');
