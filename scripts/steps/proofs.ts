import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Proof } from '#test/proof';

/** Makes one page of what the long tests have left behind; what is written there by hand stays, last as before. */
export function writeProofs(folder: string, page: string): void {
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const proofs = files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Proof);
  const before = existsSync(page) ? readFileSync(page, 'utf8') : '';
  writeFileSync(page, `${[HEAD, ...together(proofs).map(tell), ...byHand(before)].join('\n\n')}\n`);
}

/** Sections that no long test writes, by their titles: the benches are run by hand, and on a quiet machine. */
const BY_HAND: readonly string[] = ['Speed'];

/** A page's sections that are written by hand, in their order. */
const byHand = (page: string): string[] =>
  page
    .split(/^(?=## )/m)
    .filter((section) => BY_HAND.includes(/^## (.*)$/m.exec(section)?.[1]?.trim() ?? ''))
    .map((section) => section.trimEnd());

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
