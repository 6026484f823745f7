import type { DayRange } from '#lib/domain/reports/earnings/question';
import { ok } from '#lib/domain/result';
import { createForm } from '#lib/stores/shell/form/form';

/** The days of a period that the person chooses; begins with those that are shown. */
export const customDaysForm = (shown: DayRange, choose: (days: DayRange) => void) =>
  createForm<DayRange, DayRange, null>({
    initial: shown,
    read: ({ from, to }) => {
      if (from !== '' && to !== '') return { ok: true, value: { from, to } };
      return {
        ok: false,
        errors: { ...(from === '' && { from: 'earnings.dayMissing' }), ...(to === '' && { to: 'earnings.dayMissing' }) },
      };
    },
    send: async (days) => {
      choose(days);
      return ok(null);
    },
  });
