import { isElement, type XmlElement } from './xml/nodes'

/** How many texts stand inside of native markup (`sub` of TMX and XLIFF 1.2), where they are not shown. */
export function subflows({ children }: XmlElement): number {
  return children
    .filter(isElement)
    .reduce((sum, child) => sum + (child.local === 'sub' ? 1 : 0) + subflows(child), 0)
}
