import type { Expected } from './testing'

/** What each file of XLIFF 2 is read as. */
export const EXPECTED_2: Readonly<Record<string, Expected>> = {
  'xliff-2/annotations-pt.xlf': {
    languages: 'en pt-BR',
    units: [
      'u1 initial: The {term}weir{/term} was rebuilt by {m2}Rocha & Filhos{/m2}. → O {term}açude{/term} foi refeito por {m2}Rocha & Filhos{/m2}.',
      'u2 initial: See {comment}the old bridge{/comment} from here. → Veja {comment}a ponte velha{/comment} daqui.',
      'u3 initial: A bell: {U+0007} and a page end: {U+000C}. → Um sino: {U+0007} e um fim de página: {U+000C}.',
    ],
  },
  'xliff-2/bom-ar.xlf': {
    languages: 'en ar',
    units: ['u1 initial: The date {b}harvest{/b} begins. → يبدأ {b}حصاد{/b} التمر.'],
  },
  'xliff-2/cdata-comments-ko.xlf': {
    languages: 'en ko',
    units: [
      '1 initial: if (a < b && c) wait → if (a < b && c) 기다리세요',
      '2 initial: Stay{!} here → 여기{!} 계세요',
    ],
  },
  'xliff-2/crlf-nl.xlf': {
    languages: 'en nl',
    units: ['u1 initial: The dike was raised. → ', 'u2 initial: Left↵Right → Links↵Rechts'],
  },
  'xliff-2/files-uk.xlf': {
    languages: 'en uk',
    units: [
      'u1 initial: Well → Криниця',
      'f2/u1 initial: Wells → Криниці',
      'u2/a initial: Deep. → Глибоко.',
      'f2/u2/a initial: Cold. → Холодно.',
    ],
  },
  'xliff-2/inline-fr.xlf': {
    languages: 'en fr',
    units: [
      'u1 initial: The {b}lost key{/b} was found{br}by {%1$s}. → La {b}clé perdue{/b} a été trouvée{br}par {%1$s}.',
      'u2 initial: {i}Nested {a}links{/a}{/i} and {{count}}. → {i}{a}Liens{/a} imbriqués{/i} et {{count}}.',
    ],
  },
  'xliff-2/modules-it.xlf': {
    languages: 'en it',
    units: ['u1 initial: Red of the hills → Rosso dei colli', 'u3 initial: Serve cool. → '],
    kept: 'skeletons 1, notes 1, matches 2, extensions 2, untranslated 3',
  },
  'xliff-2/overlapping-ru.xlf': {
    languages: 'en ru',
    units: [
      'u1 initial: A {b}bold {i}and{/b} slanted{/i} line → Строка {b}жирная {i}и{/b} наклонная{/i}',
      'u2/s1 initial: {u}It begins here.  → {u}Начинается тут. ',
      'u2/s2 initial: It ends here.{/u} → Кончается здесь.{/u}',
      'u3 initial: Only {/fmt}an end, and a {fmt}pair{/fmt}. → Только {/fmt}конец и {fmt}пара{/fmt}.',
    ],
  },
  'xliff-2/plain-de.xlf': {
    languages: 'en de',
    units: [
      '1 initial: The shed needs a new roof. → Der Schuppen braucht ein neues Dach.',
      '2 final: Tools < 5 kg hang on the wall. → Werkzeuge < 5 kg hängen an der Wand.',
      '3 initial: Ladders stand outside. → ',
      '4 initial: Do not lock. → ',
    ],
  },
  'xliff-2/prefixed-tr.xlf': {
    languages: 'en tr',
    units: ['u1 initial: Two {x} lamps → '],
  },
  'xliff-2/segments-ja.xlf': {
    languages: 'en ja',
    units: [
      'u1/s1 initial: Rice is planted in May. → 田植えは五月です。',
      'u1/s2 initial: It is cut in October. → 刈り入れは十月です。',
      'u1/3 initial: Then we rest. → ',
    ],
  },
  'xliff-2/states-es.xlf': {
    languages: 'en es',
    units: [
      'none initial: No state. → Sin estado.',
      'initial initial: Initial. → ',
      'translated initial: Translated. → Traducido.',
      'draft draft: Draft. → Borrador.',
      'rejected rejected: Rejected. → Rechazado.',
      'reviewed approved: Reviewed. → Revisado.',
      'final final: Final. → Definitivo.',
    ],
  },
  'xliff-2/utf-16-zh.xlf': {
    languages: 'en zh',
    units: ['u1 initial: Night bus {N7} → 夜间公交{N7}'],
  },
  'xliff-2/version-2.2-sv.xlf': {
    languages: 'en sv',
    units: ['u1 initial: The sauna is warm. → Bastun är varm.'],
  },
  'xliff-2/white-space-pl.xlf': {
    languages: 'en pl',
    units: [
      'pretty initial: The path is steep↵and wet. → Ścieżka jest stroma↵i mokra.',
      'kept initial: Hut 1↵  Hut 2 → ',
      'filled initial: Bring water. → ',
    ],
  },
  'xliff-2/windows-1251-ru.xlf': {
    languages: 'en ru',
    units: ['u1 initial: The tram stops here. → Трамвай останавливается здесь.'],
  },
}
