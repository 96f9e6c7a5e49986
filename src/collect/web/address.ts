import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import { type Refusal, refusal } from '../collected.ts'

/** Addresses that are no place on the public Internet. @source IANA special-purpose address registries (RFC 6890 and successors) */
const SPECIAL_4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4'
const SPECIAL_6 =
  '::/96 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8'

// one list a family: a single one would hold every IPv4 address special, as ::ffff:0:0/96 does
const special = { ipv4: blockList(SPECIAL_4, 'ipv4'), ipv6: blockList(SPECIAL_6, 'ipv6') }

function blockList(ranges: string, family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const range of ranges.split(' ')) {
    const [net = '', bits] = range.split('/')
    list.addSubnet(net, Number(bits), family)
  }
  return list
}

/**
 * Whether an address is on the public Internet, so that a page cannot send us to machines of our own network.
 *
 * Addresses that carry an IPv4 address inside an IPv6 one (mapped, translated, 6to4) are refused as a whole.
 * @param address  an IPv4 or IPv6 address without brackets
 * @example isPublic('169.254.169.254') // false
 */
export function isPublic(address: string): boolean {
  const bare = address.split('%')[0] ?? ''
  const family = isIP(bare)
  if (family === 0) return false
  return family === 6 ? !special.ipv6.check(bare, 'ipv6') : !special.ipv4.check(bare, 'ipv4')
}

/**
 * Finds the address to connect to, which is then the only one used.
 *
 * @param hostname  of a URL; brackets of an IPv6 address are allowed
 * @param allowPrivate  for tests only
 * @returns the address; or why the host may not be asked
 */
export async function publicAddress(hostname: string, allowPrivate: boolean): Promise<string | Refusal> {
  const host = hostname.replace(/^\[|\]$/g, '')
  let found: readonly string[]
  try {
    found = isIP(host) ? [host] : (await lookup(host, { all: true })).map((entry) => entry.address)
  } catch {
    return refusal('unknown-host', `The host ${host} is not known. Check the address and the connection.`)
  }
  const bad = found.find((address) => !isPublic(address))
  if (bad !== undefined && !allowPrivate)
    return refusal(
      'private-address',
      `The host ${host} is at ${bad}, which is no public address. Save the page as a file instead.`,
    )
  return found[0] ?? refusal('unknown-host', `The host ${host} has no address. Check the address and the connection.`)
}
