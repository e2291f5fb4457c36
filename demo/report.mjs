import { thousands } from '../examples/lib/progress.mjs';
import { files, writeWhole } from './checkpoint.mjs';
import { lossCurve } from './curve.mjs';

/** What a run looks like in one line. */
export function describeRun({ corpus, config, parameterCount }) {
  const { layers, width, heads, context, batch } = config;
  return [
    `text: ${thousands(corpus.tokens.length)} characters, ${corpus.vocabulary.size} different, a tenth held out`,
    `model: ${layers} layers, width ${width}, ${heads} heads, context ${context}: ${thousands(parameterCount)} parameters`,
    `training: ${thousands(config.steps)} steps of ${batch} × ${context} characters`,
  ].join('\n');
}

/** The held-out loss beside those of the baselines. */
export function lossTable({ uniform, bigram, model, characters }) {
  const row = (name, loss) => `  ${name.padEnd(30)}${loss.toFixed(3)}   ${(loss / Math.LN2).toFixed(2)}`;
  return [
    'Loss on the held-out text        nats    bits per character',
    row(`uniform over ${characters} characters`, uniform),
    row('character bigrams', bigram),
    row('this transformer', model),
  ].join('\n');
}

/** Draws the loss curve; returns the path of the file. */
export function writeCurve(folder, trainer, baselines) {
  const { layers, width } = trainer.config;
  const tokens = thousands(trainer.step * trainer.tokensPerStep);
  return writeWhole(
    folder,
    files.curve,
    lossCurve({
      ...trainer.history,
      ...baselines,
      title: 'Character transformer: loss while learning',
      subtitle: `${layers} layers of width ${width}, ${thousands(trainer.parameterCount)} parameters, ${tokens} characters seen`,
    }),
  );
}
