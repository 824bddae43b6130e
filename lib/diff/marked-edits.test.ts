import { describe, expect, it } from 'vitest'
import type { Content } from '@/lib/model/content'
import { resolve } from './apply'
import { diff } from './hunks'

/**
 * Edits as a person with a red pencil would mark them: struck out is `[-so-]`, written in is
 * `{+so+}`, and what touches is one change. ① ② ③ are inline codes, ¶ ends a line.
 *
 * The table was written before the code that it judges; a row that the code does not reach is a
 * fault of the code.
 */
const TABLE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'what is written in': {
    en: [
      'The ferry {+finally +}left the harbour at noon.',
      'The ferry left the harbour at noon{+ on Friday+}.',
      'He smiled. {+She did not. +}They left.',
      'Ships call at Oslo, {+Stavanger, +}Bergen and Tromsø.',
      'The {+very, very +}old pier burnt down.',
      'The pier, {+built in 1902, +}burnt down.',
      '[-The-]{+Yesterday the+} pier burnt down.',
    ],
    ru: ['Паром вышел{+, несмотря на шторм,+} в полдень.', 'Он {+так и +}не приехал.'],
    de: ['Der [-Fährdienst-]{+Nachtfährdienst+} ruht seit Mai.'],
    fr: ['Le port {+de pêche +}reste fermé.'],
    hi: ['नाव {+आज +}बंदरगाह से निकली।'],
    ar: ['أعلن الوزير {+أمس +}استقالته.'],
    zh: ['他{+已经+}离开了港口。', '这座桥{+去年+}重新开放。'],
    ja: ['私{+に+}は分かりません。', '船は{+昨日+}港を出た。'],
    th: ['เรือออกจากท่า{+แล้ว+}', 'ฉัน{+ไม่+}กินข้าว'],
    ko: ['배가 {+어제 +}항구를 떠났다.'],
  },
  'what is struck out': {
    en: [
      'The committee [-has -]met twice.',
      'The road is open.[- Drive with care.-]',
      'The mayor [-(pictured) -]opened the bridge.',
      '[-Well, the-]{+The+} bridge is closed.',
      'Ferries stop sailing. [-Ferries stop sailing. -]The strike began at dawn.',
      'We will meet [-again -]at the usual place[- and time-].',
    ],
    ru: ['Премьер[-, как сообщалось ранее,-] подал в отставку.'],
    es: ['El alcalde [-ya -]no vendrá.'],
    he: ['הספינה [-הגדולה -]הפליגה בבוקר.'],
    zh: ['我们[-将会-]在明天出发。'],
    ja: ['会議は[-たぶん-]来週です。'],
    th: ['พรุ่งนี้ฝน[-จะ-]ตก'],
  },
  'what is put in the place of something': {
    en: [
      'The [-big dog-]{+small cat+} slept.',
      'He [-went-]{+drove+} to the [-shop-]{+market+}.',
      'He [-made a decision-]{+decided+} to stay.',
      'He [-decided-]{+made up his mind+} to stay.',
      'They saw [-a big-]{+an enormous+} ship.',
      'A [-big dog-]{+red fox+} and a [-small cat-]{+grey goose+} ran by.',
      'It weighs [-12 000-]{+12,000+} tonnes.',
      'It was [-9.30 am-]{+09:30+} when he rang.',
    ],
    de: ['Das kostet [-3.5-]{+3,5+} Mio. Euro.'],
    ru: ['Он сообщил об этом [-на английском языке-]{+по-английски+} вчера.'],
    el: ['Το πλοίο [-έφυγε-]{+αναχώρησε+} το πρωί.'],
    he: ['הספינה [-יצאה-]{+הפליגה+} בבוקר.'],
    ar: ['وصلت [-السفينة-]{+العبّارة+} إلى الميناء.'],
    hi: ['वह [-घर-]{+बाज़ार+} गया।'],
    ko: ['배가 [-항구를-]{+항구에서+} 떠났다.'],
    zh: [
      '船长[-说-]{+表示+}，一切正常。',
      '这座桥[-非常-]{+十分+}坚固。',
      '会议[-昨-]{+今+}天在北京举行。',
    ],
    ja: [
      '船[-が-]{+は+}港を出た。',
      '毎朝[-コーヒー-]{+コーラ+}を飲む。',
      '明日会議が[-あり-]{+開かれ+}ます。',
    ],
    th: ['ฉันเลี้ยง[-แมว-]{+แกะ+}', 'เขาไป[-ตลาด-]{+โรงเรียน+}ทุกวัน'],
  },
  'what was written anew, though a small word of it came back by chance': {
    en: [
      '[-In the course of the year prices of all goods went up-]{+Everything became dearer during the past twelve months+}.',
      'He said that [-work on it had been going ahead for some time-]{+nobody had even begun to think of it yet+}.',
    ],
    ru: [
      '[-Было принято решение о том, что суда не будут выходить-]{+Капитаны не хотят рисковать и остаются на берегу вместо выхода+} в море.',
    ],
    zh: ['[-价格的上涨让大家很吃惊-]{+没有人想到东西的价钱会变得这么高+}。'],
  },
  'what changed its place': {
    en: [
      '[-On Monday the-]{+The+} council met in Oslo{+ on Monday+}.',
      'It was printed in [-black-]{+white+} and [-white-]{+black+}.',
      'He opened the door [-to the cellar -]with care and went in{+ to the cellar+}.',
    ],
    ru: ['[-Вчера в-]{+В+} порт прибыли три судна{+ вчера+}.'],
  },
  punctuation: {
    en: [
      'However{+,+} nobody came.',
      'She said[-,-] that she knew.',
      'He left[-;-]{+,+} she stayed.',
      'Wait[-...-]{+…+} there is more.',
      'the years 1990[---]{+–+}1995',
      'He came [-home.-]{+back!+}',
      'It rained[-, we-]{+. We+} stayed.',
      'the [-"-]{+“+}plan[-"-]{+”+} he had',
      'They call it a {+“+}small{+”+} fee.',
      'He called it a “plan[-,”-]{+”,+} and left.',
      'our strategy,[- ”-]{+” +}he [-added. -]recalled.',
      'He said in a statement[-.-]{+ and a+} video address in Oslo.',
      "The [-ship's-]{+ship’s+} crew slept.",
    ],
    es: ['{+¿+}Vienes mañana?'],
    fr: ['Attention[- -]{+\u00a0+}!', 'Il a dit [-"-]{+«\u00a0+}non[-"-]{+\u00a0»+}.'],
    ru: ['Это [---]{+—+} порт.', '[-"-]{+«+}Заря[-"-]{+»+} вернулась.'],
    el: ['Έρχεσαι[-?-]{+;+}'],
    ar: ['نعم[-,-]{+،+} وصلنا.'],
    hi: ['वह आया[-.-]{+।+}'],
    zh: ['他走了[-.-]{+。+}', '苹果[-，-]{+、+}梨和桃子'],
    ja: ['[-"-]{+「+}はい[-"-]{+」+}と答えた。'],
  },
  'small and large letters': {
    en: [
      'in the [-european union-]{+European Union+} today',
      '[-THE HARBOUR-]{+The Harbour+} is shut',
    ],
    de: ['Wir haben [-sie-]{+Sie+} gesehen.'],
    tr: ['[-istanbul’da-]{+İstanbul’da+} kaldık.'],
    ru: ['в [-Правительстве-]{+правительстве+} считают'],
  },
  'words cut or put together': {
    en: [
      'He [-can not-]{+cannot+} come.',
      'That is [-im portant-]{+important+}.',
      'a well[- -]{+-+}known author',
      'The [-goverment-]{+government+} fell.',
    ],
    de: ['Die [-Daten Bank-]{+Datenbank+} ist voll.'],
    ru: ['[-Не смотря-]{+Несмотря+} на дождь они вышли.', 'в [-течении-]{+течение+} дня'],
    ko: ['나는 [-할수-]{+할 수+} 있다.'],
  },
  spaces: {
    en: ['He came[- -], he saw.', 'One word.{+ +}', 'It grew by 10{+\u00a0+}%.', '[-\t-]It is in.'],
    fr: ['[-12 000-]{+12\u202f000+} euros'],
  },
  'signs of Chinese and Japanese': {
    zh: ['他高兴[-的-]{+地+}笑了。', '这本书{+的作者+}很有名。', '我[-在北京-]住了三年。'],
    'zh-Hant': ['他[-裡-]{+里+}外都是人。'],
    ja: ['サーバ{+ー+}を再起動する。', '彼は何でも食べ{+ら+}れる。', '東京[-都-]へ行く。'],
  },
  'letters with signs': {
    en: ['a [-cafe\u0301-]{+caf\u00e9+} by the sea'],
    ar: [
      'ذهب [-الى-]{+إلى+} البيت',
      '[-كتب-]{+كَتَبَ+} الولد الرسالة.',
      '[-والسفينة-]{+السفينة+} غادرت.',
    ],
    he: ['חיילי [-צהל-]{+צה״ל+} באו'],
    hi: ['नाव [-बंदरगाह-]{+बन्दरगाह+} से निकली।'],
    vi: ['Tàu [-roi-]{+rời+} cảng.'],
  },
  emoji: {
    en: [
      'Great job [-👍-]{+👍🏽+}!',
      'We won [-🇫🇷-]{+🇮🇹+} again',
      'They are [-👨‍👩‍👧-]{+👨‍👩‍👧‍👦+} now',
      'Done{+ 🎉+}',
      'Step [-1️⃣-]{+2️⃣+} is next',
      '🇫🇷{+🇮🇹+} play',
      'I [-❤-]{+❤️+} ships',
    ],
  },
  'inline codes': {
    en: [
      'Press ①Save②[- now-].',
      'Press {+①+}Save{+②+} now.',
      'Press [-①-]{+③+}Save② now.',
      'First line.¶{+Second line.¶+}Third line.',
      'Read ①[-the old manual-]{+our guide+}② first.',
    ],
  },
}

describe('edits are marked as a person would', () => {
  for (const [about, rows] of Object.entries(TABLE))
    describe(about, () => {
      for (const [lang, list] of Object.entries(rows))
        for (const marked of list) it(`${lang}: ${marked}`, () => marks(marked, lang))
    })
})

function marks(marked: string, lang: string) {
  const [a, b] = [
    content(marked.replace(ADDED, '').replace(REMOVED, '$1')),
    content(marked.replace(REMOVED, '').replace(ADDED, '$1')),
  ]
  const { exact, hunks } = diff(a, b, lang)
  const shown = hunks.map(({ fromA, toA, fromB, toB }, n) => {
    const [removed, added] = [a.text.slice(fromA, toA), b.text.slice(fromB, toB)]
    const between = b.text.slice(hunks[n - 1]?.toB ?? 0, fromB)
    return `${between}${removed && `[-${removed}-]`}${added && `{+${added}+}`}`
  })
  const rest = b.text.slice(hunks.at(-1)?.toB ?? 0)
  expect(shown.join('') + rest).toBe(marked.replace(SIGNS, '\uFFFC'))
  expect(exact).toBe(true)
  expect(resolve(a, b, hunks, () => false)).toEqual(a)
  expect(resolve(a, b, hunks, () => true)).toEqual(b)
}

const REMOVED = /\[-(.*?)-\]/gs
const ADDED = /\{\+(.*?)\+\}/gs
const SIGNS = /[①②③¶]/g

function content(text: string): Content {
  const codes = (text.match(SIGNS) ?? []).map((sign) =>
    sign === '¶'
      ? ({ kind: 'lineEnd', text: '\n' } as const)
      : ({ kind: 'inline', id: sign, data: `<${sign}>`, display: sign } as const),
  )
  return { text: text.replace(SIGNS, '\uFFFC'), codes }
}
