import { tryMutations } from './mutation-trial.ts';
import { portalMutations } from './portal-mutations.ts';

tryMutations(portalMutations);
