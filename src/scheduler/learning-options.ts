/** How threads are learned. */
export interface LearningOptions {
  /** Off: every history is a class of its own. Default true. */
  readonly isLearning?: boolean;
  /** After how many steps alike a loop that does not say that it starts over is folded; null, the default: never. */
  readonly foldsLoopsAfter?: number | null;
  /** Asked now and then while much code has to be run, whether to pause. */
  readonly isInterrupted?: () => boolean;
}
