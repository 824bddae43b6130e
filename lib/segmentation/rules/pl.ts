import { words } from './rules'
import type { LanguageRules } from './rules'

export const polish: LanguageRules = {
  neverFinal: words(
    'm.in prof dr hab inż mgr ks św st im ul al pl os gen płk tzw tzn np ok por zob',
  ),
  mayBeFinal: words('r w p.n.e n.e tys mln mld zł'),
  beforeNumber: words('nr art ust pkt s str r poz ok rys tab'),
}
