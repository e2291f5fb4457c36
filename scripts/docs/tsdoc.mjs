// Reads TSDoc comments.

/**
 * A comment's parts: its text, and its tags.
 *
 * @returns {{ text: string, params: Map<string, string>, returns: string, remarks: string, throws: string[],
 *   examples: string[], internal: boolean, deprecated: string }}
 */
export function parseComment(comment = '') {
  const doc = {
    text: '',
    params: new Map(),
    returns: '',
    remarks: '',
    throws: [],
    examples: [],
    internal: false,
    deprecated: '',
  };
  const lines = comment
    .replace(/^\/\*\*/, '')
    .replace(/\*\/$/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
  let tag = 'text';
  let body = [];
  const finish = () => add(doc, tag, body.join('\n'));
  let fenced = false;
  for (const line of lines) {
    if (line.trimStart().startsWith('```')) fenced = !fenced;
    const start = fenced ? null : /^\s*@(\w+)\s*(.*)$/.exec(line);
    if (start) {
      finish();
      [tag, body] = [start[1], [start[2]]];
    } else {
      body.push(line);
    }
  }
  finish();
  return doc;
}

function add(doc, tag, body) {
  const text = body.trim();
  switch (tag) {
    case 'text':
    case 'returns':
    case 'remarks':
    case 'deprecated':
      doc[tag] = text;
      break;
    case 'param': {
      const [, name, rest] = /^(\w+)\s*(?:-\s+)?([\s\S]*)$/.exec(text) ?? [];
      if (name) doc.params.set(name, rest.trim());
      break;
    }
    case 'throws':
      doc.throws.push(text);
      break;
    case 'example':
      doc.examples.push(
        body
          .replace(/^\s*```\w*\n/, '')
          .replace(/\n```\s*$/, '')
          .replaceAll('*\\/', '*/')
          .trim(),
      );
      break;
    case 'internal':
      doc.internal = true;
      break;
  }
}

/** Python's name for what a comment describes, as the comment says it; null when it names none. */
export function pythonName({ text, remarks }) {
  return /\bPython's\s+`([^`]+)`/.exec(`${text}\n${remarks}`)?.[1] ?? null;
}

/** Whether a comment says that Python has no such thing. */
export function saysNotInPython({ text, remarks }) {
  return /\bPython has no(ne| such| other)?\b/.test(`${text}\n${remarks}`);
}
