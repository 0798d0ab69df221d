import type { OwnRegister } from '#kernel/roster.ts';
import { publicStates } from '../pages/words.ts';
import type { Stage } from '../petition.ts';
import { listed } from '../register.ts';

/** The register of petitions as the common lists read it: the hot path writes one row of it and none of the kernel's. */
export const petitionRegister: OwnRegister = {
  text: listed,
  stagesOf: (stage) => publicStates.get(stage as Stage),
};
