import { isBoilerplate } from './boilerplate-phrases'
import type { SegmentCheck } from './check'
import type { View } from './view'

/** Nothing of the page around the article came along: buttons, notices, advertisements, credits. */
export const boilerplate: SegmentCheck<'added' | 'translated'> = {
  id: 'boilerplate',
  tier: 3,
  kinds: {
    added: { mqm: 'accuracy/addition', severity: 'warning' },
    translated: { mqm: 'other', severity: 'hint' },
  },
  examples: [
    {
      sourceLang: 'de',
      targetLang: 'en',
      source: ['Der Hafen bleibt offen.', ''],
      wrong: ['The harbour stays open.', '¶Follow us on social media'],
      right: ['The harbour stays open.', '¶Follow the coast to the lighthouse.'],
    },
    {
      sourceLang: 'en',
      targetLang: 'ru',
      source: ['The harbour stays open.', ''],
      wrong: ['Порт остаётся открытым.', '¶Читайте также: Что будет с портом'],
      right: ['Порт остаётся открытым.', '¶Читайте дальше сами.'],
    },
    {
      sourceLang: 'en',
      targetLang: 'zh',
      source: ['The harbour stays open.', ''],
      wrong: ['港口继续开放。', '¶分享这篇文章'],
      right: ['港口继续开放。', '¶他们分享了这篇文章。'],
    },
  ],
  run(view) {
    const { source, sourceBase, target, targetBase } = view
    if (!isBoilerplate(target, targetBase)) return []
    const isInSource = isBoilerplate(source, sourceBase)
    if (!isInSource && source !== '' && !isAnotherText(view)) return []
    return [
      {
        kind: isInSource ? 'translated' : 'added',
        target: { start: 0, end: target.length },
        args: { found: target.length > 60 ? `${target.slice(0, 59)}…` : target },
        fixes: isInSource ? [] : [{ start: 0, end: target.length, text: '', safe: false }],
      },
    ]
  },
}

/** The page's own words, without a counterpart in the source. */
export function isAddedBoilerplate(view: View): boolean {
  const { source, sourceBase, target, targetBase } = view
  if (!isBoilerplate(target, targetBase) || isBoilerplate(source, sourceBase)) return false
  return source === '' || isAnotherText(view)
}

/** The source beside it is a whole sentence: the two were linked for want of anything better. */
function isAnotherText({ source, target, sourceWords }: View): boolean {
  const isSentence = /[.!?。！？।؟…]["”»’)\]]*$/u.test(source)
  return isSentence && !/[.!?。！？।؟…]$/u.test(target) && sourceWords().length >= 3
}
