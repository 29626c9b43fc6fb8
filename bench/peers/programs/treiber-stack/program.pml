/*
 * Treiber stack: a free list of nodes, by index. Threads pop a node, use it, and push it back.
 *
 * The head is a node's number and a version that every change raises, changed in one step. What only the thread itself sees
 * is no step.
 * Seeded bug: there is no version, and a head that has come back has other nodes below it.
 */
#ifdef SEEDED
#define VERSION 0
#else
#define VERSION 1
#endif

byte head = 1, version;
byte below[THREADS + 1];
bit used[THREADS + 1];

proctype worker() {
  byte round, node, old, oldVersion, next;

pop: /* load(head) */
  atomic { old = head; oldVersion = version; assert(old != 0) };
  next = below[old];
  atomic { /* compareExchange(head, ...) */
    if
    :: head == old && version == oldVersion ->
      head = next; version = version + VERSION; node = old; old = 0; oldVersion = 0; next = 0
    :: else -> old = 0; oldVersion = 0; next = 0; goto pop
    fi
  };
  atomic { assert(!used[node]); used[node] = 1 };
  used[node] = 0;
push: /* load(head) */
  atomic { old = head; oldVersion = version };
  below[node] = old;
  atomic { /* compareExchange(head, ...) */
    if
    :: head == old && version == oldVersion ->
      head = node; version = version + VERSION; node = 0; old = 0; oldVersion = 0; round++;
      if
      :: round == ROUNDS -> goto end
      :: else -> goto pop
      fi
    :: else -> old = 0; oldVersion = 0; goto push
    fi
  };
end: skip
}

init {
  byte node;
  atomic {
    for (node : 1 .. THREADS - 1) { below[node] = node + 1 };
    for (node : 1 .. THREADS) { run worker() };
    node = 0
  }
}
