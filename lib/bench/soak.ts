import { soakReview } from '@/lib/review/soak'
import { soakSegmentation } from './soak-segment'

type Soak = (rounds: number, seed: number, operands: readonly string[]) => unknown

const SOAKS: Readonly<Record<string, Soak>> = {
  review: (rounds, seed) => soakReview(rounds, seed),
  segment: (rounds, seed, [file]) => soakSegmentation(rounds, seed, file),
}

const DEFAULT_ROUNDS = 200_000

const [name = '', ...args] = process.argv.slice(2)
const soak = SOAKS[name]
if (!soak) {
  console.error(
    `usage: npm run soak -- NAME [FILE] [--rounds N] [--seed N]; NAME is one of ${Object.keys(SOAKS).join(', ')}`,
  )
  process.exit(2)
}
const operands = args.filter((arg, n) => !arg.startsWith('--') && !args[n - 1]?.startsWith('--'))
const seed = option('--seed', Date.now() % 1e6)
const result = await soak(option('--rounds', DEFAULT_ROUNDS), seed, operands)
console.log(JSON.stringify(result, null, 2))

function option(flag: string, otherwise: number): number {
  const at = args.indexOf(flag)
  return at < 0 ? otherwise : Number(args[at + 1])
}
