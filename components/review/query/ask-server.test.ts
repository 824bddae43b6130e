import { describe, expect, it } from 'vitest'
import type { ApiClient } from '@/lib/api/client'
import { fail, ok } from '@/lib/model/result'
import { askServer } from './ask-server'
import { parseQuery } from './query'

describe('what a query asks of the server', () => {
  it.each([
    ['status:draft order:link', ''],
    ['river "the sea" in:source', 'river/source the sea/source'],
    ['order:changed', 'latest'],
    ['comment:open', 'comments'],
    ['river -comment:any order:-changed', 'river/both latest comments'],
  ])('%s', async (query, expected) => {
    const { asked, client } = serverOf()
    expect(await askServer('d', parseQuery(query), client)).toMatchObject({ ok: true })
    expect(asked.join(' ')).toBe(expected)
  })

  it('comes by segment', async () => {
    const { client } = serverOf()
    const answer = await askServer('d', parseQuery('river order:changed comment:open'), client)
    if (!answer.ok) throw new Error(answer.failure.code)
    const { found, latest, comments } = answer.value
    expect(found.get('river')?.has('s1')).toBe(true)
    expect([latest.get('s3'), latest.get('s2')]).toEqual([0, 1])
    expect(comments.get('s2')).toEqual(['s2', 2, 1, 0])
  })

  it('fails as the network does', async () => {
    const { client } = serverOf()
    const lost = { ...client, latest: () => Promise.resolve(fail('server.unreachable')) }
    expect(await askServer('d', parseQuery('order:changed'), lost as ApiClient)).toMatchObject({
      failure: { code: 'server.unreachable' },
    })
  })
})

/** A server that writes down what it is asked. */
function serverOf() {
  const asked: string[] = []
  const answer = <T>(word: string, value: T) => {
    asked.push(word)
    return Promise.resolve(ok(value))
  }
  const client = {
    segmentsWith: (_: string, text: string, sides: string) =>
      answer(`${text}/${sides}`, { seq: 1, ids: ['s1'] }),
    latest: () => answer('latest', { seq: 1, ids: ['s3', 's2'] }),
    commentCounts: () => answer('comments', { segments: [['s2', 2, 1, 0]] }),
  } as unknown as ApiClient
  return { asked, client }
}
