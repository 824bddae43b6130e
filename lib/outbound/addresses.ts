import { BlockList, isIP } from 'node:net'

/**
 * Whether an address is on this computer, in a private network, or otherwise not on the public
 * internet: https://www.iana.org/assignments/iana-ipv4-special-registry and its IPv6 sister. An IPv6
 * address that carries an IPv4 one is judged by that.
 */
export function isPrivate(address: string): boolean {
  const version = isIP(address)
  if (version === 0) return true
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return isPrivate(mapped)
  return LIST.check(address, version === 6 ? 'ipv6' : 'ipv4')
}

const IPV4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4'
const IPV6 =
  '::/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8'

const LIST = new BlockList()
for (const [list, type] of [
  [IPV4, 'ipv4'],
  [IPV6, 'ipv6'],
] as const)
  for (const range of list.split(' ')) {
    const [net = '', bits = '0'] = range.split('/')
    LIST.addSubnet(net, Number(bits), type)
  }
