import { describePhase } from './describe-phase.ts';

describePhase('phase1');
