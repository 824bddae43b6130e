/**
 * Is this the name of a host that we answer for? Loopback names always; others when
 * INTERLINEAR_ALLOWED_HOSTS lists them, or `*`, by commas.
 *
 * A name of an attacker's that leads to this computer makes his page "our own" (DNS rebinding), so
 * pages and API answer only under names that are ours.
 */
export function isKnownHost(host: string): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase()
  const listed = (process.env.INTERLINEAR_ALLOWED_HOSTS ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
  return LOOPBACK.test(name) || listed.includes('*') || listed.includes(name)
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/
