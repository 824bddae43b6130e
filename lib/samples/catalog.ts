/** A text of ours and a machine's translation of it, with the faults that such translations have. */
export interface Sample {
  /** Also its folder, its address and the end of its key in `import.json`. */
  readonly name: string
  readonly sourceLang: string
  readonly targetLang: string
}

/** What one can try the product on, in the order of the menu. */
export const SAMPLES: readonly Sample[] = [
  { name: 'ru-en-ferries', sourceLang: 'ru', targetLang: 'en' },
  { name: 'zh-en-library', sourceLang: 'zh-Hans', targetLang: 'en' },
  { name: 'ar-en-dates', sourceLang: 'ar', targetLang: 'en' },
  { name: 'en-ar-lighthouse', sourceLang: 'en', targetLang: 'ar' },
  { name: 'de-en-cablecar', sourceLang: 'de', targetLang: 'en' },
]
