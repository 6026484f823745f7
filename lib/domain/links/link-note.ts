/** What the person wrote to a link. A link without any has no note. */
export interface LinkNote {
  readonly linkId: string;
  readonly tags: readonly string[];
  readonly text: string;
  readonly favourite: boolean;
}

export const MOST_TAGS = 10;
export const LONGEST_TAG = 40;
export const LONGEST_NOTE = 500;

/** Tags out of one line of text: separated by commas, each once, as long and as many as they were typed. */
export const splitTags = (line: string): readonly string[] => [...new Set(line.split(/[,;\n]/).map((tag) => tag.trim()))].filter(Boolean);

/** The same for a line that nobody is asked about, as that of an imported file: cut to what is stored. */
export const readTags = (line: string): readonly string[] =>
  [...new Set(splitTags(line).map((tag) => tag.slice(0, LONGEST_TAG).trim()))].slice(0, MOST_TAGS);

export const isEmptyNote = ({ tags, text, favourite }: LinkNote): boolean => tags.length === 0 && text === '' && !favourite;
