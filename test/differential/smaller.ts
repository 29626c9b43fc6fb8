/**
 * Makes a failing program as small as it gets.
 *
 * Idea.       All programs that are simpler by one change are tried, the boldest changes first; the first that still fails is
 *             gone on with. It ends where no simpler program fails: nothing can be left out of what is printed.
 * Source.     K. Claessen and J. Hughes, "QuickCheck", 2000: shrinking. fast-check's own shrinks what programs are drawn
 *             from, so it draws new statements where fewer threads or cells were asked for; this never does.
 */
import type { Action, Operand, RandomProgram, Statement, ThreadGroup } from './statement.ts';

/** The smallest program that still fails, as far as single changes lead. */
export async function minimized<Program>(
  program: Program,
  simplify: (program: Program) => Iterable<Program>,
  fails: (program: Program) => Promise<boolean>,
): Promise<Program> {
  let smallest = program;
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const candidate of simplify(smallest)) {
      if (!(await fails(candidate))) continue;
      smallest = candidate;
      isSmaller = true;
      break;
    }
  }
  return smallest;
}

/** Programs that are simpler by one change. */
export function* smaller(program: RandomProgram): Generator<RandomProgram> {
  const { cells, groups, spuriousWakeups } = program;
  for (const fewer of groups.length > 1 ? without(groups) : []) yield { ...program, groups: fewer };
  if (spuriousWakeups > 0) yield { ...program, spuriousWakeups: spuriousWakeups - 1 };
  for (const [index, group] of groups.entries()) {
    for (const simpler of smallerGroups(group)) yield { ...program, groups: groups.with(index, simpler) };
  }
  for (const [index, value] of cells.entries()) {
    if (value !== 0) yield { ...program, cells: cells.with(index, 0) };
  }
  for (let last = cells.length - 1, to = 0; to < last; to++) yield withoutLastCell(program, to);
}

/** The last cell is left out; whatever used it uses another one. */
const withoutLastCell = ({ cells, groups, ...rest }: RandomProgram, to: number): RandomProgram => ({
  ...rest,
  cells: cells.slice(0, -1),
  groups: groups.map((group) => ({
    ...group,
    statements: group.statements.map(({ action, ...when }) => ({
      ...when,
      action: 'cell' in action && action.cell === cells.length - 1 ? { ...action, cell: to } : action,
    })),
  })),
});

function* smallerGroups(group: ThreadGroup): Generator<ThreadGroup> {
  const { count, statements, operationLength } = group;
  if (count > 1) yield { ...group, count: count - 1 };
  for (const fewer of without(statements)) yield { ...group, statements: fewer };
  if (operationLength > 0) yield { ...group, operationLength: operationLength - 1 };
  for (const [index, statement] of statements.entries()) {
    for (const simpler of smallerStatements(statement)) {
      yield { ...group, statements: statements.with(index, simpler) };
    }
  }
}

function* smallerStatements(statement: Statement): Generator<Statement> {
  const { action, onlyIf, keeps } = statement;
  if (onlyIf !== null) yield { ...statement, onlyIf: null };
  if (keeps) yield { ...statement, keeps: false };
  for (const simpler of smallerActions(action)) yield { ...statement, action: simpler };
}

/** An action of a simpler kind, on an earlier cell, with smaller numbers. */
function* smallerActions(action: Action): Generator<Action> {
  if ('cell' in action) {
    const { cell } = action;
    if (action.kind === 'await') yield { kind: 'wait', cell, expected: 0, patience: 'for ever' };
    if (action.kind === 'increment') yield { kind: 'add', cell, value: 1 };
    if (action.kind === 'compareExchange') yield { kind: 'exchange', cell, value: action.value };
    if (!plainest.includes(action.kind)) yield { kind: 'load', cell };
    if ('value' in action && action.kind !== 'store') yield { kind: 'store', cell, value: action.value };
    for (let earlier = 0; earlier < cell; earlier++) yield { ...action, cell: earlier };
  }
  if (action.kind === 'wait' && action.patience !== 'for ever') yield { ...action, patience: 'for ever' };
  if ('expected' in action)
    for (const expected of smallerOperands(action.expected)) yield { ...action, expected };
  if ('value' in action) for (const value of smallerOperands(action.value)) yield { ...action, value };
  if (action.kind === 'notify') {
    if (action.count === 'everybody') yield { ...action, count: 3 };
    else if (action.count > 0) yield { ...action, count: action.count - 1 };
  }
  if (action.kind === 'choose' && action.count > 1) yield { ...action, count: action.count - 1 };
  if (action.kind === 'section' && action.addend > 1) yield { ...action, addend: 1 };
}

/** Kinds that a load is not simpler than, or that mean nothing if it stands for them. */
const plainest: readonly Action['kind'][] = ['load', 'read', 'write', 'store', 'notify'];

function smallerOperands(operand: Operand): Operand[] {
  if (operand === 'last') return [0, 1];
  return [0, 1, 2].filter((simpler) => simpler < operand || operand < 0);
}

const without = <Item>(items: readonly Item[]): Item[][] =>
  items.map((_, index) => items.toSpliced(index, 1));
