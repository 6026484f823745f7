import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Failure } from '#lib/domain/failure';
import type { Column } from '#lib/domain/table/column';

/** A part of a change of a campaign, as it is kept. */
interface ChangePart {
  readonly at: number;
  readonly change: string;
  readonly of: 'campaign' | 'product' | 'affiliate';
  readonly partId: string;
  readonly rate: CommissionRate | null;
  readonly outcome: string;
  readonly failure: Failure | null;
  readonly requestId: string | null;
}

/** What was done to a campaign in a file, a part a line. Codes are the keys of their texts. @param reason a failure in the person's words */
export function changeColumns(reason: (failure: Failure) => string): readonly Column<ChangePart>[] {
  return [
    { id: 'at', title: 'targeted.head.time', width: 7.5, kind: 'time', value: ({ at }) => at },
    { id: 'change', title: 'targeted.head.change', width: 7, kind: 'status', value: ({ change }) => `targeted.change.${change}` },
    { id: 'of', title: 'targeted.head.of', width: 5, kind: 'status', value: ({ of }) => `targeted.of.${of}` },
    { id: 'id', title: 'targeted.head.id', width: 9, kind: 'text', value: ({ partId }) => partId || null },
    { id: 'rate', title: 'targeted.head.rate', width: 5, kind: 'rate', value: ({ rate }) => rate },
    { id: 'outcome', title: 'targeted.head.outcome', width: 7, kind: 'status', value: ({ outcome }) => `targeted.outcome.${outcome}` },
    { id: 'reason', title: 'targeted.head.reason', width: 11, kind: 'text', value: ({ failure }) => failure && reason(failure) },
    { id: 'request', title: 'targeted.head.request', width: 9, kind: 'text', value: ({ requestId }) => requestId },
  ];
}
