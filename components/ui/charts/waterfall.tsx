import { Icon } from '#components/ui/icon';

export interface WaterfallStep {
  readonly id: string;
  readonly label: string;
  /** Beside the label, smaller: how many, or what it is. */
  readonly more?: string | undefined;
  /** Where its bar begins and ends, only to be drawn. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The whole amount, where the text has fewer decimals. */
  readonly exact?: string;
  /** What it starts with or comes to, what is taken or added, and what is not decided yet. */
  readonly kind: 'start' | 'less' | 'plus' | 'waiting' | 'total';
  /** Its rows are shown. */
  readonly open?: boolean;
}

export interface WaterfallProps {
  steps: readonly WaterfallStep[];
  /** The way from first to last in a sentence. */
  summary: string;
  /** A step opens its rows. */
  onOpen?: ((id: string) => void) | undefined;
}

/** From one amount to another in steps, each with its bar where the one before ended. */
export function Waterfall({ steps, summary, onOpen }: WaterfallProps) {
  const bars = barsOf(steps);
  return (
    <div className="fall" {...{ role: 'group', 'aria-label': summary }}>
      <ol>
        {steps.map((step, at) => {
          const bar = bars[at] ?? { from: 0, width: 0 };
          const content = (
            <>
              <span className="fall__label">
                {step.label}
                {step.more && <small>{step.more}</small>}
              </span>
              <span className="fall__text num" title={step.exact}>
                {step.text}
              </span>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect className="fall__ground" width="100" height="8" rx="1" />
                <rect className={`fall__bar fall__bar--${step.kind}`} x={bar.from} width={bar.width} height="8" />
              </svg>
            </>
          );
          return (
            <li key={step.id} data-step={step.id} className={step.kind === 'total' ? 'fall__total' : undefined}>
              {onOpen ? (
                <button type="button" className="fall__step" aria-pressed={step.open ?? false} onClick={() => onOpen(step.id)}>
                  {content}
                  <Icon name="right" size={12} />
                </button>
              ) : (
                <div className="fall__step">{content}</div>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** In hundredths of all that is reached, below 0 too. What is not 0 can be seen. */
function barsOf(steps: readonly WaterfallStep[]): readonly { readonly from: number; readonly width: number }[] {
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(...ends, 0), Math.max(...ends, 0)];
  const place = (value: number) => ((value - low) / (high - low || 1)) * 100;
  return steps.map(({ from, to }) => {
    const width = from === to ? 0 : Math.max(Math.abs(place(to) - place(from)), 0.8);
    return { from: round(Math.min(place(Math.min(from, to)), 100 - width)), width: round(width) };
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;
