import type { Messages } from './messages'

/**
 * English words with accents, isolated left to right as they would be on an Arabic page;
 * placeholders and tags stay as they are.
 */
export function mirrored(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [key, `\u2066${accented(text)}\u2069`]),
  )
}

function accented(text: string): string {
  return text
    .split(KEPT)
    .map((part, n) => (n % 2 === 1 ? part : part.replace(/[a-z]/gi, accent)))
    .join('')
}

const KEPT = /(\{\{[^}]*\}\}|<[^>]*>|\$t\([^)]*\))/

function accent(letter: string): string {
  return ACCENTED[letter] ?? letter
}

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aåcçeéiîlłnñoösštťuüyýzžAÅCÇEÉIÎNÑOÖSŠUÜ'.matchAll(/(.)(.)/gu)].map(
    ([, plain = '', marked = '']) => [plain, marked],
  ),
)
