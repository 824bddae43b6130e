import type { Messages } from './messages'

/** English words with accents and a third more length; placeholders and tags stay as they are. */
export function mirrored(messages: Messages): Messages {
  return Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, accented(text)]))
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
