import { expect, it } from 'vitest'
import { spanishOpeners } from './spanish-openers'
import { shown } from './testing-shown'

it.each([
  ['Cuándo abre el puerto?', ['missing: Cuándo abre el puerto? →! ¿']],
  ['Es tarde. Qué pena!', ['missing: Qué pena! →! ¡']],
  ['Pero, cuándo abre?', ['missing: Pero, cuándo abre? → ¿']],
  ['¿Cuándo abre el puerto.', ['unanswered: ¿Cuándo']],
  ['¿Viene el Sr. Paz? ¡Sí! Pero ¿cuándo? «¿Ya?», dijo. ¡¿Cómo?! El 3.5 (?)', []],
])('%s', async (target, expected) => {
  expect(await shown(spanishOpeners, { targetLang: 'es', target })).toEqual(expected)
})

it('reads a question over the segments of its paragraph', async () => {
  const target = ['¿Viene el Sr.', 'Paz mañana?']
  expect(await shown(spanishOpeners, { targetLang: 'es', target })).toEqual([])
})

it('leaves a name that the source has', async () => {
  const texts = { source: 'He left Yahoo!', targetLang: 'es', target: 'Dejó Yahoo!' }
  expect(await shown(spanishOpeners, texts)).toEqual([])
})
