/**
 * The next character guessed from the one before: counts of pairs with one added to each. What a
 * model must beat to have learned more than which letters follow which.
 */
export class BigramModel {
  constructor(size) {
    this.size = size;
    this.pairs = new Float64Array(size * size);
    this.totals = new Float64Array(size);
  }

  /** Fitted on the training part of a corpus. */
  static fit({ tokens, trainRanges, vocabulary }) {
    const model = new BigramModel(vocabulary.size);
    for (const [begin, end] of trainRanges) {
      for (let i = begin + 1; i < end; i += 1) model.count(tokens[i - 1], tokens[i]);
    }
    return model;
  }

  count(previous, next) {
    this.pairs[previous * this.size + next] += 1;
    this.totals[previous] += 1;
  }

  probability(previous, next) {
    return (this.pairs[previous * this.size + next] + 1) / (this.totals[previous] + this.size);
  }

  /** Mean loss in nats per character over windows of `context` predictions each. */
  loss(tokens, starts, context) {
    let sum = 0;
    for (const start of starts) {
      for (let i = start + 1; i <= start + context; i += 1) sum -= Math.log(this.probability(tokens[i - 1], tokens[i]));
    }
    return sum / (starts.length * context);
  }
}
