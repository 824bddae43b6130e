import { describe, expect, it } from 'vitest'
import { shiftedBack } from './shifted-links'
import { viewDocument } from './view'

describe('what is lost where links have shifted', () => {
  it('is the source beside the foreign text, where the link before it is sure', () =>
    lost(
      [
        ['Port 40.', 'Hafen 40.', 1],
        ['It stays.', 'Werbung', 0.1],
      ],
      ['It stays.'],
    ))

  it('is the one before, whose target has the number of the next', () =>
    lost(
      [
        ['It stays.', 'Es öffnet am 15.', 0.2],
        ['It opens on 15.', 'Werbung', 0.1],
      ],
      ['It stays.'],
    ))

  it('is one where a target of two sentences answers two sources', () =>
    lost(
      [
        ['It cost 40.', 'Wer zahlt? Die Stadt.', 0.1],
        ['Who pays?', 'Foto', 0.1],
        ['The town.', 'Werbung', 0.1],
      ],
      ['It cost 40.'],
      1,
    ))
})

/** Segments as source, target and confidence; the foreign ones begin at `from`. */
function lost(rows: [string, string, number][], expected: string[], from = rows.length - 1) {
  const segments = rows.map(([source, target, confidence]) => ({
    ...{ source, target, confidence, kind: 'paragraph' as const },
    ...{ sourceStartsUnit: true, targetStartsUnit: true },
  }))
  const { views } = viewDocument({ sourceLang: 'en', targetLang: 'de', segments })
  expect(shiftedBack(views.slice(from)).map(({ source }) => source)).toEqual(expected)
}
