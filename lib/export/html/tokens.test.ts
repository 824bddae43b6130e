import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { TOKENS } from './tokens'

const CSS = readFileSync(
  new URL('../../../components/ui/styles/tokens.css', import.meta.url),
  'utf8',
)

it('has the values of the interface', () => {
  const [light = '', rest = ''] = CSS.split('@variant dark')
  const [dark = ''] = rest.split('@variant contrast')
  for (const [name, ...values] of TOKENS) {
    const found = [light, dark].map((part) => part.split(`--${name}: `)[1]?.split(';')[0])
    expect([name, ...found]).toEqual([name, ...values])
  }
})
