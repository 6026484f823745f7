import { type Answer, json } from '#test/world/line/answers';

/** A refusal as operations throw it. */
export interface StoreRefusal extends Error {
  readonly answer: Answer;
}

const make = (answer: Answer): StoreRefusal => Object.assign(new Error('refused'), { answer });

export const isStoreRefusal = (value: unknown): value is StoreRefusal => value instanceof Error && 'answer' in value;

/** 422: the text stands in `error` and `message`; `extras` names the field. */
export const unprocessable = (message: string, field?: string): StoreRefusal =>
  make(json({ error: message, message, code: 'UnprocessableEntity', extras: field === undefined ? {} : { field } }, 422));

export const notFound = (): StoreRefusal => make(json({ message: 'Not found', code: 'NotFound', extras: {} }, 404));

export const refused = (status: number, code: string, message: string): StoreRefusal => make(json({ message, code, extras: {} }, status));

export const rateLimited = (): StoreRefusal =>
  make(json({ error: 'Rate limit exceeded for attempts to access Open API. please try again later', code: 'RateLimitExceeded' }, 429));
