/** Small texts of our own that the journeys bring along. */

export const ORCHARD = {
  en: `The orchard in winter

The old trees stand in rows of nine. Nobody has pruned them for 12 years.

In March the gardener comes back. She brings two ladders and a saw.
`,
  de: `Der Obstgarten im Winter

Die alten Bäume stehen in Reihen zu neun. Niemand hat sie seit 12 Jahren geschnitten.

Im März kommt der Gärtner zurück. Sie bringt zwei Leitern und eine Säge mit.
`,
}

export const TEAHOUSE = {
  zh: `茶馆重新开门

王师傅的茶馆昨天重新开门。第一天来了80位客人。

他说，明年还要再开一家。
`,
  ar: `المقهى يفتح أبوابه من جديد

افتتح مقهى السيد وانغ أبوابه أمس من جديد. جاء 80 ضيفا في اليوم الأول.

قال إنه سيفتح مقهى آخر في العام القادم.
`,
}

export const WORKSHOP = {
  ru: 'Мастерская открыта\r\n\r\nМастер чинит часы с 1998 года. Сегодня у него 14 заказов.\r\n',
  en: 'The workshop is open\r\n\r\nThe master repairs watches since 1998. Today he has 14 orders.\r\n',
}

/** `count` different sentences in English and German, four to a paragraph. */
export function diary(count: number): { source: string; target: string } {
  const lines = (text: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => text(n + 1) + (n % 4 === 3 ? '\n\n' : ' '))
      .join('')
      .trim() + '\n'
  return {
    source: lines((n) => `On day ${n} we walked ${n + 3} miles along the river.`),
    target: lines((n) => `Am Tag ${n} gingen wir ${n + 3} Meilen am Fluss entlang.`),
  }
}

/** Windows-1251, which browsers and Node can read but not write: Russian letters, and ASCII as it is. */
export function inWindows1251(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (character) => {
      const code = character.codePointAt(0) ?? 0
      if (code < 0x80) return code
      if (character === 'ё') return 0xb8
      if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0
      throw new Error(`Not in this table: ${character}`)
    }),
  )
}

/** Every place of a town beside every other, in English and German: words that come back. */
export function town(): { source: string; target: string } {
  const lines = (side: 0 | 1, line: (one: string, other: string) => string) =>
    PLACES.flatMap((one) =>
      PLACES.filter((other) => other !== one).map((other) => line(one[side], other[side])),
    ).join('\n')
  return {
    source: lines(0, (one, other) => `The ${one} lies beside the ${other}.`),
    target: lines(1, (one, other) => `Die ${one} liegt neben der ${other}.`),
  }
}

const PLACES = [
  ['ferry', 'Fähre'],
  ['mill', 'Mühle'],
  ['bridge', 'Brücke'],
  ['school', 'Schule'],
  ['church', 'Kirche'],
] as const
