import { describe, expect, it } from 'vitest'
import { followingQuery, isPressed, toggled } from './chips'

describe('chips write into the query', () => {
  it('adds its term to what is there', () => {
    expect(toggled('flagged', 'status:draft river')).toBe('status:draft river flagged:yes')
    expect(isPressed('flagged', 'status:draft flagged:yes')).toBe(true)
  })

  it('takes it out again', () => {
    expect(toggled('flagged', 'status:draft Flagged:yes "one  two"')).toBe(
      'status:draft "one  two"',
    )
  })

  it('puts one status in the place of another', () => {
    expect(toggled('approved', 'changed:yes status:draft,final')).toBe('changed:yes status:done')
  })

  it('empties it with all', () => {
    expect(toggled('all', 'status:draft x')).toBe('')
    expect(isPressed('all', '  ')).toBe(true)
  })

  it('leaves the order to itself', () => {
    expect(toggled('all', 'status:draft order:-link x')).toBe('order:-link')
    expect(isPressed('all', 'order:link')).toBe(true)
    expect(toggled('flagged', 'order:link')).toBe('order:link flagged:yes')
    expect(followingQuery('status:open order:link')).toBe('status:draft order:link')
  })

  it('goes round by one key', () => {
    expect(followingQuery('')).toBe('status:open')
    expect(followingQuery('link:doubtful')).toBe('check:any')
    expect(followingQuery('check:any')).toBe('')
    expect(followingQuery('a query of its own')).toBe('')
  })
})
