// Types of keyword objects, which may stand in the place of any optional argument.

/** Their names. */
export const KEYWORDS = /\b\w+(Options|Keywords)\b/;

/** Whether an entry is a type of keywords, which is shown where it is taken and not by itself. */
export const isKeywords = ({ kind, name }) => kind === 'type' && KEYWORDS.test(name);

/** A type without the keywords that may stand in its place. */
export function withoutKeywords(type) {
  const rest = type
    .replace(/ ?\|? ?\(?(Partial<)?\b\w+(Options|Keywords)\b>?( & \{[^}]*\}\))?/g, '')
    .replace(/^\s*\|\s*/, '')
    .replace(/^\((\w+) \| StreamOrDevice \| null\)\[\]$/, '$1[]');
  return rest.trim();
}
