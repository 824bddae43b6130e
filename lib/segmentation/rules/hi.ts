import { words } from './rules'
import type { LanguageRules } from './rules'

export const hindi: LanguageRules = {
  neverFinal: words('डॉ श्री प्रो पं मो कु'),
}
