/*
 * Phase 0, step by step: heddle's semaphore over a deque of waiter slots behind a futex mutex. Threads compete for one
 * permit. The steps are those of src/primitives: permit-word, fair-turns, phase0, waiter-slots.
 *
 * A step is one atomic operation, with the plain accesses after it; what only the thread itself sees is no step. The links
 * of the deque are plain, so it is a channel here, beside the head as it was last stored.
 * Seeded bug: who has registered does not look at the permits again.
 */
#define FREE 0
#define HELD 1
#define CONTENDED 2

#define WAITING 1
#define GRANTED 3

#define NOBODY THREADS

/* The permit word: twice the permits that are free, and one if somebody may wait. */
#define WAITED 1
#define PERMIT 2
byte word = PERMIT;

/* The futex mutex around the deque. */
byte mutex;
chan sleepers = [THREADS] of { byte };
bit asleep[THREADS];

chan deque = [THREADS] of { byte };
byte head = NOBODY;

/* The waiter slots, and who sleeps on its own. */
byte taken;
byte state[THREADS];
bit waiting[THREADS];

byte inside, finished;

mtype = { REGISTERS, GRANTS };

/* What is plain there is in one step with what came before. */
inline grantNext() {
  if
  :: empty(deque) -> goto unlock
  :: nempty(deque) -> goto grant
  fi
}

inline locked() {
  if
  :: doing == REGISTERS -> goto reserve
  :: doing == GRANTS -> grantNext()
  fi
}

inline unlocked() {
  if
  :: doing == REGISTERS -> doing = 0; goto mark
  :: doing == GRANTS && slot != NOBODY -> doing = 0; goto park
  :: doing == GRANTS && slot == NOBODY -> doing = 0; nextRound()
  fi
}

inline nextRound() {
  round++;
  if
  :: round == ROUNDS ->
    finished++;
    assert(finished < THREADS || (word / PERMIT == 1 && head == NOBODY && taken == 0));
    goto end
  :: else -> goto acquire
  fi
}

active [THREADS] proctype worker() {
  byte round, was, first, woken;
  byte slot = NOBODY;
  mtype doing = 0;

acquire: /* load(head) */
  if
  :: head == NOBODY
  :: else -> doing = REGISTERS; goto lock
  fi;
  atomic { /* compareExchange(word, PERMIT, 0) */
    if
    :: word == PERMIT -> word = 0; goto enter
    :: word != PERMIT && word >= PERMIT -> was = word
    :: word != PERMIT && word < PERMIT -> doing = REGISTERS; goto lock
    fi
  };
take: /* compareExchange(word, was, was - PERMIT) */
  atomic {
    if
    :: word == was -> word = was - PERMIT; was = 0; goto enter
    :: word != was && word >= PERMIT -> was = word; goto take
    :: word != was && word < PERMIT -> was = 0; doing = REGISTERS; goto lock
    fi
  };

lock: /* compareExchange(mutex, FREE, HELD) */
  atomic {
    if
    :: mutex == FREE -> mutex = HELD; locked()
    :: else
    fi
  };
slowly: /* exchange(mutex, CONTENDED), once awake */
  atomic {
    !asleep[_pid] ->
    if
    :: mutex == FREE -> mutex = CONTENDED; locked()
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

reserve:
  was = taken;
  atomic { /* compareExchange(taken, was, with the lowest bit that is clear) */
    if
    :: taken == was ->
      slot = 0;
      do
      :: taken & (1 << slot) -> slot++
      :: else -> break
      od;
      taken = taken | (1 << slot);
      was = 0;
      state[slot] = WAITING;
      if
      :: empty(deque) -> deque!slot
      :: nempty(deque) -> deque!slot; goto unlock
      fi
    :: else -> was = 0; goto reserve
    fi
  };
  head = slot; /* store(head), only of who is the first */
unlock: /* exchange(mutex, FREE) */
  atomic {
    if
    :: mutex == CONTENDED -> mutex = FREE
    :: else -> mutex = FREE; unlocked()
    fi
  };
  atomic { /* notify(mutex, 1) */
    if
    :: sleepers?woken -> asleep[woken] = 0; woken = 0
    :: empty(sleepers)
    fi;
    unlocked()
  };

mark: /* or(word, WAITED) */
  atomic {
#ifdef SEEDED
    word = word | WAITED;
    goto park
#else
    was = word;
    word = word | WAITED;
    if
    :: was >= PERMIT -> was = 0; doing = GRANTS; goto lock
    :: else -> was = 0; goto park
    fi
#endif
  };

park: /* wait(state, WAITING) */
  waiting[slot] = (state[slot] == WAITING);
  atomic { /* load(state), once awake */
    !waiting[slot] ->
    if
    :: state[slot] == WAITING -> goto park
    :: else -> state[slot] = 0
    fi
  };
  atomic { taken = taken & ~(1 << slot); slot = NOBODY };

enter:
  atomic { inside++; assert(inside == 1); inside-- };

  atomic { /* compareExchange(word, 0, PERMIT) */
    if
    :: word == 0 -> word = PERMIT; nextRound()
    :: else -> was = word
    fi
  };
add: /* compareExchange(word, was, was + PERMIT) */
  atomic {
    if
    :: word == was && (was & WAITED) -> word = was + PERMIT; was = 0
    :: word == was && !(was & WAITED) -> word = was + PERMIT; was = 0; nextRound()
    :: else -> was = word; goto add
    fi
  };
  if /* load(head) */
  :: head == NOBODY
  :: else -> goto look
  fi;
  word = word & ~WAITED;
  atomic { /* load(head) */
    if
    :: head == NOBODY -> nextRound()
    :: else
    fi
  };
  atomic { /* or(word, WAITED) */
    was = word;
    word = word | WAITED;
    if
    :: was >= PERMIT -> was = 0; doing = GRANTS; goto lock
    :: else -> was = 0; nextRound()
    fi
  };
look: /* load(word) */
  atomic {
    if
    :: word >= PERMIT -> doing = GRANTS; goto lock
    :: else -> nextRound()
    fi
  };

grant: /* compareExchange(word, PERMIT, 0) */
  atomic {
    if
    :: word == PERMIT -> word = 0; goto remove
    :: word != PERMIT && word >= PERMIT -> was = word
    :: word != PERMIT && word < PERMIT -> goto unlock
    fi
  };
grant_more: /* compareExchange(word, was, was - PERMIT) */
  atomic {
    if
    :: word == was -> word = was - PERMIT; was = 0
    :: word != was && word >= PERMIT -> was = word; goto grant_more
    :: word != was && word < PERMIT -> was = 0; goto unlock
    fi
  };
remove: /* store(head), whoever comes next */
  atomic {
    deque?first;
    if
    :: deque?<head>
    :: empty(deque) -> head = NOBODY
    fi
  };
  state[first] = GRANTED;
  atomic { /* notify(state) */
    waiting[first] = 0;
    first = 0;
    grantNext()
  };
end: skip
}
