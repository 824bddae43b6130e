import type { SegmentCheck } from './check'
import type { View } from './view'

/** A question of the source is a question in the target, and the reverse. */
export const questionMark: SegmentCheck<'lost' | 'gained'> = {
  id: 'question-mark',
  tier: 1,
  kinds: {
    lost: { mqm: 'fluency/punctuation', severity: 'warning' },
    gained: { mqm: 'fluency/punctuation', severity: 'hint' },
  },
  examples: [
    {
      sourceLang: 'de',
      targetLang: 'en',
      source: 'Warum bleibt der Hafen offen?',
      wrong: 'Why does the harbour stay open.',
      right: 'Why does the harbour stay open?',
    },
    {
      sourceLang: 'en',
      targetLang: 'el',
      source: 'Why does the harbour stay open?',
      wrong: 'Γιατί μένει ανοιχτό το λιμάνι.',
      right: 'Γιατί μένει ανοιχτό το λιμάνι;',
    },
    {
      sourceLang: 'en',
      targetLang: 'ar',
      source: 'Why does the harbour stay open?',
      wrong: 'لماذا يبقى الميناء مفتوحا.',
      right: 'لماذا يبقى الميناء مفتوحا؟',
    },
  ],
  run(view) {
    const { source, target, sourceBase, targetBase } = view
    if (source === '' || target === '') return []
    if (asks(source, sourceBase) && !mayAsk(target, targetBase))
      return [
        {
          kind: 'lost',
          ...(isQuoted(source) ? { severity: 'hint' as const } : {}),
          target: endOf(view),
          source: { start: source.length - 1, end: source.length },
        },
      ]
    if (asks(target, targetBase) && !mayAsk(source, sourceBase))
      return [{ kind: 'gained', target: endOf(view) }]
    return []
  },
}

/** A quoted question often becomes reported speech. */
function isQuoted(source: string): boolean {
  return /["'”’»“」』]\s*$/u.test(source)
}

/** Ends in a question mark. Greek writes `;`, which ends no other sentence. */
function asks(text: string, base: string): boolean {
  return (base === 'el' ? /[?;;]["'”’»“)\]」』\s]*$/u : /[?？؟՞]["'”’»“)\]」』\s]*$/u).test(text)
}

/** Has a question mark anywhere, or another sign that it asks. */
function mayAsk(text: string, base: string): boolean {
  if (/[?？؟՞⁇⁈⁉¿]/u.test(text)) return true
  return ASKING[base]?.test(text) ?? false
}

/** Languages that may ask without a mark: by particles, or with a mark that is another's semicolon. */
const ASKING: Readonly<Partial<Record<string, RegExp>>> = {
  el: /[;;]/u,
  ja: /(?:か|かな|かしら|の|かい|かね)[。」』！\s]*$/u,
  zh: /[吗呢么][。”」！\s]*$/u,
  ko: /(?:까|나|가|니|냐|는지|요)[.”"\s]*$/u,
  th: /(?:ไหม|หรือ|มั้ย|อะไร|ใคร|ทำไม|อย่างไร|ยังไง|เท่าไร|เท่าไหร่|ที่ไหน|เมื่อไร|เมื่อไหร่|หรือไม่|หรือเปล่า|ล่ะ|กัน|บ้าง|ใด|ไร|ไหน|นะ|คะ|ครับ|เหรอ|รึ)/u,
  hy: /՞/u,
  my: /လား|လဲ/u,
  lo: /ບໍ່|ຫຍັງ|ໃຜ|ແນວໃດ/u,
  km: /ទេ|អ្វី|ណា|ឬ/u,
  am: /[?፧]/u,
}

function endOf({ target }: View) {
  const text = target.trimEnd()
  const word = /\S{1,30}$/u.exec(text)?.[0] ?? ''
  return { start: text.length - word.length, end: text.length }
}
