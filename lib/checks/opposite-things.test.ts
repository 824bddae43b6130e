import { describe, it } from 'vitest'
import { finds, leaves } from './testing-opposites'

/** Pair, source, a wrong translation with the word that is wrong in it, a right one. */
const ANIMALS_AND_PLANTS: readonly Row[] = [
  [
    'de-en',
    'Auf der Weide standen zwölf Ziegen.',
    'Twelve [sheep] stood on the pasture.',
    'Twelve goats stood on the pasture.',
  ],
  ['ru-de', 'Волки вернулись.', 'Die [Bären] sind zurück.', 'Die Wölfe sind zurück.'],
  [
    'en-fr',
    'Ticks can transmit the disease.',
    'Les [moustiques] peuvent la transmettre.',
    'Les tiques peuvent la transmettre.',
  ],
  [
    'es-de',
    'Exportan salmón fresco.',
    'Sie exportieren frischen [Thunfisch].',
    'Sie exportieren frischen Lachs.',
  ],
  [
    'pl-en',
    'Stary dąb przewrócił się na drogę.',
    'An old [birch] fell on the road.',
    'An old oak fell on the road.',
  ],
  ['uk-en', 'Експорт пшениці зріс.', 'Exports of [barley] rose.', 'Exports of wheat rose.'],
  ['it-en', 'Vende mele e fichi.', 'He sells [pears] and figs.', 'He sells apples and figs.'],
  ['zh-en', '农民种植土豆。', 'Farmers grow [tomatoes].', 'Farmers grow potatoes.'],
  ['en-pl', 'A field of sunflowers.', 'Pole [tulipanów].', 'Pole słoneczników.'],
]

const EARTH_AND_SKY: readonly Row[] = [
  [
    'en-es',
    'Fog closed the airport.',
    'La [nieve] cerró el aeropuerto.',
    'La niebla cerró el aeropuerto.',
  ],
  [
    'tr-en',
    'Deprem iki köyü vurdu.',
    'The [flood] hit two villages.',
    'The earthquake hit two villages.',
  ],
  ['ar-en', 'سقط في البحيرة.', 'He fell into the [river].', 'He fell into the lake.'],
  [
    'fr-en',
    'Les îles sont inhabitées.',
    'The [mountains] are uninhabited.',
    'The islands are uninhabited.',
  ],
  ['ja-en', '月面に着陸した。', 'It landed on the [planet].', 'It landed on the moon.'],
  ['hi-en', 'उसने नीली कमीज पहनी थी।', 'He wore a [green] shirt.', 'He wore a blue shirt.'],
  [
    'pt-fr',
    'O carro vermelho parou.',
    'La voiture [verte] s’est arrêtée.',
    'La voiture rouge s’est arrêtée.',
  ],
]

const BODY: readonly Row[] = [
  ['it-en', 'Si è fatto male al ginocchio.', 'He hurt his [elbow].', 'He hurt his knee.'],
  ['ru-en', 'Ему пересадили почку.', 'He was given a new [liver].', 'He was given a new kidney.'],
  ['en-uk', 'An outbreak of measles.', 'Спалах [холери].', 'Спалах кору.'],
]

const THINGS: readonly Row[] = [
  ['de-es', 'Der Bus kam nicht.', 'El [tren] no llegó.', 'El autobús no llegó.'],
  ['en-ru', 'The ship left the port.', '[Самолёт] покинул порт.', 'Корабль покинул порт.'],
  ['en-tr', 'The price of copper fell.', '[Altın] fiyatı düştü.', 'Bakır fiyatı düştü.'],
  [
    'de-fr',
    'Ein Kohlekraftwerk wird stillgelegt.',
    'Une centrale [nucléaire] sera fermée.',
    'Une centrale à charbon sera fermée.',
  ],
  ['ru-fr', 'Он пил чай.', 'Il buvait du [café].', 'Il buvait du thé.'],
  ['en-hi', 'Add the salt.', '[शक्कर] डालें।', 'नमक डालें।'],
  ['fr-it', 'une écharpe en soie', 'una sciarpa di [lana]', 'una sciarpa di seta'],
  ['en-de', 'a wooden box', 'eine Kiste aus [Glas]', 'eine Kiste aus Holz'],
  ['pl-de', 'Zdjął rękawiczki.', 'Er zog die [Schuhe] aus.', 'Er zog die Handschuhe aus.'],
  ['es-en', 'Compró un sofá nuevo.', 'She bought a new [bed].', 'She bought a new sofa.'],
  ['en-ar', 'He was holding a knife.', 'كان يحمل [ملعقة].', 'كان يحمل سكينا.'],
  ['en-fr', 'Use a screwdriver.', 'Utilisez un [marteau].', 'Utilisez un tournevis.'],
  ['de-en', 'Die Pumpe prüfen.', 'Check the [valve].', 'Check the pump.'],
  ['en-it', 'Unplug the refrigerator.', 'Scollegare la [lavatrice].', 'Scollegare il frigorifero.'],
  ['en-pt', 'Connect the printer.', 'Ligue o [teclado].', 'Ligue a impressora.'],
  ['ru-en', 'Песню запретили.', 'The [movie] was banned.', 'The song was banned.'],
  ['en-ja', 'She plays the violin.', '彼女は[ピアノ]を弾く。', '彼女はバイオリンを弾く。'],
  [
    'tr-de',
    'Basketbol takımı kazandı.',
    'Die [Volleyballmannschaft] gewann.',
    'Die Basketballmannschaft gewann.',
  ],
  ['en-es', 'a triangular plate', 'una placa [rectangular]', 'una placa triangular'],
  ['de-ru', 'Das Brot schmeckt bitter.', 'Хлеб [сладкий] на вкус.', 'Хлеб горький на вкус.'],
  ['en-zh', 'Check the temperature.', '请检查[速度]。', '请检查温度。'],
  [
    'uk-en',
    'Граната лежала в траві.',
    'A [missile] lay in the grass.',
    'A grenade lay in the grass.',
  ],
  ['en-zh', 'She taught physics.', '她教[化学]。', '她教物理。'],
  [
    'fr-en',
    'Le dioxyde de carbone s’accumule.',
    '[Carbon monoxide] builds up.',
    'Carbon dioxide builds up.',
  ],
]

const ROWS = [...ANIMALS_AND_PLANTS, ...EARTH_AND_SKY, ...BODY, ...THINGS]

describe('things of one kind', () => {
  it.each(ROWS)(
    'are not exchanged for one another (%s: %s)',
    async (pair, source, marked, right) => {
      const [sourceLang = '', targetLang = ''] = pair.split('-')
      const [, word = ''] = /\[(.*)\]/.exec(marked) ?? []
      await finds(sourceLang, targetLang, source, marked.replace(/[[\]]/g, ''), word)
      await leaves(sourceLang, targetLang, source, right)
    },
  )

  it.each([
    ['zh-en', '多数学生学化学。', 'Most students learn chemistry.'],
    ['fr-en', 'Ils sont en train de dîner.', 'They are having dinner.'],
    ['en-zh', 'He drinks black tea.', '他喝红茶。'],
    ['de-en', 'Er griff mit einem Messer an.', 'He attacked with a blade.'],
    ['fr-de', 'une pomme de terre', 'eine Kartoffel'],
    ['en-zh', 'A giant panda was born.', '一只大熊猫出生了。'],
    ['ru-en', 'Владимир Зеленский приехал в Чернобыль.', 'Zelensky came in a white car.'],
  ])('may be called by another word (%s: %s)', async (pair, source, target) => {
    await leaves(...pair.split('-'), source, target)
  })
})

type Row = readonly [string, string, string, string]
