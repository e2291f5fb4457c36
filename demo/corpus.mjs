import { DemoError } from './errors.mjs';

const MOST_CHARACTERS = 1000;
const REPLACEMENT = '\u{fffd}';
const LARGEST_PIECE = 4096;
const HELD_OUT_EVERY = 10;

/** The characters of a text and their numbers. */
export class Vocabulary {
  /** @param {string[]} characters each character once; its place is its number */
  constructor(characters) {
    this.characters = characters;
    this.numbers = new Map(characters.map((character, number) => [character, number]));
    this.unknown = this.numbers.get(REPLACEMENT) ?? 0;
  }

  /** All characters of a text, or the most frequent ones and a replacement for the others. */
  static of(text) {
    const counts = new Map();
    for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
    let kept = [...counts.keys()];
    if (kept.length > MOST_CHARACTERS) {
      kept.sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
      kept = [...new Set([...kept.slice(0, MOST_CHARACTERS - 1), REPLACEMENT])];
    }
    return new Vocabulary(kept.sort());
  }

  get size() {
    return this.characters.length;
  }

  encode(text) {
    const tokens = new Int32Array(text.length);
    let length = 0;
    for (const character of text) {
      tokens[length] = this.numbers.get(character) ?? this.unknown;
      length += 1;
    }
    return tokens.slice(0, length);
  }

  decode(tokens) {
    return Array.from(tokens, (token) => this.characters[token]).join('');
  }
}

/**
 * A text as numbers, split into a part to learn from and a part held out. The text is cut into
 * pieces of a page or so and every tenth is held out, so that both parts hold every kind of text.
 *
 * @property {Int32Array} tokens
 * @property {[number, number][]} trainRanges  stretches of `tokens` to learn from, end excluded
 * @property {Int32Array} trainStarts          every place where a training window may start
 * @property {Int32Array} heldOutStarts        starts of the held-out windows, side by side
 */
export class Corpus {
  constructor(text, context, vocabulary = Vocabulary.of(text)) {
    this.context = context;
    this.vocabulary = vocabulary;
    this.tokens = vocabulary.encode(text);
    const least = HELD_OUT_EVERY * (context + 1);
    if (this.tokens.length < least) {
      throw new DemoError(`the text is too short: ${this.tokens.length} characters, at least ${least} are needed`);
    }
    if (vocabulary.size < 2) throw new DemoError('the text repeats a single character: there is nothing to learn');
    const { train, heldOut } = split(this.tokens.length);
    this.trainRanges = train;
    this.trainStarts = starts(train, context, 1);
    this.heldOutStarts = starts(heldOut, context, context);
  }

  /** At most `count` held-out windows, evenly spread over all of them. */
  heldOutSample(count) {
    const all = this.heldOutStarts;
    if (all.length <= count) return all;
    return Int32Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]);
  }
}

function split(length) {
  const piece = Math.min(LARGEST_PIECE, Math.floor(length / HELD_OUT_EVERY));
  const stride = piece * HELD_OUT_EVERY;
  const train = [];
  const heldOut = [];
  for (let start = 0; start < length; start += stride) {
    const seam = start + stride - piece;
    train.push([start, Math.min(seam, length)]);
    if (start + stride <= length) heldOut.push([seam, start + stride]);
    else if (seam < length) train.push([seam, length]);
  }
  return { train, heldOut };
}

function starts(ranges, context, stride) {
  const found = [];
  for (const [begin, end] of ranges) {
    for (let start = begin; start + context < end; start += stride) found.push(start);
  }
  return Int32Array.from(found);
}
