import { describe, expect, it } from 'vitest'
import { equal } from '@/lib/inline/content'
import { plain } from '@/lib/model/content'
import { formatFor } from '../registry'
import { fixture, type Read, read, rewrite, shown, valueOf, type Xliff } from './testing'
import { xliff1, xliff2 } from './xliff'

/** What each file of the corpus is read as: `id status: source → target`. */
const FIXTURES: Readonly<Record<string, Expected>> = {
  'xliff-1.2/bom-hi.xlf': {
    languages: 'en hi',
    units: ['1 initial: Water the plants in the evening. → पौधों को शाम में पानी दें।'],
  },
  'xliff-1.2/cdata-comments-el.xlf': {
    languages: 'en el',
    units: [
      'a.b initial: Press <Start> & wait → Πατήστε <Start> & περιμένετε',
      'a.c initial: Ready? → Έτοιμοι{!};',
      'a.d initial: Go{?pause}! → Πάμε{?pause}!',
      'a.e initial: "Five" > \'four\' "always\' → «Πέντε» > «τέσσερα» πάντα',
    ],
  },
  'xliff-1.2/crlf-nl.xlf': {
    languages: 'en nl',
    units: [
      '1 initial: The lock is being repaired. → ',
      '2 initial: North gate↵South gate → Noordpoort↵Zuidpoort',
    ],
  },
  'xliff-1.2/files-and-ids-uk.xlf': {
    languages: 'en uk',
    units: [
      'title initial: Lighthouse → Маяк',
      'a.json/title initial: Lighthouse keeper → Доглядач маяка',
      'b.json/title initial: Lighthouses → Маяки',
      'b.json/title#4 initial: Lights → Вогні',
      'unit#5 initial: Without an id → Без ідентифікатора',
      'c initial: Leuchtturm → Маяк',
    ],
  },
  'xliff-1.2/inline-generic-ru.xlf': {
    languages: 'en-GB ru-RU',
    units: [
      'g1 initial: {b}Apples {i}and{/i} pears{/b} ripen in {{month}}. → {b}Яблоки {i}и{/i} груши{/b} созревают в {{month}}.',
      'g2 initial: Cut {b}early {i}in{/b} spring{/i}. → Режьте {b}ранней {i}весной{/b}{/i}.',
      'g3 initial: Our {term}espalier{/term} wall faces {comment}south{/comment}. → Наша {term}шпалерная{/term} стена смотрит на юг.',
      'g4 initial: An empty pair {1} and a lone {img}. → Пустая пара {1} и одинокий {img}.',
    ],
  },
  'xliff-1.2/inline-native-fr.xlf': {
    languages: 'en fr',
    units: [
      'p1 initial: The {b}old mill{/b} grinds{br}again. → Le {b}vieux moulin{/b} moud{br}de nouveau.',
      'p2 initial: See {img} and {%1$s}. → Voir {img} et {%1$s}.',
      'p3 initial: {i}Flour of the day → {i}Farine du jour',
    ],
  },
  'xliff-1.2/kept-it.xlf': {
    languages: 'en it',
    units: [
      'open initial: The museum is open. → Il museo è aperto.',
      'room initial: Room of maps → Sala delle mappe',
    ],
    kept: 'skeletons 1, notes 1, untranslated 2, matches 2, extensions 1, emptyUnits 1, binaryUnits 1',
  },
  'xliff-1.2/no-namespace-ja.xlf': {
    languages: 'en ja',
    units: ['1 initial: Open → 営業中', '2 initial: Closed for the festival → '],
  },
  'xliff-1.2/plain-de.xlf': {
    languages: 'en de',
    units: [
      '1 initial: The harbour office opens at seven. → Das Hafenamt öffnet um sieben.',
      '2 approved: Boats & crews under 12 m need no pilot. → Boote & Besatzungen unter 12 m brauchen keinen Lotsen.',
      '3 initial: Fees < 20 € are paid in cash. → ',
      '4 initial: Closed on holidays. → ',
    ],
  },
  'xliff-1.2/prefixed-tr.xlf': {
    languages: 'en tr',
    units: [
      '1 initial: Tea is {b}free{/b} for guests. → ',
      '2 initial: Sugar is beside it. → Şeker yanındadır.',
    ],
    kept: 'extensions 1',
  },
  'xliff-1.2/segmented-cs.xlf': {
    languages: 'en cs',
    units: [
      '1/0 initial: The oven is lit at three. → Pec se zatápí ve tři.',
      '1/1 initial: Bread is sold from six. → Chléb se prodává od šesti.',
      '2/2 initial: Come early. → ',
      '2/3 initial: The rolls go first. → ',
      '3/4 initial: No cards. → ',
      '3/5 initial: Cash only. → Jen hotově.',
      '4/6 initial: Ask us. → ',
      '4/7 initial: We bake to order. → ',
      '5 initial: One sentence that nobody cut. → Věta, kterou nikdo nerozdělil.',
    ],
  },
  'xliff-1.2/states-es.xlf': {
    languages: 'en es',
    units: [
      'new initial: New. → Nuevo.',
      'mt initial: By machine. → A máquina.',
      'translated initial: Translated. → Traducido.',
      'approved approved: Approved. → Aprobado.',
      'refused initial: Not approved. → No aprobado.',
      'signed approved: Signed off. → Firmado.',
      'final final: Final. → Definitivo.',
      'own initial: Own state. → Estado propio.',
    ],
  },
  'xliff-1.2/studio-sv.sdlxliff': {
    languages: 'en-US sv-SE',
    units: [
      'bb/1 initial: Check the {1}brakes{/1} first. → Kontrollera {1}bromsarna{/1} först.',
      'bb/2 initial: Then ride. → ',
    ],
    kept: 'untranslated 1, extensions 1',
  },
  'xliff-1.2/utf-16-zh.xlf': {
    languages: 'en zh-CN',
    units: ['1 initial: The bridge {1} is closed. → 大桥{1}已关闭。'],
  },
  'xliff-1.2/white-space-pl.xlf': {
    languages: 'en pl',
    units: [
      'pretty initial: The ferry waits for the train,↵even when it is late. → Prom czeka na pociąg,↵nawet spóźniony.',
      'kept initial:   Deck A↵  Deck B  →   Pokład A↵  Pokład B ',
      'outer initial:  with spaces  →  ze spacjami ',
      'blank initial: Life jackets are under the seats. → ',
      'references initial: One{↵}Two{↵}{↵}Three	Four → Jeden{↵}Dwa{↵}{↵}Trzy	Cztery',
    ],
  },
  'xliff-1.2/windows-1251-bg.xlf': {
    languages: 'en bg',
    units: [
      '1 initial: Bus stop by the square → Автобусна спирка до площада',
      '2 initial: Ticket: 2 € or 4 Ł → Билет: 2 € или 4 Ł',
    ],
  },
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

interface Expected {
  readonly languages: string
  readonly units: readonly string[]
  readonly kept?: string
}

describe.each(Object.entries(FIXTURES))('%s', (name, expected) => {
  const format: Xliff = name.startsWith('xliff-1.2') ? xliff1 : xliff2
  const bytes = fixture(name)

  it('is known by its beginning', () => expect(formatFor(name, bytes).id).toBe(format.id))

  it('is read as its units', () => {
    const { units, kept, sourceLang, targetLang } = read(format, bytes)
    expect({
      languages: `${sourceLang} ${targetLang}`,
      units: units.map(
        ({ id, status, source, target }) => `${id} ${status}: ${shown(source)} → ${shown(target)}`,
      ),
      kept: kept
        .map(({ code, args }) => `${code.slice('kept.'.length)} ${args['count']}`)
        .join(', '),
    }).toEqual({ kept: '', ...expected })
  })

  it('is written again to the byte when nothing was edited', () =>
    expect(valueOf(rewrite(format, bytes, read(format, bytes)))).toEqual(bytes))

  it('reads back as edited, unit by unit, and all else as it was', () => {
    const before = read(format, bytes)
    for (const { id } of before.units) {
      const target = plain('Edited & <checked>')
      const after = read(format, valueOf(rewrite(format, bytes, before, { [id]: { target } })))
      expect(textsOf(after)).toEqual(
        textsOf(before).map((text) => (text.id === id ? { id, text: shown(target) } : text)),
      )
      expect(after.units.every(({ source }, n) => equal(source, before.units[n]!.source))).toBe(
        true,
      )
    }
  })
})

function textsOf({ units }: Read) {
  return units.map(({ id, target }) => ({ id, text: shown(target) }))
}
