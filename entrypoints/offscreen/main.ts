import { answerCopyRequests } from '#lib/background/links/copy/offscreen-page';

// The worker has no clipboard: this page copies for it, and tells whether it did.
answerCopyRequests();
