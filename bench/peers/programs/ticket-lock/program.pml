/*
 * Ticket lock: who comes draws a number and waits until it is served. Threads increment a counter in two steps.
 *
 * Seeded bug: whoever is next enters already.
 */
#ifdef SEEDED
#define EARLY 1
#else
#define EARLY 0
#endif

byte next, served, counter, finished;

active [THREADS] proctype worker() {
  byte round, number, seen;

draw:
  atomic { number = next; next++ };
  atomic { served + EARLY >= number -> number = 0 }; /* A loop of loads: only the last one changes anything. */
  seen = counter;
  atomic { counter = seen + 1; seen = 0 };
  atomic {
    served++;
    round++;
    if
    :: round < ROUNDS -> goto draw
    :: else -> finished++; assert(finished < THREADS || counter == THREADS * ROUNDS)
    fi
  }
}
