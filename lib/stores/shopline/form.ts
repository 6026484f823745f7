import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import type { ShoplineCampaign, ShoplinePartner } from '#lib/domain/shopline/campaign';
import type { CampaignInput, ShoplineStep } from '#lib/domain/shopline/campaign-input';
import { type CampaignDraft, checkDraft, EMPTY_DRAFT } from '#lib/domain/shopline/draft';
import { type CampaignEdit, checkEdit, editOf } from '#lib/domain/shopline/edit';
import type { DraftProblem } from '#lib/domain/shopline/field-problems';
import type { ShoplinePlace } from '#lib/domain/shopline/place';
import type { TextKey } from '#lib/i18n/make-texts';
import { createForm, type FieldErrors, type Form, type FormRead } from '#lib/stores/shell/form/form';
import { useStoreSteps } from './steps';

/** Where the step of a new campaign stands. */
export const NEW_CAMPAIGN = 'new';
export const editPlace = (campaignId: string): string => `edit ${campaignId}`;

export interface CampaignContext {
  readonly accountId: string;
  readonly place: ShoplinePlace;
  /** The store's campaigns, whose codes are taken. */
  readonly others: readonly ShoplineCampaign[];
}

/** The new campaign that is being filled in; it stays while another view is open. Done: the job that makes it. */
export const campaignForm: Form<CampaignDraft, string, CampaignContext> = createForm({
  initial: EMPTY_DRAFT,
  read: (draft, { place, others }): FormRead<CampaignDraft, { input: CampaignInput; partner: ShoplinePartner | null }> => {
    const checked = checkDraft(draft, place, others);
    return checked.ok ? { ok: true, value: checked } : { ok: false, errors: errorsOf(checked.problems) };
  },
  send: ({ input, partner }, { accountId }) => startStep(NEW_CAMPAIGN, accountId, { do: 'create', wish: input, partner, twin: null }),
});

/** What is being changed of one campaign, as the person saw it when the form was opened: what has come since is not dropped unseen. */
export function campaignEditForm(campaign: ShoplineCampaign, place: ShoplinePlace, accountId: string) {
  const { campaignId, name } = campaign;
  return createForm({
    initial: editOf(campaign, place),
    read: (edit) => {
      const checked = checkEdit(edit, campaign, place);
      if (checked.ok) return { ok: true, value: checked };
      const { lines, ...others } = checked.problems;
      // Errors of the products are shown where they are added.
      return { ok: false, errors: errorsOf<CampaignEdit>(lines ? { ...others, added: lines } : others) };
    },
    send: ({ change, seen }: Extract<ReturnType<typeof checkEdit>, { ok: true }>) =>
      startStep(editPlace(campaignId), accountId, { do: 'change', campaignId, name, change, seen }),
  });
}

/** The step's own place says what became of it. */
async function startStep(place: string, accountId: string, step: ShoplineStep): Promise<Result<string>> {
  const jobId = await useStoreSteps.getState().start(place, accountId, [step]);
  return jobId === null ? fail(useStoreSteps.getState().failed[place] ?? failure('unexpected')) : ok(jobId);
}

const errorsOf = <Values>(problems: { readonly [Field in keyof Values]?: DraftProblem }): FieldErrors<Values> =>
  Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field, `campaigns.problem.${problem as DraftProblem}` satisfies TextKey]),
  ) as FieldErrors<Values>;
