import { failure } from '../../domain/failure';
import { fail, ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { lookAtPage } from '../seller/in-view';

export const pageInView: Handlers['page.inView'] = async (view, { tab }) =>
  tab ? ok(await lookAtPage(view, tab)) : fail(failure('forbidden'));
