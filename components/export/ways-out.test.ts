import { expect, it } from 'vitest'
import { EXPORT_FORMATS } from '@/lib/model/export'
import { endingOf, endingsOf, formatOf, TABLES, WAYS } from './ways-out'

it('offers every format that there is', () => {
  const offered = WAYS.flatMap((way) =>
    way === 'table' ? TABLES.map((table) => formatOf(way, table)) : formatOf(way, 'csv'),
  )
  expect(offered.toSorted()).toEqual([...EXPORT_FORMATS].toSorted())
})

it('says how files end', () => {
  expect(endingsOf('own', endingOf('news.en.docx'))).toBe('.docx')
  expect(endingsOf('tmx', '.docx')).toBe('.tmx')
  expect(endingOf('README')).toBe('')
})
