import type { Expected } from './testing'

/** What each file of XLIFF 1.2 is read as. */
export const EXPECTED_1: Readonly<Record<string, Expected>> = {
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
    kept: 'subflows 2',
  },
  'xliff-1.2/kept-it.xlf': {
    languages: 'en it',
    units: [
      'open initial: The museum is open. → Il museo è aperto.',
      'room initial: Room of maps → Sala delle mappe',
    ],
    kept: 'skeletons 1, notes 1, untranslated 2, matches 2, extensions 1, emptyUnits 1, binaryUnits 1',
  },
  'xliff-1.2/memoq-prefix-hr.mqxliff': {
    languages: 'en hr',
    units: [
      '1 initial: The ferry is late. → ',
      '2 initial: Wait on the pier. → Čekajte na molu.',
      '3 initial: Cars board first. → Prvo ulaze automobili.',
      '5 approved: Keep your ticket. → Sačuvajte kartu.',
    ],
    kept: 'locks 1, untranslated 1',
  },
  'xliff-1.2/memoq-statuses-ro.mqxliff': {
    languages: 'en-gb ro',
    units: [
      '1 initial: The hive is painted blue. → ',
      '2 initial: Bees know the colour. → Albinele cunosc culoarea.',
      '3 initial: Smoke calms them. → Fumul le liniștește.',
      '4 initial: Wear {b}white{/b}. → Purtați {b}alb{/b}.',
      '5 approved: Move slowly. → Mișcați-vă încet.',
      '6 final: Honey is taken in July. → Mierea se ia în iulie.',
      '7 rejected: Leave half of it. → Lăsați-o.',
    ],
    kept: 'extensions 1, locks 1',
  },
  'xliff-1.2/no-namespace-ja.xlf': {
    languages: 'en ja',
    units: ['1 initial: Open → 営業中', '2 initial: Closed for the festival → '],
  },
  'xliff-1.2/phrase-prefix-sk.mxliff': {
    languages: 'en sk',
    units: [
      't:0 initial: The trail starts here. → Chodník sa začína tu.',
      't:1 initial: Fill your bottle. → ',
      't:2 approved: Three hours to the hut. → Tri hodiny k chate.',
      't:3 final: No fires. → Zákaz ohňov.',
    ],
    kept: 'locks 1',
  },
  'xliff-1.2/phrase-review-da.mxliff': {
    languages: 'en da',
    units: [
      'k:0 initial: The kiln is lit on Monday. → Ovnen tændes om mandagen.',
      'k:1 initial: Clay dries for {1}a week{2}. → Leret tørrer i {1}en uge{2}.',
      'k:2 approved: Glaze it twice. → Glaser det to gange.',
      'k:3 initial: Open the door slowly. → ',
    ],
    kept: 'extensions 1, locks 1',
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
  'xliff-1.2/studio-prefix-hu.sdlxliff': {
    languages: 'en hu',
    units: [
      'only-source/1 initial: Pick the plums. → ',
      'only-source/2 initial: Leave the leaves. → ',
      'one initial: Wash them twice. → Kétszer mosd meg.',
      'undefined/4 approved: Dry them. → Szárítsd meg.',
      'undefined/5 approved: Stone them. → Magozd ki.',
      'plain approved: Cook until thick. → Főzd sűrűre.',
    ],
  },
  'xliff-1.2/studio-statuses-fi.sdlxliff': {
    languages: 'en-GB fi-FI',
    units: [
      't1/1 approved: Heat the stove. → Lämmitä kiuas.',
      't1/2 initial: Wait an hour. → Odota tunti.',
      't1/3 rejected: Pour {5}little{/5} water. → Heitä {5}vähän{/5} vettä.',
      't2/4 final: Cool off. → Vilvoittele.',
      't2/5 initial: Then rest. → Lepää sitten.',
      't3/6 rejected: Bring a towel. → Ota pyyhe.',
      't3/7 initial: No shoes. → ',
    ],
    kept: 'locks 1',
  },
  'xliff-1.2/studio-sv.sdlxliff': {
    languages: 'en-US sv-SE',
    units: [
      'bb/1 initial: Check the {1}brakes{/1} first. → Kontrollera {1}bromsarna{/1} först.',
      'bb/2 initial: Then ride. → ',
    ],
    kept: 'untranslated 1',
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
}
