import { lookup } from 'node:dns/promises'
import { request as httpRequest } from 'node:http'
import type { IncomingMessage, RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { isPrivate } from './addresses'

/** Where the server may reach besides the public internet, and how long and large an answer may be. */
export interface OutboundLimits {
  /** `host` or `host:port` of servers on this computer or in the own network. */
  readonly allow: readonly string[]
  readonly timeoutMs: number
  readonly maxBytes: number
}

/**
 * Sends JSON to a server outside and gives its JSON answer. The one way out: every call to anything
 * that a person can name goes through here.
 *
 * The name is resolved first and the connection made to those very addresses, so that a name which points
 * elsewhere a moment later gains nothing; addresses that are not on the public internet are refused
 * unless allowed, in whatever form they are written. Redirects are not followed.
 *
 * Fails with `outbound.badUrl`, `outbound.blocked`, `outbound.unreachable`, `outbound.tooLong`,
 * `outbound.tooLarge`, `outbound.refused` {status} or `outbound.notJson`, each with {host}; with
 * `work.cancelled` once the signal is aborted.
 */
export function postJson(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
  limits: OutboundLimits,
  signal?: AbortSignal,
): Promise<Result<unknown>> {
  const type = 'application/json'
  return post(url, JSON.stringify(body), { ...headers, 'content-type': type }, limits, signal)
}

/** The same with the fields of a form, for servers that take no JSON. */
export function postForm(
  url: string,
  fields: Readonly<Record<string, string>>,
  limits: OutboundLimits,
  signal?: AbortSignal,
): Promise<Result<unknown>> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return post(url, new URLSearchParams(fields).toString(), headers, limits, signal)
}

async function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  limits: OutboundLimits,
  signal?: AbortSignal,
): Promise<Result<unknown>> {
  const target = URL.canParse(url) ? new URL(url) : null
  if (!target || !/^https?:$/.test(target.protocol) || target.username !== '')
    return fail('outbound.badUrl', { host: target?.host ?? url.slice(0, 80) })
  const { host } = target
  const addresses = await addressesOf(target, limits.allow)
  if (!addresses.ok) return addresses
  const deadline = AbortSignal.timeout(limits.timeoutMs)
  try {
    const until = signal ? AbortSignal.any([signal, deadline]) : deadline
    const answer = await send(target, addresses.value, body, headers, until)
    const status = answer.statusCode ?? 0
    if (status < 200 || status >= 300) {
      answer.destroy()
      return fail('outbound.refused', { host, status })
    }
    const text = await readText(answer, limits.maxBytes)
    return text === null ? fail('outbound.tooLarge', { host }) : jsonOf(text, host)
  } catch {
    if (signal?.aborted) return fail('work.cancelled')
    return fail(deadline.aborted ? 'outbound.tooLong' : 'outbound.unreachable', { host })
  }
}

/** The addresses that a name stands for now, one or more, if they may be reached. */
async function addressesOf(target: URL, allow: readonly string[]): Promise<Result<string[]>> {
  const { host, hostname } = target
  const name = hostname.replace(/^\[|\]$/g, '')
  const named = allow.map((one) => one.toLowerCase())
  const isAllowed = named.includes(host) || named.includes(hostname)
  const addresses = isIP(name) ? [name] : await resolved(name)
  if (addresses.length === 0) return fail('outbound.unreachable', { host })
  if (!isAllowed && addresses.some(isPrivate)) return fail('outbound.blocked', { host })
  return ok(addresses)
}

async function resolved(name: string): Promise<string[]> {
  try {
    return (await lookup(name, { all: true })).map(({ address }) => address)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return []
    throw error
  }
}

function send(
  target: URL,
  addresses: readonly string[],
  body: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const bytes = Buffer.from(body)
  const judged = addresses.map((address) => ({ address, family: isIP(address) }))
  const [first = { address: '', family: 0 }] = judged
  const options: RequestOptions = {
    method: 'POST',
    headers: {
      ...headers,
      'content-length': bytes.length,
      accept: 'application/json',
    },
    // Every caller asks this for the same name: it is answered with the addresses that were judged. Of
    // several, as those of localhost, Node tries one after the other.
    lookup: (_name, { all }, answer) =>
      all ? answer(null, judged) : answer(null, first.address, first.family),
    signal,
  }
  return new Promise((resolve, reject) => {
    const make = target.protocol === 'https:' ? httpsRequest : httpRequest
    make(target, options, resolve).on('error', reject).end(bytes)
  })
}

/** The answer's text; null when it is longer than it may be. */
async function readText(answer: IncomingMessage, maxBytes: number): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes) {
      answer.destroy()
      return null
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function jsonOf(text: string, host: string): Result<unknown> {
  try {
    return ok(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError) return fail('outbound.notJson', { host })
    throw error
  }
}
