/**
 * Which of the two scripts a Chinese text is written in, by the characters that only one has;
 * `null` when it has none of either.
 */
export function chineseScript(text: string): 'Hans' | 'Hant' | null {
  const { simplified, traditional } = characters()
  let balance = 0
  let telling = 0
  for (const character of text) {
    const isSimplified = simplified.has(character)
    if (isSimplified === traditional.has(character)) continue
    balance += isSimplified ? 1 : -1
    telling += 1
  }
  if (telling === 0) return null
  return balance >= 0 ? 'Hans' : 'Hant'
}

interface Characters {
  readonly simplified: ReadonlySet<string>
  readonly traditional: ReadonlySet<string>
}

let known: Characters | null = null

function characters(): Characters {
  known ??= {
    simplified: inEncoding('gbk', [0xb0, 0xf7], [[0xa1, 0xfe]]),
    traditional: inEncoding(
      'big5',
      [0xa4, 0xf9],
      [
        [0x40, 0x7e],
        [0xa1, 0xfe],
      ],
    ),
  }
  return known
}

type Span = readonly [from: number, to: number]

// The hanzi of GB 2312 and of Big5, read off the decoders that every engine has: no table to ship.
function inEncoding(label: string, lead: Span, trails: readonly Span[]): ReadonlySet<string> {
  const bytes: number[] = []
  for (let first = lead[0]; first <= lead[1]; first += 1)
    for (const [from, to] of trails)
      for (let second = from; second <= to; second += 1) bytes.push(first, second)
  const text = new TextDecoder(label).decode(Uint8Array.from(bytes))
  return new Set(text.match(/\p{Script=Han}/gu))
}
