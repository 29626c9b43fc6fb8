/*
 * Peterson's algorithm: two threads exclude each other by loads and stores alone, and increment a counter in two steps.
 *
 * Seeded bug: a thread gives way before it raises its flag.
 */
bit wants[2], turn;
byte counter, finished;

active [2] proctype worker() {
  byte round, seen;

#ifdef SEEDED
enter:
  turn = 1 - _pid;
  wants[_pid] = 1;
#else
enter:
  wants[_pid] = 1;
  turn = 1 - _pid;
#endif
look: /* A loop of loads, of the flag and of the turn. */
  if
  :: wants[1 - _pid] == 0 -> goto inside
  :: else
  fi;
  if
  :: turn == 1 - _pid -> goto look
  :: else
  fi;
inside:
  seen = counter;
  atomic { counter = seen + 1; seen = 0 };
  atomic {
    wants[_pid] = 0;
    round++;
    if
    :: round < ROUNDS -> goto enter
    :: else -> finished++; assert(finished < 2 || counter == 2 * ROUNDS)
    fi
  }
}
