import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Proof } from '#test/proof';

/** Makes one page of what the long tests have left behind. */
export function writeProofs(folder: string, page: string): void {
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const proofs = files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Proof);
  writeFileSync(page, `${[HEAD, ...together(proofs).map(tell)].join('\n\n')}\n`);
}

/** Runs of one test with many seeds are one proof: what they counted is added up. */
function together(proofs: readonly Proof[]): Proof[] {
  const titles = [...new Set(proofs.map(({ title }) => title))];
  return titles.flatMap((wanted) => {
    const runs = proofs.filter(({ title }) => title === wanted);
    const [first] = runs;
    if (!first || runs.length === 1) return runs;
    const sum = (name: string) =>
      runs.flatMap(({ rows }) => rows.filter(([one]) => one === name)).reduce((all, [, value]) => all + Number(value), 0);
    return [{ ...first, rows: [['runs', runs.length] as const, ...first.rows.map(([name]) => [name, sum(name)] as const)] }];
  });
}

const HEAD =
  '# Proofs\n\nWhat the long run of the tests has seen (`npm run test:long` writes this page). All of it against the stand-in world.';

const tell = ({ title, what, rows }: Proof): string =>
  [`## ${title}`, '', what, '', '| | |', '| --- | --- |', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
