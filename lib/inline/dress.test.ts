import { expect, it } from 'vitest'
import { coded } from './code-notation'
import { dressOf } from './dress'

it.each([
  ['a', ['']],
  ['a ⟦b⟧b⟦/b⟧ c', ['', 'bold', '']],
  ['⟦b⟧a ⟦i⟧b⟦/i⟧⟦/b⟧ c', ['', 'bold', 'bold italic', 'bold', '']],
  ['a ⟦b⟧b ⟦img/⟧', ['', 'bold', 'bold']],
  ['a⟦/b⟧ b', ['bold', '']],
  ['⟦a⟧a⟦/a⟧', ['', '', '']],
])('%s is dressed as %j', (text, dress) => expect(dressOf(coded(text))).toEqual(dress))
