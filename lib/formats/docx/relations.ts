import type { Result } from '@/lib/model/result'
import { attributeOf, type XmlElement } from '../xml/nodes'
import { readPartXml } from './part-xml'
import type { PartText } from './part-text'

/** What a part of the package refers to (ECMA-376, part 2, 9.3). */
export interface Relation {
  readonly id: string
  /** The last word of its type: the same in transitional and strict files. */
  readonly type: string
  /** The name of a part; an address where it is external. */
  readonly target: string
  readonly isExternal: boolean
}

/** The relations in `word/_rels/document.xml.rels` of `word/document.xml`. */
export function relationsIn(part: PartText, of: string): Result<readonly Relation[]> {
  return readPartXml(part, () => {
    const made: Relation[] = []
    const open = (element: XmlElement) => {
      if (element.local === 'Relationship') made.push(relationOf(element, of))
      return false
    }
    return { made, visitor: { open } }
  })
}

function relationOf(element: XmlElement, of: string): Relation {
  const value = (name: string) => attributeOf(element, name) ?? ''
  const isExternal = value('TargetMode') === 'External'
  const target = isExternal ? value('Target') : resolved(value('Target'), of)
  return { id: value('Id'), type: value('Type').split('/').at(-1) ?? '', target, isExternal }
}

export function relationsName(part: string): string {
  const at = part.lastIndexOf('/') + 1
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`
}

function resolved(target: string, of: string): string {
  const path = target.startsWith('/') ? [] : of.split('/').slice(0, -1)
  for (const step of target.split('/'))
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  return path.join('/')
}
