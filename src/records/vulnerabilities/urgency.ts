// Which vulnerabilities are of health, and when one of them says that help is urgent.
import type { Values } from '../../core/access/render.js';
import type { vulnerabilityFlag } from '../../core/values/vocabulary.js';

/** Flags that say how somebody's health is. */
export const OF_HEALTH: readonly (keyof typeof vulnerabilityFlag)[] = ['disability', 'serious_illness', 'mental_disorder', 'pregnant', 'terminal_illness'];

/** Whether a vulnerability is of health, was judged to be urgent, and has not ended. */
export function isMedicalUrgency({ flag, priority, until_on }: Values): boolean {
  return (OF_HEALTH as readonly unknown[]).includes(flag) && priority === 'urgent' && !until_on;
}
