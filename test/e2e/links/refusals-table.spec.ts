import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { FAILURES, type FailureCode } from '#lib/domain/failure';
import { LANGUAGE_CODES, type Language } from '#lib/domain/language';
import { connectAccount } from '#scripts/browser/connect-account';
import { productAddress } from '#scripts/browser/product-page';
import { demoAccount } from '#scripts/check/demo-account';
import { affiliateTest, expect, test } from '#test/e2e/fixtures';
import { type TextKey, t, tIn } from '#test/e2e/shell/texts';
import { type Fault, findProduct } from '#test/world';
import { linkRequests, makeLink, proveLink } from './links';
import { popupOver } from './popup-over';

declare const chrome: typeof browser;

interface Refused {
  readonly what: string;
  readonly fault: Omit<Fault, 'operation'>;
  readonly failure: FailureCode;
}

const code = (number: number, failure: FailureCode, message?: string): Refused => ({
  what: `${number}${message ? ` ${message}` : ''}`,
  fault: { kind: 'code', code: number, ...(message ? { message } : {}) },
  failure,
});

/** Every way in which the API refuses or is away. Those in which the line or the server fails come last: the browser itself backs off then. */
const TABLE: readonly Refused[] = [
  code(10000, 'affiliateSystem'),
  code(10010, 'affiliateQuery', 'graphql: wrong type'),
  code(10020, 'unknownAppId', 'Invalid Credential'),
  code(10020, 'wrongSecret', 'Invalid Signature'),
  code(10020, 'requestExpired', 'Request Expired'),
  code(10020, 'invalidTimestamp', 'Invalid Timestamp'),
  code(10020, 'appDisabled', 'Your App has been disabled'),
  code(10020, 'unsupportedAuthType', 'Unsupported Auth Type'),
  code(10020, 'invalidAuthorizationHeader', 'Invalid Authorization Header'),
  code(10030, 'rateLimited'),
  code(10031, 'accessDenied'),
  code(10032, 'invalidAffiliateId'),
  code(10033, 'accountFrozen'),
  code(10034, 'accountBlacklisted'),
  code(10035, 'noApiAccess'),
  code(11000, 'affiliateBusiness'),
  code(11001, 'paramsRefused', 'Params Error : something else'),
  code(11001, 'invalidSubId', 'Params Error : invalid sub id'),
  code(11001, 'invalidOriginUrl', 'Params Error : invalid origin url'),
  code(11002, 'bindAccount'),
  { what: 'null where an answer is due', fault: { kind: 'null' }, failure: 'nullAnswer' },
  { what: 'a body that is not JSON', fault: { kind: 'status', status: 200, body: 'be right back' }, failure: 'notJson' },
  { what: 'cut JSON', fault: { kind: 'cutJson' }, failure: 'notJson' },
  { what: 'a page of the network', fault: { kind: 'html' }, failure: 'captivePortal' },
  { what: '429', fault: { kind: '429', retryAfter: 600 }, failure: 'tooManyRequests' },
  { what: '503', fault: { kind: 'status', status: 503, body: 'down' }, failure: 'serverError' },
  { what: 'a cut line', fault: { kind: 'dropBefore' }, failure: 'unreachable' },
];

/** Where the API will go on refusing, an account without an affiliate id is asked for it in the place of the button. */
const stepOf = (failure: FailureCode): TextKey | null => {
  const { step } = FAILURES[failure];
  return step === 'none' || step === 'longLink' ? null : (`step.${step}` as TextKey);
};

affiliateTest('each refusal says its next step', async ({ ext, page, world }) => {
  test.setTimeout(120_000);
  let popup = await popupOver(ext, page, productAddress(findProduct('BR', 'ordinary')));
  const seen = new Map<string, string>();
  let spoken: Language = 'en';
  for (const { what, fault, failure } of TABLE) {
    world.setFaults([{ ...fault, operation: 'generateShortLink' }]);
    await popup.getByRole('button', { name: tIn(spoken, 'link.make') }).click();
    await expectRefusal(popup, spoken, failure, what);
    for (const other of LANGUAGE_CODES.filter((code) => code !== spoken)) {
      await speak(ext, other);
      await expectRefusal(popup, other, failure, what);
      spoken = other;
    }
    const sentences = new Set(LANGUAGE_CODES.map((language) => tIn(language, `failure.${failure}.says`)));
    expect(sentences.size, `${what} has words of its own in every language`).toBe(LANGUAGE_CODES.length);
    const words = t(`failure.${failure}.says`);
    expect(seen.get(words) ?? failure, `${what} has a sentence of its own`).toBe(failure);
    seen.set(words, failure);
    if (['longLink', 'askForAccess'].includes(FAILURES[failure].step)) {
      await expect(popup.getByLabel(tIn(spoken, 'options.field.affiliateId')), what).toBeVisible();
      await ext.closePopup(popup);
      popup = await popupOver(ext, page);
    }
  }
  await speak(ext, 'en');
});

affiliateTest('says that this computer is offline', async ({ ext, page, context }) => {
  const popup = await popupOver(ext, page, productAddress(findProduct('BR', 'ordinary')));
  await context.setOffline(true);
  await popup.getByRole('button', { name: t('link.make') }).click();
  await expectRefusal(popup, 'en', 'offline', 'no network');
  await context.setOffline(false);
  await popup.getByRole('button', { name: t('step.retry') }).click();
  await expect(popup.getByLabel(t('link.yourLink'))).toBeVisible();
});

test('an account without the catalogue makes links, and is shown as what it is', async ({ ext, page, context, world }) => {
  const account = world.accounts.affiliate.find(({ note }) => note?.includes('productOfferV2 only'))!;
  await ext.connect(account);
  const product = findProduct('BR', 'ordinary');
  const popup = await popupOver(ext, page, productAddress(product));
  await expect(popup.getByText(t('link.rateUnknown'))).toBeVisible();
  await proveLink(ext, await makeLink(popup), { product, account, utmContent: '----' });
  await ext.closePopup(popup);
  const options = await context.newPage();
  await options.goto(ext.url('options.html#accounts'));
  await expect(options.getByText(t('options.state.noCatalogue'))).toBeVisible();
});

test('a clock that is twelve minutes off is told, and keeps nobody from a link', async ({ ext, page, context, world }) => {
  world.shiftClock(12 * 60_000);
  const account = demoAccount(world, 'BR');
  const options = await context.newPage();
  await connectAccount(options, ext, account);
  await expect(options.getByText("This computer's clock is 12 minutes off")).toBeVisible();
  const product = findProduct('BR', 'ordinary');
  const popup = await popupOver(ext, page, productAddress(product));
  await proveLink(ext, await makeLink(popup), { product, account, utmContent: '----' });
  expect(linkRequests(world), 'what was learned is kept: no request is refused any more').toHaveLength(1);
});

async function expectRefusal(popup: Page, language: Language, failure: FailureCode, what: string): Promise<void> {
  const notice = popup.getByRole('alert').filter({ hasText: tIn(language, `failure.${failure}.says`) });
  await expect(notice, `${what} in ${language}`).toContainText(tIn(language, `failure.${failure}.next`));
  const step = stepOf(failure);
  const buttons = notice.getByRole('button');
  if (step) await expect(buttons, what).toHaveText([tIn(language, step)]);
  else await expect(buttons, what).toHaveCount(0);
}

/** Chooses the language, as the settings do. */
const speak = async (
  ext: { worker(): Promise<{ evaluate<A>(work: (arg: A) => Promise<void>, arg: A): Promise<void> }> },
  language: string,
) => (await ext.worker()).evaluate(async (chosen) => chrome.storage.sync.set({ 'setting:language': chosen }), language);
