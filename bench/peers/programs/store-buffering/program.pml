/*
 * Store buffering in a ring: each thread stores to its own cell and then loads its neighbour's. Not all of them load 0.
 *
 * Seeded bug: threads load first.
 */
bit cells[THREADS];
byte finished, missed;

active [THREADS] proctype worker() {
  bit seen;

#ifdef SEEDED
  seen = cells[(_pid + 1) % THREADS];
  atomic {
    cells[_pid] = 1;
#else
  cells[_pid] = 1;
  atomic {
    seen = cells[(_pid + 1) % THREADS];
#endif
    missed = missed + 1 - seen;
    seen = 0;
    finished++;
    assert(finished < THREADS || missed < THREADS)
  }
}
