import { type Answer, json } from '#test/world/line/answers';

/** A refusal with a code of its own, as operations throw it. */
export interface Refused extends Error {
  readonly code: number;
}

/** Texts of the documents and of recorded answers by code; 11000 to 11002 carry their own. */
const TEXTS: Readonly<Record<number, string>> = {
  10000: 'System error',
  10010: 'Request parsing error',
  10020: 'Invalid Signature',
  10030: 'Rate limit exceeded',
  10031: 'access deny',
  10032: 'invalid affiliate id',
  10033: 'account is frozen',
  10034: 'affiliate id in black list',
  10035:
    'You currently do not have access to the Shopee Affiliate Open API Platform. Please check the error code description on the front-end page and contact the Shopee Affiliate team',
  11000: 'Business Error',
  11001: 'Params Error',
  11002: 'Bind Account Error',
};

export const textOf = (code: number): string => TEXTS[code] ?? 'System error';

/** What an operation throws to refuse. */
export const refuse = (code: number, message = textOf(code)): Refused => Object.assign(new Error(message), { code });

/** 11001 in the recorded wording. */
export const badParams = (reason: string): Refused => refuse(11001, `Params Error : ${reason}`);

export const isRefused = (value: unknown): value is Refused =>
  value instanceof Error && typeof (value as { code?: unknown }).code === 'number';

/** Codes that come before any operation is reached, so that no path is known. assumed: refusal-path. Recorded for 10020 and 10035 only. */
const WITHOUT_PATH: readonly number[] = [10020, 10030];

/** One row of `errors`. 10010 goes without the prefix and without `extensions.message`. */
export const errorRow = (code: number, message: string, path?: readonly (string | number)[]) =>
  code === 10010
    ? { message, extensions: { code } }
    : { message: `error [${code}]: ${message}`, ...(path && !WITHOUT_PATH.includes(code) ? { path } : {}), extensions: { code, message } };

/** All recorded refusals came with HTTP 200 and without `data`. */
export const errors = (rows: readonly ReturnType<typeof errorRow>[]): Answer => json({ errors: rows });
