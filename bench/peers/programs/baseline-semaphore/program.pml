/*
 * Baseline semaphore: a futex mutex around permits and a queue of waiters with a slot each; permits are handed to the waiter.
 *
 * A step is one atomic operation, with the plain accesses after it; what only the thread itself sees is no step.
 * Seeded bug: who finds no permit leaves the mutex before it registers, and does not look again.
 */
#define FREE 0
#define HELD 1
#define CONTENDED 2

mtype = { ACQUIRES, REGISTERS, WAITS, RELEASES, HANDS }

byte mutex, permits = PERMITS;
chan sleepers = [THREADS] of { byte }; /* on the mutex */
chan waiters = [THREADS] of { byte };
bit asleep[THREADS], waiting[THREADS], granted[THREADS];

/* In one step with what locked the mutex. */
inline inside() {
  if
  :: doing == ACQUIRES && permits > 0 -> permits--; goto unlock
#ifdef SEEDED
  :: doing == ACQUIRES && permits == 0 -> doing = REGISTERS; goto unlock
#else
  :: doing == ACQUIRES && permits == 0 -> waiters!_pid; doing = WAITS; goto empty_slot
#endif
  :: doing == REGISTERS -> waiters!_pid; doing = WAITS; goto empty_slot
  :: doing == RELEASES && empty(waiters) -> permits++; goto unlock
  :: doing == RELEASES && nempty(waiters) -> waiters?first; doing = HANDS; goto unlock
  fi
}

/* In one step with what unlocked the mutex. */
inline outside() {
  if
  :: doing == ACQUIRES -> doing = RELEASES; goto lock
  :: doing == REGISTERS -> goto lock
  :: doing == WAITS -> goto look
  :: doing == RELEASES -> nextRound()
  :: doing == HANDS -> goto hand
  fi
}

inline nextRound() {
  round++;
  doing = ACQUIRES;
  if
  :: round == ROUNDS -> goto end
  :: else -> goto lock
  fi
}

active [THREADS] proctype worker() {
  byte round, first, woken;
  mtype doing = ACQUIRES;

lock: /* compareExchange(mutex, FREE, HELD) */
  atomic {
    if
    :: mutex == FREE -> mutex = HELD; inside()
    :: else
    fi
  };
slowly: /* exchange(mutex, CONTENDED), once awake */
  atomic {
    !asleep[_pid] ->
    if
    :: mutex == FREE -> mutex = CONTENDED; inside()
    :: else -> mutex = CONTENDED
    fi
  };
  atomic { /* wait(mutex, CONTENDED) */
    if
    :: mutex == CONTENDED -> asleep[_pid] = 1; sleepers!_pid
    :: else
    fi;
    goto slowly
  };
empty_slot:
  granted[_pid] = 0;
unlock: /* exchange(mutex, FREE) */
  atomic {
    if
    :: mutex == CONTENDED -> mutex = FREE
    :: else -> mutex = FREE; outside()
    fi
  };
  atomic { /* notify(mutex, 1) */
    if
    :: sleepers?woken -> asleep[woken] = 0; woken = 0
    :: empty(sleepers)
    fi;
    outside()
  };
look: /* load(slot), once awake */
  atomic {
    !waiting[_pid] ->
    if
    :: granted[_pid] -> doing = RELEASES; goto lock
    :: else
    fi
  };
  atomic { /* wait(slot, 0) */
    waiting[_pid] = !granted[_pid];
    goto look
  };
hand: /* store(slot, 1) */
  granted[first] = 1;
  atomic { /* notify(slot, 1) */
    waiting[first] = 0;
    first = 0;
    nextRound()
  };
end: skip
}
