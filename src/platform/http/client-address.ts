import { BlockList, isIP } from 'node:net'

/** Addresses and networks (`10.0.0.0/8`, `2001:db8::/32`) of proxies whose word about the client counts. */
export const readNetworks = (text: string): BlockList | undefined => {
  const networks = new BlockList()
  for (const entry of text.split(/[\s,]+/).filter((one) => one !== '')) {
    const [address = '', prefix, ...rest] = entry.split('/')
    const version = isIP(address)
    const bits = version === 6 ? 128 : 32
    const wide = prefix === undefined ? bits : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN
    if (version === 0 || rest.length > 0 || !(wide <= bits)) return undefined
    networks.addSubnet(address, wide, version === 6 ? 'ipv6' : 'ipv4')
  }
  return networks
}

/**
 * Who really asks. `X-Forwarded-For` is written by everybody: it is believed from right to left, as long as the
 * one who says so is a trusted proxy. The first one who is not is the client.
 * @param remote the other end of the connection
 * @returns an address without port, or `unknown` where the connection is gone or there is none (tests)
 */
export const clientAddress = (
  remote: string | undefined,
  forwarded: string | undefined,
  trusted: BlockList,
): string => {
  let client = plainAddress(remote ?? '')
  const hops = (forwarded ?? '').split(',')
  while (client !== undefined && isIn(trusted, client) && hops.length > 0) {
    const before = plainAddress(hops.pop() ?? '')
    if (before === undefined) break
    client = before
  }
  return client ?? 'unknown'
}

const isIn = (networks: BlockList, address: string): boolean =>
  networks.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** Without port, brackets and zone; an IPv4 address in the clothes of IPv6 as IPv4. */
const plainAddress = (text: string): string | undefined => {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '')
  const version = isIP(bare)
  if (version === 0) return undefined
  if (version === 4) return bare
  const groups = groupsOf(bare)
  if (groups.slice(0, 5).some((group) => group !== '0') || groups[5] !== 'ffff') return bare
  const bytes = groups
    .slice(6)
    .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255])
  return bytes.join('.')
}

/** The eight groups of an IPv6 address, without leading zeros. */
const groupsOf = (address: string): readonly string[] => {
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  return [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right]
}

/** What counts as one for an allowance: an IPv4 address, or the /64 network that an IPv6 line is given. */
export const addressGroup = (address: string): string =>
  isIP(address) === 6 ? `${groupsOf(address).slice(0, 4).join(':')}::/64` : address
