import { addImport, addRow, createFile } from './edit';
import { pascal } from './names';

/** A folder with the view, its store, and its row in the panel's table. */
export function newView(name = ''): string {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name)) throw new Error('A view is named in kebab-case, e.g. sales-report');
  const hook = `use${pascal(name)}`;
  const view = `import { ${hook} } from '#lib/stores/${name}';

/** What a person sees and does here, in one sentence. */
export function ${pascal(name)}View() {
  const chosen = ${hook}((state) => state.chosen);
  return <section className="stack">{chosen}</section>;
}
`;
  const store = `import { create } from 'zustand';

/** What the person is doing in this view; its data comes from the records. */
interface ${pascal(name)}State {
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
}

export const ${hook} = create<${pascal(name)}State>((set) => ({
  chosen: null,
  choose: (chosen) => set({ chosen }),
}));
`;
  createFile(`components/panel/${name}/${name}-view.tsx`, view);
  createFile(`lib/stores/${name}.ts`, store);
  addImport('components/panel/views.ts', `import { ${pascal(name)}View } from './${name}/${name}-view';`);
  addRow(
    'components/panel/views.ts',
    'export const VIEWS',
    /^];/,
    `  { id: '${name}', title: 'panel.${name}', icon: 'link', needs: [], component: ${pascal(name)}View },`,
  );
  return `Add the text panel.${name} in every language, choose an icon, and say what the view needs.`;
}
