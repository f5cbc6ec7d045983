import { tryMutations } from './mutation-trial.ts';
import { mutations } from './mutations.ts';

tryMutations(mutations);
