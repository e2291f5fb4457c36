// What the page of a module shows of each entry.
import { escape, highlight, inline } from './html.mjs';
import { KEYWORDS, withoutKeywords } from './keywords.mjs';
import { anchorOf, calledAs } from './names.mjs';

/** Renders the entries of a module. */
export class EntryView {
  /**
   * @param {string} module
   * @param {import('./names.mjs').Links} links
   * @param {Map<string, import('./api.mjs').Entry>} keywordTypes The types of keywords, by name.
   * @param {Map<string, import('./examples.mjs').Step[]>} outcomes What the examples gave, by their code.
   */
  constructor(module, links, keywordTypes, outcomes) {
    this.module = module;
    this.links = links;
    this.keywordTypes = keywordTypes;
    this.outcomes = outcomes;
  }

  /** An entry with its members. */
  entry(entry) {
    const members = entry.members.filter((member) => entry.kind !== 'type' && isWorthShowing(member));
    return `<section class="entry" id="${anchorOf(entry)}">
${this.heading(entry, 'h3')}
${this.body(entry)}
${members.map((member) => this.member(member)).join('\n')}
</section>`;
  }

  member(member) {
    return `<section class="member" id="${anchorOf(member)}">
${this.heading(member, 'h4')}
${this.body(member)}
</section>`;
  }

  heading({ id, name, kind, python, aliases, bases }, tag) {
    const anchor = anchorOf({ id, kind });
    const base = bases.find((other) => this.links.find(other, this.module));
    const notes = [
      base ? `<span class="note">extends ${this.code(base)}</span>` : '',
      aliases.length > 0
        ? `<span class="note">also ${aliases.map((alias) => `<code>${alias}</code>`).join(', ')}</span>`
        : '',
      python ? `<span class="note">Python <code>${escape(python)}</code></span>` : '',
    ].join('');
    return `<${tag}><a href="#${anchor}">${escape(name)}</a><span class="kind">${kind}</span>${notes}</${tag}>`;
  }

  body(entry) {
    const { doc } = entry;
    const deprecated = doc.deprecated ? [`**Deprecated.** ${doc.deprecated}`] : [];
    const text = [...deprecated, doc.text, doc.remarks.replace(/^As Python's `[^`]+`\.\s*/, '')].filter(Boolean);
    return [
      this.signatures(entry),
      ...text.map((part) => this.prose(part, entry)),
      this.parameters(entry),
      doc.returns ? `<p><b>Returns</b> ${this.inline(doc.returns, entry)}</p>` : '',
      doc.throws.length > 0
        ? `<div class="throws"><b>Errors</b><ul>${doc.throws.map((line) => `<li>${this.inline(line, entry)}</li>`).join('')}</ul></div>`
        : '',
      ...doc.examples.map((example) => this.example(example)),
    ]
      .filter(Boolean)
      .join('\n');
  }

  signatures(entry) {
    const shown = entry.signatures.filter((signature) => !onlyKeywords(signature));
    const signatures = (shown.length > 0 ? shown : entry.signatures).map((signature) =>
      this.signature(signature, entry),
    );
    const lines =
      signatures.length > 0 ? [...new Set(signatures)] : entry.declaration ? [this.code(entry.declaration)] : [];
    return lines.length > 0 ? `<pre class="signature"><code>${lines.join('\n')}</code></pre>` : '';
  }

  signature({ prefix, parameters, result }, { kind }) {
    if (parameters.length === 1 && parameters[0].type === 'unknown[]')
      return this.signature({ prefix, parameters: [], result }, { kind });
    const parts = parameters.map(({ name, type, optional }) => {
      const code = this.code(withoutKeywords(type));
      return `<span class="parameter">${escape(name)}</span>${optional ? '?' : ''}: ${code}`;
    });
    const call =
      kind === 'function'
        ? `${calledAs(this.module)}.${prefix}`
        : prefix.replace(/^new /, `new ${calledAs(this.module)}.`);
    const long =
      parameters.map(({ name, type }) => name.length + withoutKeywords(type).length + 4).reduce((a, b) => a + b, 0) >
      70;
    const inner = long ? `\n  ${parts.join(',\n  ')}\n` : parts.join(', ');
    return `<span class="call">${escape(call)}</span>(${inner})${result ? `: ${this.code(result)}` : ''}`;
  }

  /** Types with links to what they name. */
  code(code) {
    return escape(code).replace(/\b[A-Za-z_]\w*\b(?!;)/g, (name) => {
      const target = /^[A-Z]|^array$/.test(name)
        ? this.links.find(name === 'array' ? 'core.MxArray' : name, this.module)
        : undefined;
      return target ? `<a href="${target}">${name}</a>` : name;
    });
  }

  prose(text, entry) {
    return text
      .split(/\n\s*\n/)
      .map((paragraph) => `<p>${this.inline(paragraph, entry)}</p>`)
      .join('\n');
  }

  inline(text, { id }) {
    const linked = text.replace(/\{@link (\S+?)\s*(?:\|\s*([^}]+))?\}/g, (_, name, label) => {
      const target =
        this.links.find(name, this.module, id) ?? this.links.find(name, this.module, id.replace(/\.[^.]+$/, ''));
      const shown = `\`${(label ?? name).replace(/^core\./, 'mx.')}\``;
      return target ? `[${shown}](${target})` : shown;
    });
    return inline(linked);
  }

  parameters(entry) {
    const rows = [];
    const seen = new Set();
    const row = (name, optional, text, type) => {
      if (seen.has(name) || !(text || type)) return;
      seen.add(name);
      const shown = `<code>${escape(name)}</code>${optional ? ' <span class="optional">optional</span>' : ''}`;
      rows.push(
        `<dt>${shown}${type ? ` <code class="type">${this.code(type)}</code>` : ''}</dt><dd>${text ? this.inline(text, entry) : ''}</dd>`,
      );
    };
    const fields = [];
    for (const { parameters } of entry.signatures) {
      for (const { name, type, optional } of parameters) {
        const keywords = KEYWORDS.exec(type)?.[0];
        const whole = withoutKeywords(type) === '' || name === 'keywords';
        const bare = name.replace(/^\.\.\./, '');
        if (!whole) row(bare, optional, entry.doc.params.get(bare));
        if (keywords && this.keywordTypes.has(keywords)) fields.push(...this.keywordTypes.get(keywords).members);
      }
    }
    for (const { name, doc, declaration } of fields) {
      row(name, true, entry.doc.params.get(name) ?? doc.text, declaration.slice(name.length + 1).trim());
    }
    return rows.length > 0 ? `<dl class="parameters">${rows.join('')}</dl>` : '';
  }

  example(example) {
    return `<div class="example">${renderSteps(this.outcomes.get(example) ?? [])}</div>`;
  }
}

/** Code with what it gives, each below its statement. */
export function renderSteps(steps) {
  const lines = steps.map(({ code, comment, expression, output, given, gap }) => {
    const says = comment && output === undefined;
    const source = `${code}${expression ? ';' : ''}${says || isProse(comment, output) ? `  // ${comment}` : ''}`;
    const shown = `<span class="code${given ? ' given' : ''}${gap ? ' gap' : ''}">${highlight(source)}</span>`;
    return output === undefined ? shown : `${shown}<span class="output">${escape(output)}</span>`;
  });
  return `<pre><code>${lines.join('')}</code></pre>`;
}

/** Whether a comment says more than what is printed below it anyway. */
const isProse = (comment, output) =>
  comment !== '' &&
  !/^(array\(|[[{\d'"-]|(Range|Type)?Error|mlx\.|true|false|null)/.test(comment) &&
  output !== comment;

/** A member that repeats what its class inherits, without a word of its own, is not shown. */
const isWorthShowing = ({ kind, doc, name }) => doc.text !== '' || (kind === 'method' && name === 'forward');

/** Whether all that can be given is keywords. */
const onlyKeywords = ({ parameters }) =>
  parameters.some(
    ({ name, type }) => (name === 'keywords' && KEYWORDS.test(type)) || (name === 'keywords' && type.startsWith('{')),
  );
