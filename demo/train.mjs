import { saveCheckpoint } from './checkpoint.mjs';

const EVALUATIONS = 20;
const WINDOWS_PER_EVALUATION = 128;
const STEPS_PER_SAVE = 250;

/**
 * Trains until the run is finished or the signal comes, then saves. The held-out loss is taken at
 * the start and 20 times on the way, so that a resumed run takes it where an uninterrupted one does.
 *
 * @param {{ folder: string, signal: AbortSignal, onStep: (state: { step: number, loss: number, heldOut: number }) => void }} options
 */
export async function train(trainer, { folder, signal, onStep }) {
  const { history, config, corpus } = trainer;
  const windows = corpus.heldOutSample(WINDOWS_PER_EVALUATION);
  const every = Math.max(1, Math.round(config.steps / EVALUATIONS));
  const evaluate = async () => history.heldOut.push([trainer.step, await trainer.evaluate(windows)]);

  if (history.heldOut.length === 0) await evaluate();
  while (!trainer.finished && !signal.aborted) {
    const loss = await trainer.advance();
    if (trainer.step % every === 0 || trainer.finished) await evaluate();
    if (trainer.step % STEPS_PER_SAVE === 0) saveCheckpoint(folder, trainer);
    onStep({ step: trainer.step, loss, heldOut: history.heldOut.at(-1)[1] });
  }
  saveCheckpoint(folder, trainer);
}
