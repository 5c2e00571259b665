// When two web addresses are the same one. Pure.
import { fingerprint } from './sign.js';

/** By what an address is known again, however its scheme, host and escapes are written: short, whatever its length. */
export function addressKey(address: string): string {
  return fingerprint(URL.canParse(address) ? new URL(address).href : address);
}
