import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './setup/root';
import { say } from './setup/say';
import { writeProofs } from './steps/proofs';
import { REPORTS } from './steps/report-file';
import { runSteps } from './steps/run-steps';
import { failed, type Outcome, type Step } from './steps/step';
import { CAPACITY, STEPS } from './steps/steps';

/** `npm test`: all steps; the last line on standard output is `N passed, N failed`. `--long`: full sizes, and docs/proofs.md. */
const long = process.argv.includes('--long');
const proofs = join(ROOT, '.cache', 'proofs');
if (long) {
  process.env.SIDECAR_LONG = '1';
  rmSync(proofs, { recursive: true, force: true });
}

// What an earlier run told of counts for none of this one.
rmSync(REPORTS, { recursive: true, force: true });

const sum = { passed: 0, failed: 0, skipped: 0 };
const broken = new Set<string>();
await runSteps(STEPS, CAPACITY, take);

if (long) writeProofs(proofs, join(ROOT, 'docs', 'proofs.md'));
if (sum.skipped > 0) say(`${sum.skipped} skipped: a skipped test is a failed one`);
process.stdout.write(`${sum.passed} passed, ${sum.failed + sum.skipped} failed\n`);
process.exitCode = sum.failed + sum.skipped > 0 ? 1 : 0;

async function take(step: Step): Promise<void> {
  const began = Date.now();
  const missing = step.needs?.filter((need) => broken.has(need)) ?? [];
  const outcome: Outcome =
    missing.length > 0
      ? failed(`not run: ${missing.join(', ')} failed`)
      : await step.run().catch((reason: unknown) => failed(String(reason)));
  const bad = outcome.failed + outcome.skipped > 0;
  if (bad) broken.add(step.name);
  for (const kind of ['passed', 'failed', 'skipped'] as const) sum[kind] += outcome[kind];
  say(`${bad ? 'FAILED' : 'ok'}  ${step.name}: ${tell(outcome)}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
  if (bad) process.stderr.write(`${outcome.words}\n`);
}

function tell({ passed, failed: wrong, skipped }: Outcome): string {
  return `${passed} passed${wrong > 0 ? `, ${wrong} failed` : ''}${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
