import type { TemplateLanguage } from './templates/template.ts';

/** What reads the text of a document. */
export type Reader = 'plainText' | 'markdown' | 'html' | 'strings';

/** How documents of one language id are read and written. */
export interface Format {
  readonly reader: Reader;
  readonly templates: TemplateLanguage;
  /** Names of files on the command line, lower case with the full stop. */
  readonly extensions: readonly string[];
  /** The marks of a comment that leaves nothing in the finished text; absent where there is none. */
  readonly comment?: readonly [opening: string, closing: string];
  /** Whether the markup is XML and not HTML. */
  readonly xml?: true;
  /** Whether <template> holds text that is shown: Vue's components. */
  readonly showsTemplates?: true;
}

const htmlComment = ['<!-- ', ' -->'] as const;
const jinjaComment = ['{# ', ' #}'] as const;
const mustacheComment = ['{{!-- ', ' --}}'] as const;
const percentComment = ['<%# ', ' %>'] as const;

function html(
  extensions: string,
  comment: NonNullable<Format['comment']> = htmlComment,
  templates: TemplateLanguage = 'common',
): Format {
  return { reader: 'html', templates, extensions: extensions.split(' ').filter(Boolean), comment };
}

/** Every language id that is read, as VS Code and its extensions name them. */
export const formats: Readonly<Record<string, Format>> = {
  markdown: { reader: 'markdown', templates: 'common', extensions: ['.md', '.markdown'], comment: htmlComment },
  mdx: { reader: 'markdown', templates: 'braces', extensions: ['.mdx'], comment: ['{/* ', ' */}'] },
  plaintext: { reader: 'plainText', templates: 'common', extensions: ['.txt'], comment: ['[', ']'] },
  html: html('.html .htm'),
  handlebars: html('.hbs .handlebars', mustacheComment),
  mustache: html('.mustache', ['{{! ', ' }}']),
  liquid: html('.liquid', ['{% comment %} ', ' {% endcomment %}']),
  nunjucks: html('.njk', jinjaComment),
  jinja: html('.j2 .jinja .jinja2', jinjaComment),
  'jinja-html': html('', jinjaComment),
  'django-html': html('', jinjaComment),
  twig: html('.twig', jinjaComment),
  erb: html('.erb', percentComment),
  ejs: html('.ejs', percentComment),
  php: html('.php .phtml', ['<?php /* ', ' */ ?>'], 'php'),
  razor: html('.cshtml .razor', ['@* ', ' *@'], 'razor'),
  aspnetcorerazor: html('', ['@* ', ' *@'], 'razor'),
  vue: { ...html('.vue'), showsTemplates: true },
  svelte: html('.svelte', htmlComment, 'braces'),
  xml: { ...html('.xml'), xml: true },
  xliff: { ...html('.xlf .xliff'), xml: true },
};

/** Files of strings, read as such only where a project says that they hold texts: by the end of their names. */
const stringFiles: Readonly<Record<string, Format>> = {
  '.json': { reader: 'strings', templates: 'common', extensions: [] },
  '.yaml': { reader: 'strings', templates: 'common', extensions: [], comment: ['# ', ''] },
};

/** Ends of the names of files that can hold strings, lower case with the full stop. */
export const stringExtensions: readonly string[] = ['.json', '.jsonc', '.arb', '.yaml', '.yml'];

/** True for the name or path of a file that strings can be read from. */
export function mayHoldStrings(path: string): boolean {
  const name = path.toLowerCase();
  return stringExtensions.some((extension) => name.endsWith(extension));
}

/** The id by which `formatOf` knows a file of strings. @param path the file's name, with or without its folder. */
export function stringsId(path: string): string {
  return /\.ya?ml$/i.test(path) ? '.yaml' : '.json';
}

/** The format of a language id, or of what `stringsId` gives; what is not known is plain text. */
export function formatOf(languageId: string): Format {
  if (Object.hasOwn(stringFiles, languageId)) return stringFiles[languageId]!;
  return Object.hasOwn(formats, languageId) ? formats[languageId]! : formats['plaintext']!;
}

const languages: ReadonlyMap<string, string> = new Map(
  Object.entries(formats).flatMap(([id, { extensions }]) => extensions.map((extension) => [extension, id] as const)),
);

/** Ends of file names that a language id goes with, lower case with the full stop. */
export const extensions: readonly string[] = [...languages.keys()];

/** The language id of a file, by its name or path. */
export function languageOf(file: string): string {
  return languages.get(/[^/\\](\.[^./\\]*)$/.exec(file)?.[1]?.toLowerCase() ?? '') ?? 'plaintext';
}
