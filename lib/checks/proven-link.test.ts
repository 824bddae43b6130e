import { expect, it } from 'vitest'
import { isProvenLink } from './proven-link'
import { checkSettings } from './settings'
import { documentOf } from './testing'
import { viewDocument } from './view'

const SOURCE = [
  'The government will build a new school in the city next year.',
  'Police arrested two men after the fire in the hospital.',
  'The president met the workers of the factory on Monday.',
]
const TARGET = [
  'Die Regierung wird im nächsten Jahr eine neue Schule in der Stadt bauen.',
  'Nach dem Brand im Krankenhaus nahm die Polizei zwei Männer fest.',
  'Der Präsident traf am Montag die Arbeiter der Fabrik.',
]

it('takes a doubtful link for sure when its words answer each other', async () => {
  expect(await proven(SOURCE, TARGET)).toEqual([true, true, true])
})

it('takes it for doubtful when they do not, or a neighbour answers better', async () => {
  expect(await proven(SOURCE, [TARGET[1] ?? '', TARGET[2] ?? '', TARGET[0] ?? ''])).toEqual([
    false,
    false,
    false,
  ])
  expect(await proven(['Yes.', 'Maybe.'], ['Ja.', 'Vielleicht.'])).toEqual([false, false])
})

it('cannot tell in languages that no table knows, nor of a side that is empty', async () => {
  expect(await proven(['Kedi uyudu.'], ['Az macska aludt.'], 'qu', 'hu')).toEqual([false])
  expect(await proven([''], ['Ein Satz allein.'])).toEqual([false])
})

async function proven(
  source: readonly string[],
  target: readonly string[],
  sourceLang = 'en',
  targetLang = 'de',
): Promise<boolean[]> {
  const document = documentOf({ sourceLang, targetLang, source, target })
  const segments = document.segments.map((segment) => ({ ...segment, confidence: 0.2 }))
  const { associations } = await checkSettings(sourceLang, targetLang)
  return viewDocument({ ...document, segments }).views.map((view) =>
    isProvenLink(view, associations),
  )
}
