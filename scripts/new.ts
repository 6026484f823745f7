import { createEdits, type Edits } from './new/edits';
import { newEndpoint } from './new/endpoint';
import { newMessage } from './new/message';
import { newView } from './new/view';
import { reasonOf } from './setup/reason-of';
import { ROOT } from './setup/root';
import { say } from './setup/say';

/**
 * `npm run new view <topic> <name>`, `message <topic> <room.verb>`, `endpoint ams|affiliate|shopline <verb> <name>`: the files and rows that
 * each needs, and what is left to do.
 */
const KINDS: Readonly<Record<string, (edits: Edits, ...names: string[]) => string>> = {
  message: newMessage,
  view: newView,
  endpoint: newEndpoint,
};

const [kind = '', ...names] = process.argv.slice(2);
const make = KINDS[kind];
try {
  if (!make) throw new Error(`What is it to be? ${Object.keys(KINDS).join(', ')}`);
  const edits = createEdits(ROOT);
  const next = make(edits, ...names);
  edits.write();
  for (const path of edits.changed.keys()) say(`wrote ${path}`);
  say(`next: npm run fix. ${next}`);
} catch (reason) {
  say(`failed: ${reasonOf(reason)}`);
  process.exitCode = 1;
}
