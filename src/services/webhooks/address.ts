// Where webhooks may go: which web addresses, and which addresses of machines. Whoever can name a URL must not reach what only this server can.
import { BlockList, isIP } from 'node:net';

/** RFC 6890 and the IANA registries of special addresses: this machine, its networks, their configuration service, documentation, groups, what is reserved. */
const SPECIAL_IPV4: readonly [network: string, bits: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Of IPv6 one block is in public use. Outside it is what maps or translates to IPv4, this machine, its links and its own networks. */
const GLOBAL_IPV6: readonly [network: string, bits: number] = ['2000::', 3];
/** Inside it: protocols and tunnels that carry IPv4 addresses, and documentation. */
const SPECIAL_IPV6: readonly [network: string, bits: number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];

const special = new BlockList();
for (const [network, bits] of SPECIAL_IPV4) special.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of SPECIAL_IPV6) special.addSubnet(network, bits, 'ipv6');
const globalIpv6 = new BlockList();
globalIpv6.addSubnet(...GLOBAL_IPV6, 'ipv6');

/** Whether an address is one of the public internet. What is no address is not. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !special.check(address, 'ipv4');
  // A zone names an interface of this machine.
  return version === 6 && !address.includes('%') && globalIpv6.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

/** Ports that a URL may name: those on which others offer HTTPS. */
const PORTS: readonly string[] = ['', '8443'];

/** The address of a machine that a URL names in place of a name, however it is written there. */
export function literalOf({ hostname }: URL): string | undefined {
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) === 0 ? undefined : host;
}

/** Which addresses of machines webhooks may go to. */
export type IsAllowed = (address: string) => boolean;

/** What is wrong with a URL as that of a webhook; undefined where nothing is. Where a name leads is looked at with each connection. */
export function complaintAbout(text: string, isAllowed: IsAllowed, anyScheme: boolean): string | undefined {
  if (!URL.canParse(text)) return 'is not an address that can be read';
  const url = new URL(text);
  const literal = literalOf(url);
  if (url.protocol !== 'https:' && !(anyScheme && url.protocol === 'http:')) return 'expected an address that begins with https://';
  if (url.username !== '' || url.password !== '') return 'has a user or a password in it: deliveries are signed instead';
  if (url.hash !== '') return 'has a fragment, which is never sent';
  if (!anyScheme && !PORTS.includes(url.port)) return 'expected no port, or 8443';
  if (literal !== undefined && !isAllowed(literal)) return 'leads to an address that is not public';
  return undefined;
}
