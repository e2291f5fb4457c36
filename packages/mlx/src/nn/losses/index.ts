/**
 * Loss functions, as Python's `nn.losses`.
 *
 * @packageDocumentation
 */

export type { BinaryCrossEntropyKeywords, CrossEntropyKeywords, DistributionLossKeywords } from './classification';
export { binary_cross_entropy, cross_entropy, kl_div_loss, nll_loss } from './classification';
export type {
  CosineSimilarityLossKeywords,
  HingeLossKeywords,
  MarginRankingLossKeywords,
  TripletLossKeywords,
} from './ranking';
export { cosine_similarity_loss, hinge_loss, margin_ranking_loss, triplet_loss } from './ranking';
export type { Reduction } from './reduce';
export type {
  GaussianNllLossKeywords,
  HuberLossKeywords,
  LogCoshLossKeywords,
  RegressionLossKeywords,
  SmoothL1LossKeywords,
} from './regression';
export { gaussian_nll_loss, huber_loss, l1_loss, log_cosh_loss, mse_loss, smooth_l1_loss } from './regression';
