import { CLOSES_LIST, DATED, FUNCTION_WORDS, LEADS_ON, NUMBERED, PLACE, TITLE } from './rules'
import type { LanguageRules } from './rules'

export const french: LanguageRules = {
  neverFinal: [
    { words: 'm mm mme mmes mlle mlles dr pr prof st ste me mgr gén cdt', because: TITLE },
    { words: 'av bd boul pl rte', because: PLACE },
    { words: 'c.-à-d p.ex cf env vs', because: LEADS_ON },
  ],
  beforeNumber: [
    { words: 'art p pp n no nos fig vol chap t tab al éd tél', because: NUMBERED },
    { words: 'h env', because: 'minutes or a rough figure follow' },
  ],
  mayBeFinal: [
    { words: 'etc', because: CLOSES_LIST },
    { words: 'j.-c', because: DATED },
  ],
  starters: [
    {
      words: `le la les un une des il elle ils elles je tu nous vous on ce cet cette ces ici là dans en à au aux de du
        par pour sur avec sans sous chez mais et ou donc or ni car que qui quand où comment pourquoi si ne pas est c l d j n s qu aussi
        puis alors après avant son sa ses leur leurs mon ma mes notre nos tous`,
      because: FUNCTION_WORDS,
    },
  ],
}
