/*
 * Futex mutex: 0 free, 1 held, 2 held with sleepers. Threads increment a plain counter under it.
 *
 * A step is one atomic operation, with the plain accesses after it; what only the thread itself sees is no step.
 * Seeded bug: who was woken takes the mutex as held without sleepers, and the others sleep on.
 */
#define FREE 0
#define HELD 1
#define CONTENDED 2

byte mutex, counter, finished;
bit asleep[THREADS];
chan sleepers = [THREADS] of { byte };

inline inside() { counter++; round++ }

/* To be within the last step of a round. */
inline nextRound() {
  if
  :: round == ROUNDS -> finished++; assert(finished < THREADS || counter == THREADS * ROUNDS); goto end
  :: else -> goto lock
  fi
}

active [THREADS] proctype worker() {
  byte round, first;

lock: /* compareExchange(mutex, FREE, HELD) */
  atomic {
    if
    :: mutex == FREE -> mutex = HELD; inside(); goto unlock
    :: else
    fi
  };
slowly: /* exchange(mutex, CONTENDED), once awake */
  atomic {
    !asleep[_pid] ->
    if
    :: mutex == FREE -> mutex = CONTENDED; inside(); goto unlock
    :: else -> mutex = CONTENDED
    fi
  };
  atomic { /* wait(mutex, CONTENDED) */
    if
    :: mutex == CONTENDED -> asleep[_pid] = 1; sleepers!_pid
    :: else
    fi;
#ifndef SEEDED
    goto slowly
#endif
  };
#ifdef SEEDED
  atomic {
    !asleep[_pid] ->
    if
    :: mutex == FREE -> mutex = HELD; inside()
    :: else -> goto slowly
    fi
  };
#endif
unlock: /* exchange(mutex, FREE) */
  atomic {
    if
    :: mutex == CONTENDED -> mutex = FREE
    :: else -> mutex = FREE; nextRound()
    fi
  };
  atomic { /* notify(mutex, 1) */
    if
    :: sleepers?first -> asleep[first] = 0; first = 0
    :: empty(sleepers)
    fi;
    nextRound()
  };
end: skip
}
