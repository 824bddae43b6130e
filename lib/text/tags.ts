/** Whether `lang` is a well-formed BCP 47 tag. */
export function isTag(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length === 1
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** The language subtag: `zh` of `zh-Hans-CN`, `''` of a malformed tag. */
export function baseOf(lang: string): string {
  return isTag(lang) ? new Intl.Locale(lang).language : ''
}

/** The script that a language is likely written in, as an ISO 15924 code: `Cyrl` of `ru`; '' when unknown. */
export function likelyScript(lang: string): string {
  return isTag(lang) ? (new Intl.Locale(lang).maximize().script ?? '') : ''
}
