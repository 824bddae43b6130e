import { soakReview } from '@/lib/review/soak'

const SOAKS: Readonly<Record<string, (rounds: number, seed: number) => unknown>> = {
  review: (rounds, seed) => soakReview(rounds, seed),
}

const DEFAULT_ROUNDS = 200_000

const [name = '', ...args] = process.argv.slice(2)
const soak = SOAKS[name]
if (!soak) {
  console.error(
    `usage: npm run soak -- NAME [--rounds N] [--seed N]; NAME is one of ${Object.keys(SOAKS).join(', ')}`,
  )
  process.exit(2)
}
const result = await soak(option('--rounds', DEFAULT_ROUNDS), option('--seed', Date.now() % 1e6))
console.log(JSON.stringify(result, null, 2))

function option(flag: string, otherwise: number): number {
  const at = args.indexOf(flag)
  return at < 0 ? otherwise : Number(args[at + 1])
}
