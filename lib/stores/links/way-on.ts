import type { Account } from '#lib/domain/accounts/account';
import { FAILURES, type Failure, longLinkHelps, type NextStep } from '#lib/domain/failure';

/** How a person gets a link out in spite of a failure. */
export interface WayOn {
  /** The step that its button does; `none`: it is done elsewhere, or stands on the screen already. */
  readonly step: NextStep;
  /**
   * What the one primary button does now: ask the API again, or, where the API will go on refusing, make the long link; `affiliateId`: first
   * ask for the id that the long link needs.
   */
  readonly primary: 'api' | 'longLink' | 'affiliateId';
  /** Whether the long link is offered beside the step. */
  readonly offersLongLink: boolean;
}

/** @param account whose affiliate id, where it has one, makes a link without the API possible */
export function wayOn({ code }: Failure, { affiliateId }: Account): WayOn {
  const { step } = FAILURES[code];
  const refusesForGood = step === 'longLink' || step === 'askForAccess';
  if (affiliateId === null)
    return { step: step === 'longLink' ? 'none' : step, primary: refusesForGood ? 'affiliateId' : 'api', offersLongLink: false };
  if (step === 'longLink') return { step: 'none', primary: 'longLink', offersLongLink: false };
  if (step === 'askForAccess') return { step, primary: 'longLink', offersLongLink: false };
  // The passphrase field stands in the place of the button already.
  return { step: step === 'unlock' ? 'none' : step, primary: 'api', offersLongLink: longLinkHelps(code) };
}
