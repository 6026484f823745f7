import { TestRunner } from 'vitest';

/**
 * For files that share a process (`isolate: false`): each begins with no module and no mock of the one before, as in a process of its own.
 * What they share is what is dear to begin: the process, its libraries and the made-up page.
 */
export default class FreshModules extends TestRunner {
  constructor(...[config]: ConstructorParameters<typeof TestRunner>) {
    super(config);
    // Vitest looks at it before each file.
    config.isolate = true;
  }
}
