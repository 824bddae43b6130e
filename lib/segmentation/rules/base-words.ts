/**
 * What sentencex-wasm 0.1.31 takes for abbreviations in every language that it has no list for,
 * found by trying. They are English, and in other languages ordinary words: Swedish "hon" and
 * "min", Norwegian "det" and "med". Those without a vowel are left out: they are words nowhere.
 */
export const BASE_WORDS: ReadonlySet<string> = new Set(
  `adj adv al ala alta apr arc ariz ark art assn asst aug ave bart brig bros cal calif capt col colo comdr
  con conn cres dak dec del det dist esp exec ext feb fed fig fla ga gen gov hon hosp ia id ida ill ind ing
  insp jan jul jun kan kans ken la maj mar may me med mex mich min minn miss mo mont neb nebr nev no nos nov
  May oct ok okla ont op ord ore pa penn pres que ref rep reps res rev sask sec sen sens sep sept supt surg tenn
  tex univ ut va wis wisc wyo yuk ca loc`.split(/\s+/),
)

/** Those that are words in English too, when written without a capital. */
export const BASE_WORDS_OF_ENGLISH: ReadonlySet<string> = new Set(
  'May arc ark art con ext fed id ill la may me miss no ok op ore pa ref rep'.split(' '),
)
