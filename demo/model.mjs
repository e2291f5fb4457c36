import { core as mx, nn } from 'mlx';

/** The demo's model: small enough for a minute on two cores. */
export const defaultModel = { layers: 3, width: 96, heads: 3, context: 64 };

class Attention extends nn.Module {
  constructor(width, heads) {
    super();
    this.heads = heads;
    this.scale = (width / heads) ** -0.5;
    this.qkv = new nn.Linear(width, 3 * width, { bias: false });
    this.out = new nn.Linear(width, width, { bias: false });
  }

  forward(x) {
    const [batch, length, width] = x.shape;
    const size = width / this.heads;
    const [queries, keys, values] = mx
      .split(this.qkv(x), 3, -1)
      .map((part) => part.reshape([batch, length, this.heads, size]).transpose([0, 2, 1, 3]));
    const attended = mx.fast.scaled_dot_product_attention(rotate(queries, size), rotate(keys, size), values, {
      scale: this.scale,
      mask: 'causal',
    });
    return this.out(attended.transpose([0, 2, 1, 3]).reshape([batch, length, width]));
  }
}

/** Rotary positions: attention sees how far apart two characters are. */
function rotate(x, size) {
  return mx.fast.rope(x, size, { traditional: false, base: 10000, scale: 1, offset: 0 });
}

class Block extends nn.Module {
  constructor(width, heads) {
    super();
    this.attention_norm = new nn.RMSNorm(width);
    this.attention = new Attention(width, heads);
    this.feed_norm = new nn.RMSNorm(width);
    this.up = new nn.Linear(width, 4 * width, { bias: false });
    this.down = new nn.Linear(4 * width, width, { bias: false });
  }

  forward(x) {
    const y = mx.add(x, this.attention(this.attention_norm(x)));
    // Squared relu: as good as gelu at this size, and no transcendental function to compute.
    return mx.add(y, this.down(mx.square(nn.relu(this.up(this.feed_norm(y))))));
  }
}

/** A pre-norm transformer over characters: tokens of shape [batch, length] in, logits out. */
export class CharTransformer extends nn.Module {
  constructor({ vocabulary, layers, width, heads }) {
    super();
    this.embedding = new nn.Embedding(vocabulary, width);
    this.blocks = Array.from({ length: layers }, () => new Block(width, heads));
    this.norm = new nn.RMSNorm(width);
    this.head = new nn.Linear(width, vocabulary, { bias: false });
  }

  forward(tokens) {
    let x = this.embedding(tokens);
    for (const block of this.blocks) x = block(x);
    return this.head(this.norm(x));
  }
}
