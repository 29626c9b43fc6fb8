/**
 * Random tests draw the same each time, so that a run of them tells about a change and not about luck.
 *
 * HEDDLE_SEED=n draws others, HEDDLE_DEEP=1 other ones each time; a failure says its seed.
 */
import fc from 'fast-check';

const { HEDDLE_SEED = '1', HEDDLE_DEEP } = process.env;
fc.configureGlobal(HEDDLE_DEEP ? {} : { seed: Number(HEDDLE_SEED) });
