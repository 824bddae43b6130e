import type { DocumentCheck } from './check'
import { accountsOf } from './unsourced'

/** Nothing was added: each part of the target has a source. */
export const addition: DocumentCheck<'added'> = {
  id: 'addition',
  tier: 1,
  kinds: { added: { mqm: 'accuracy/addition', severity: 'warning' } },
  examples: [
    {
      sourceLang: 'de',
      targetLang: 'en',
      source: ['Der Hafen bleibt offen.', ''],
      wrong: ['The harbour stays open.', 'Many people in the town were glad of it.'],
      right: ['The harbour stays open.', ''],
    },
  ],
  runDocument(document) {
    const { views } = document
    if (views.every(({ source }) => source === '')) return []
    const { explained } = accountsOf(document)
    return views
      .filter(
        ({ index, source, target }) => source === '' && target !== '' && !explained.has(index),
      )
      .filter((view) => view.targetWords().length > 0)
      .map(({ index, target, confidence }) => ({
        ...{ segment: index, kind: 'added', target: { start: 0, end: target.length } },
        fixes: [{ start: 0, end: target.length, text: '', safe: false }],
        confidence: 0.6 + 0.3 * confidence,
      }))
  },
}
