import { expect, it } from 'vitest'
import { checksPage } from './page'

it('the page of the checks says what the checks say', async () => {
  await expect(checksPage()).toMatchFileSnapshot('README.md')
})
