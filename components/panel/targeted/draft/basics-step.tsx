import { useState } from 'react';
import { Card } from '#components/ui/card';
import { FailureNotice } from '#components/ui/failure-notice';
import { Check } from '#components/ui/form/check';
import { Field } from '#components/ui/form/field';
import { TextField } from '#components/ui/form/text-field';
import { formatNumber } from '#lib/domain/format';
import { momentOfLocal, readLocalTime } from '#lib/domain/local-time';
import { MARKETS } from '#lib/domain/market';
import type { DraftProblem } from '#lib/domain/targeted/draft-checks';
import { hasBudgets } from '#lib/domain/targeted/draft-checks';
import { zoneName } from '#lib/domain/time/moments';
import { clockOf } from '#lib/domain/time/zone-clock';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { serverNow } from '#lib/stores/shell/words/use-today';
import { changeDraft } from '#lib/stores/targeted/draft/drafts';
import { useProblemWords } from './problem-words';
import type { StepProps } from './products-step';

const MONTH = 30 * 86_400_000;

/** Name, period, budget, and the message that cannot be changed later. */
export function BasicsStep({ draftId, draft, shop, told, problems }: StepProps & { readonly problems: readonly DraftProblem[] }) {
  const { t } = useTexts();
  const words = useProblemWords();
  const failureTexts = useFailureTexts(shop.market);
  const { timeZone, currency } = MARKETS[shop.market];
  const change = (some: Parameters<typeof changeDraft>[1]) => changeDraft(draftId, some);
  const error = (field: 'name' | 'message' | 'start' | 'end' | 'budget') => {
    const problem = problems.find((one) => one.step === 'basics' && one.field === field);
    // What is missing is told once the step was left; what is wrong, at once.
    return problem && (told || problem.what !== 'missing') ? words(problem) : undefined;
  };
  const letters = [...draft.message].length;
  const { base, refusal } = draft;
  const says = refusal && failureTexts(refusal);
  return (
    <Card part="basics">
      <div className="form">
        {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
        <TextField
          label={t('draft.name')}
          help={t('draft.name.help')}
          value={draft.name}
          onChange={(name) => change({ name })}
          error={error('name')}
          maxLength={200}
        />
        <Field
          label={`${t('draft.message')} (${t('draft.message.letters', { count: letters, number: formatNumber(letters, shop.market) })})`}
          help={t(base ? 'draft.message.fixed' : 'draft.message.help')}
          error={error('message')}
        >
          {(control) => (
            <span className="input">
              <textarea
                {...control}
                rows={4}
                maxLength={5000}
                readOnly={base !== undefined}
                value={draft.message}
                onChange={(event) => change({ message: event.target.value })}
              />
            </span>
          )}
        </Field>
        <div className="form__two">
          <Moment
            label={t('draft.start')}
            zone={timeZone}
            value={draft.start}
            onChange={(start) => change({ start })}
            error={error('start')}
            fixed={base !== undefined && base.start <= serverNow() ? t('draft.change.begun') : undefined}
          />
          {!draft.noEnd && (
            <Moment label={t('draft.end')} zone={timeZone} value={draft.end} onChange={(end) => change({ end })} error={error('end')} />
          )}
        </div>
        <Check
          checked={draft.noEnd}
          onChange={(noEnd) => change((now) => ({ noEnd, end: noEnd ? null : (now.end ?? (now.start ?? serverNow()) + MONTH) }))}
        >
          {t('draft.noEnd')}
        </Check>
        {(hasBudgets(shop.market) || draft.budget) && (
          <TextField
            label={t('draft.budget')}
            help={t('draft.budget.help')}
            value={draft.budget ?? ''}
            onChange={(text) => change({ budget: text === '' ? null : text })}
            error={error('budget')}
            inputMode="decimal"
            maxLength={40}
            end={<span className="unit">{currency}</span>}
          />
        )}
      </div>
    </Card>
  );
}

/** As a field for date and time holds it, to the minute. */
const localText = (moment: number | null, zone: string): string => (moment === null ? '' : clockOf(moment, zone).slice(0, 16));

function momentOfText(text: string, zone: string): number | null {
  const local = readLocalTime(text);
  return local === null ? null : momentOfLocal(local, zone);
}

interface MomentProps {
  readonly label: string;
  readonly zone: string;
  readonly value: number | null;
  readonly onChange: (moment: number | null) => void;
  readonly error: string | undefined;
  /** Why it cannot be another one. */
  readonly fixed?: string | undefined;
}

/** A moment by the market's clock, as typed until it is one. */
function Moment({ label, zone, value, onChange, error, fixed }: MomentProps) {
  const { t, language } = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const own = typed !== null && momentOfText(typed, zone) === value;
  return (
    <TextField
      type="datetime-local"
      label={label}
      help={fixed ?? t('draft.zone', { zone: zoneName(value ?? Date.now(), language, zone) })}
      disabled={fixed !== undefined}
      value={own ? typed : localText(value, zone)}
      onChange={(text) => {
        setTyped(text);
        onChange(momentOfText(text, zone));
      }}
      error={error}
    />
  );
}
