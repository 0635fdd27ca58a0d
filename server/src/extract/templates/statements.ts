import type { TemplateKind } from './template.ts';

const branch = /^\}?\s*(?:else|elsif|elseif|elif|when|catch|rescue|default)\b|^case\b.*:$/i;
const close = /^(?:end\w*\b|\}|next\b|loop\b)/i;
const open = /(?:\bdo(?:\s*\|[^|]*\|)?|\bthen|[{:])$|^(?:if|unless|while|until|for|foreach|switch|case|begin)\b/i;
/** Code that writes nothing. */
const quiet =
  /^(?:\$[\w>[\]'"-]+\s*[.?]{0,2}=|function\b|use\b|require|include|namespace\b|class\b|return\b|var\b|\/\/|\/\*)|;\s*\S|\n/i;

/** What a statement of Ruby, JavaScript, PHP or Basic does between <% %> or <?php ?>. */
export function statementKind(code: string): TemplateKind {
  if (branch.test(code)) return 'branch';
  if (close.test(code)) return 'close';
  return open.test(code) ? 'open' : 'silent';
}

/** What a statement of PHP does; a call of a function is taken to write something. */
export function phpKind(code: string): TemplateKind {
  if (/^(?:echo|print)\b/i.test(code)) return 'field';
  const kind = statementKind(code);
  return kind === 'silent' && code !== '' && !quiet.test(code) ? 'field' : kind;
}

/** What stands between {{ and }} in Handlebars, Mustache, Go and Vue. */
export function mustacheKind(code: string): TemplateKind {
  if (/^(?:else\b|\^$)/.test(code)) return 'branch';
  if (/^(?:[#^]|(?:if|range|with|block|define|unless|each)\s)/.test(code)) return 'open';
  if (/^(?:\/|end$)/.test(code)) return 'close';
  return /^(?:[!=]|$)/.test(code) ? 'silent' : 'field';
}

const otherwise = new Set(['else', 'elsif', 'elseif', 'elif', 'when', 'empty', 'plural', 'pluralize']);

/** What a tag {% word … %} of Liquid, Jinja, Twig or Django does; 'open' holds only if an end tag for the word exists. */
export function tagKind(word: string): TemplateKind {
  if (otherwise.has(word)) return 'branch';
  return word.startsWith('end') ? 'close' : 'open';
}
