/**
 * How many states a breadth-first search will have found in the end, judged by its layers so far.
 *
 * Idea.       Layers grow and then shrink again, like the number of ways to be so far along in several threads at once. In
 *             the middle of a search the logarithm of their sizes, over how deep they lie (from 0 to 1), is close to
 *             x · (1 − x) · (a + b · x): nothing but the first state at 0, nothing left at 1. Fit a and b to the layers
 *             that are known, the last ones most, and add up the layers to come.
 * Depth.      Where 1 is, random runs tell: their longest is somewhat deeper than the last layer, since a search takes the
 *             shortest way to each state. It is never taken to be close to the layer that the search is in.
 * Accuracy.   Measured in docs/estimates.md. It is an estimate: nothing else depends on it.
 * Source.     Own; that layers of state spaces are bell-shaped: R. Pelánek, "Typical structural properties of state
 *             spaces", SPIN 2004.
 */

/** How far a search is. */
export interface LayersSoFar {
  /** The first state of every layer that was begun to be expanded. */
  readonly layers: readonly number[];
  /** Where the last of these ends. */
  readonly layerEnd: number;
  /** How many states were expanded. */
  readonly expanded: number;
  /** How many were found. */
  readonly found: number;
}

/** The last layer, compared with the longest of some hundred random runs. */
const DEPTH_BY_RUNS = 0.85;
/** So much deeper than what is known is the end at least. */
const LEAST_DEPTH = 1.4;
const LEAST_LAYERS_TO_COME = 2;
/** How much more the last layers count than the first: by this power of how deep they lie. */
const RECENCY = 6;
const LEAST_LAYERS = 5;
/** The share of a layer that must be expanded to judge the next one by what was found of it. */
const ENOUGH = 0.5;
/** No layer is taken to be larger than e to this power. */
const LARGEST_LOGARITHM = 60;

/** What the logarithm of a layer's size is, at a depth from 0 to 1. */
type Curve = (depth: number) => number;

/**
 * Null while too little is known.
 *
 * @param longestRun Steps of the longest of some hundred random runs; 0 if there were none.
 */
export function estimatedStates(search: LayersSoFar, longestRun: number): number | null {
  const sizes = knownSizes(search);
  if (sizes.length < LEAST_LAYERS || longestRun === 0) return null;
  const depth = Math.max(longestRun * DEPTH_BY_RUNS, sizes.length * LEAST_DEPTH + LEAST_LAYERS_TO_COME);
  const known = sizes.reduce((sum, size) => sum + size, 0);
  const total = known + toCome(sizes, depth, fitted(sizes, depth));
  return Math.round(Math.max(total, search.found));
}

/** The sizes of all layers that are known, and of the next one once enough of it has been found. */
function knownSizes({ layers, layerEnd, expanded, found }: LayersSoFar): number[] {
  const sizes = layers.map((first, index) => (layers[index + 1] ?? layerEnd) - first);
  const share = (expanded - layers.at(-1)!) / sizes.at(-1)!;
  const next = (found - layerEnd) / share;
  return share > ENOUGH && next >= 1 ? [...sizes, next] : sizes;
}

/** The curve closest to the sizes: weighted least squares for a + b · x, once x · (1 − x) is divided out. */
function fitted(sizes: readonly number[], depth: number): Curve {
  let [weights, atDepths, squares, values, products] = [0, 0, 0, 0, 0];
  for (let layer = 1; layer < sizes.length; layer++) {
    const x = layer / depth;
    const weight = (x * (1 - x)) ** 2 * x ** RECENCY;
    const value = Math.log(sizes[layer]!) / (x * (1 - x));
    weights += weight;
    atDepths += weight * x;
    squares += weight * x * x;
    values += weight * value;
    products += weight * value * x;
  }
  const b = (weights * products - atDepths * values) / (weights * squares - atDepths * atDepths);
  const a = (values - b * atDepths) / weights;
  return (x) => x * (1 - x) * (a + b * x);
}

/** The sum of the layers that are not known: from the last known one, the curve is met little by little. */
function toCome(sizes: readonly number[], depth: number, curve: Curve): number {
  const last = sizes.length - 1;
  const above = Math.log(sizes[last]!) - curve(last / depth);
  let sum = 0;
  for (let layer = sizes.length; layer <= depth; layer++) {
    const left = 1 - (layer - last) / (depth - last);
    const logarithm = curve(layer / depth) + above * left;
    sum += Math.exp(Math.min(Math.max(logarithm, 0), LARGEST_LOGARITHM));
  }
  return sum;
}
