/*
 * Michael and Scott's queue, by index; no node is used twice. Threads enqueue one node and dequeue one.
 *
 * What only the thread itself sees is no step.
 * Seeded bug: a node is linked with a store instead of a compare-exchange, over another one.
 */
#define NODES (THREADS * ROUNDS + 2)

/* Node 0 is none, node 1 the first dummy. */
byte head = 1, tail = 1, free = 2;
byte next[NODES];
bit taken[NODES];

active [THREADS] proctype worker() {
  byte round, node, first, last, after;

begin:
  atomic { node = free; free++ };
enqueue:
  last = tail;
  after = next[last];
link:
  atomic {
    if
    :: after != 0 -> /* compareExchange(tail, last, after) */
      if
      :: tail == last -> tail = after
      :: else
      fi;
      last = 0; after = 0; goto enqueue
#ifdef SEEDED
    :: after == 0 -> next[last] = node
#else
    :: after == 0 && next[last] == 0 -> next[last] = node
    :: after == 0 && next[last] != 0 -> last = 0; goto enqueue
#endif
    fi
  };
  atomic { /* compareExchange(tail, last, node) */
    if
    :: tail == last -> tail = node
    :: else
    fi;
    last = 0; node = 0
  };
dequeue:
  first = head;
  last = tail;
  after = next[first];
  atomic {
    if
    :: first == last -> /* compareExchange(tail, last, after) */
      assert(after != 0);
      if
      :: tail == last -> tail = after
      :: else
      fi;
      first = 0; last = 0; after = 0; goto dequeue
    :: first != last && head == first -> head = after; first = 0; last = 0
    :: first != last && head != first -> first = 0; last = 0; after = 0; goto dequeue
    fi
  };
  atomic {
    assert(!taken[after]);
    taken[after] = 1;
    after = 0;
    round++;
    if
    :: round == ROUNDS -> goto end
    :: else -> goto begin
    fi
  };
end: skip
}
