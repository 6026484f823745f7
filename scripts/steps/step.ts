/** How one step of `npm test` came out; a tool without tests of its own counts as one test. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** A skipped test is a broken promise: the run fails. */
  readonly skipped: number;
  /** What to show when something failed. */
  readonly words: string;
}

export interface Step {
  readonly name: string;
  /** Names of steps whose results this one needs. */
  readonly needs?: readonly string[];
  /** Names of steps that must have ended, well or not, before this one begins. */
  readonly after?: readonly string[];
  /** How many processes it keeps busy; 1 unless told. */
  readonly weight?: number;
  run(): Promise<Outcome>;
}

export const passed = (): Outcome => ({ passed: 1, failed: 0, skipped: 0, words: '' });
export const failed = (words: string): Outcome => ({ passed: 0, failed: 1, skipped: 0, words });
