// Takes the code of an example apart.

const DECLARES =
  /^(import|const|let|var|class|function|async function|for|if|else|while|do|switch|try|catch|finally|throw)\b|^\{/;

/**
 * The statements of a piece of code, each with the comment that ends its line.
 *
 * @param {string} code
 * @returns {{ code: string, comment: string, expression: boolean, gap: boolean }[]} The code without its semicolon
 *   when it is an expression; whether a blank line stands before it.
 */
export function statements(code) {
  const found = [];
  let start = 0;
  const end = (at) => {
    const text = code.slice(start, at).trim();
    const gap = found.length > 0 && /^\s*\n\s*\n/.test(code.slice(start, at));
    start = at;
    if (text && text !== ';') found.push({ text, gap, line: code.slice(0, at).split('\n').length });
  };
  let depth = 0;
  for (const { text, at, kind } of tokens(code)) {
    if (kind === 'comment') {
      const line = code.slice(0, at).split('\n').length;
      const previous = found.at(-1);
      if (depth === 0 && previous && previous.line === line && code.slice(start, at).trim() === '') {
        previous.comment = text.replace(/^\/\/\s*/, '').trim();
        start = at + text.length;
      }
      continue;
    }
    if (kind !== 'sign') continue;
    if ('([{'.includes(text)) depth++;
    if (')]}'.includes(text)) depth--;
    if (depth > 0) continue;
    const declares = DECLARES.test(withoutComments(code.slice(start, at)).trim());
    const body = text === '}' && declares && /^\s*(\n|$)/.test(code.slice(at + 1));
    if (text === ';' || (body && !/^(const|let|var)\b/.test(code.slice(start, at).trim()))) end(at + 1);
  }
  end(code.length);
  return found.map(({ text, gap, comment = '' }) => {
    const bare = withoutComments(text).trim();
    const expression = bare !== '' && !DECLARES.test(bare);
    return { code: expression ? text.replace(/;$/, '') : text, comment, expression, gap };
  });
}

const withoutComments = (code) => code.replace(/^(\s*\/\/.*\n?)+/, '');

/** Strings and comments whole, every other sign alone. */
function* tokens(code) {
  const pattern = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`|[\s\S]/g;
  for (const { 0: text, index: at } of code.matchAll(pattern)) {
    const kind = /^\/[/*]/.test(text) && text.length > 1 ? 'comment' : text.length > 1 ? 'string' : 'sign';
    yield { text, at, kind };
  }
}
