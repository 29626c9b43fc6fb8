/** How seeded bugs of the intrusive queue recognise what a compareExchange on one of its links is about. */

const MARK_SHIFT = 30;
const NODE_MASK = 6;

/** How a node left, as links of the intrusive list have it. */
export const LEFT = { woken: 1, granted: 2, cancelled: 3 } as const;

/** The mark of a link; 0 if it is not frozen. */
export const markOf = (link: number): number => link >>> MARK_SHIFT;

/** Whether a link, with up to 3 waiters, names a node. */
const namesNode = (link: number): boolean => (link & NODE_MASK) !== 0;

/** Whether this is the compareExchange that leads past a node: both links are unfrozen, and the old one names it. */
export const leadsPast = (operands: readonly number[]): boolean => {
  const [from = 0, to = 0] = operands;
  return namesNode(from) && markOf(from) === 0 && markOf(to) === 0;
};

/** Whether this is the compareExchange that appends: the old link names no node, and the new one does. */
export const appends = (operands: readonly number[]): boolean => {
  const [from = 0, to = 0] = operands;
  return !namesNode(from) && namesNode(to) && markOf(to) === 0;
};

/** A link as it was before it was frozen. */
export const withoutMark = (link: number): number => link & ~(-1 << MARK_SHIFT);

/** Whether a link is frozen, names nobody, or names a node that is taken: whether it may be followed. */
export const isLedToOwner = (link: number, taken: number): boolean => {
  const node = (link & NODE_MASK) >> 1;
  return markOf(link) !== 0 || node === 0 || (taken & (1 << (node - 1))) !== 0;
};
