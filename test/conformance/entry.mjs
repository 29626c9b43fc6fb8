/** Where a worker starts: in JavaScript, to make TypeScript loadable. */
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
