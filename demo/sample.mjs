import { core as mx } from 'mlx';

/**
 * Text as the model would go on after `prompt`, character by character.
 *
 * @param {{ prompt: string, length: number, temperature?: number, seed?: number, context: number, signal?: AbortSignal }} options
 */
export async function sample(model, vocabulary, { prompt, length, temperature = 0.7, seed = 0, context, signal }) {
  const tokens = Array.from(vocabulary.encode(prompt));
  let key = mx.random.key(seed);
  for (let i = 0; i < length && !signal?.aborted; i += 1) {
    const input = mx.array(Int32Array.from(tokens.slice(-context))).reshape([1, -1]);
    const logits = model(input).get(0, -1);
    let subkey;
    [key, subkey] = mx.random.split(key);
    const next = mx.random.categorical(mx.multiply(logits, 1 / temperature), { key: subkey });
    await mx.async_eval(next, key);
    tokens.push(next.item());
  }
  return vocabulary.decode(tokens);
}
