import type { Registry } from '../../core/db/registry.js';
export async function loadSeeds(_registry: Registry): Promise<boolean> {
  return false;
}
