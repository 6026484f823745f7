import { LANGUAGE_CODES } from '#lib/domain/language';
import type { Edits } from './edits';
import { pascal, words } from './names';
import { TOPICS, topicOf } from './topics';

/** A folder with the view, its store, its row in the panel's table and its title in every language. */
export function newView(edits: Edits, topicName = '', name = ''): string {
  const topic = topicOf(topicName);
  if (!/^[a-z]+(-[a-z]+)*$/.test(name)) throw new Error('A view is named in kebab-case, e.g. sales-report');
  const [view, hook, views] = [`${pascal(name)}View`, `use${pascal(name)}`, 'components/panel/views.ts'];
  edits.create(
    `components/panel/${topic}/${name}/${name}-view.tsx`,
    `import { ${hook} } from '#lib/stores/${topic}/${name}';

/** What a person sees and does here, in one sentence. */
export function ${view}() {
  const chosen = ${hook}((state) => state.chosen);
  return <section className="stack">{chosen}</section>;
}
`,
  );
  edits.create(
    `lib/stores/${topic}/${name}.ts`,
    `import { create } from 'zustand';

/** What the person is doing in this view; its data comes from the records. */
interface ${pascal(name)}State {
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
}

export const ${hook} = create<${pascal(name)}State>((set) => ({
  chosen: null,
  choose: (chosen) => set({ chosen }),
}));
`,
  );
  edits.addBefore(
    views,
    '/** Table 4',
    `const ${view} = lazyView([], async () => (await import('./${topic}/${name}/${name}-view')).${view});\n`,
  );
  edits.addRow(
    views,
    'export const VIEWS',
    /^];/,
    `  { id: '${name}', title: 'panel.${name}', icon: 'list', needs: [], group: '${TOPICS[topic]}', component: ${view} },`,
  );
  for (const language of LANGUAGE_CODES) edits.addText(`lib/i18n/locales/${language}/panel.json`, `panel.${name}`, words(name));
  return `Translate panel.${name} in every language, name the part that holds the view's texts, choose an icon, and say what the view needs.`;
}
