import { words } from './rules'
import type { LanguageRules } from './rules'

export const french: LanguageRules = {
  neverFinal: words('m mm mme mmes mlle dr pr st ste me'),
  beforeNumber: words('art p pp n no fig vol chap'),
  mayBeFinal: words('etc'),
}

export const spanish: LanguageRules = {
  neverFinal: words('sr sra sres dr dra d dña prof gral lic ing avda'),
  beforeNumber: words('art núm n.º pág págs p fig vol cap ca'),
  mayBeFinal: words('etc a.c d.c mar bis'),
}

export const italian: LanguageRules = {
  neverFinal: words('sig sig.ra dott dott.ssa prof ing avv on'),
  beforeNumber: words('art n pag p fig vol cap'),
  mayBeFinal: words('ecc post via fa'),
}

export const portuguese: LanguageRules = {
  neverFinal: words('sr sra srs dr dra prof eng av'),
  beforeNumber: words('art n.º pág p fig vol cap'),
  mayBeFinal: words('etc'),
}
