import { describe, expect, it } from 'vitest'
import { opposites } from './opposites'
import { findingsIn } from './testing'
import { leaves } from './testing-opposites'

describe('opposite qualities', () => {
  it.each([
    ['en', 'de', 'Trains are cheaper.', 'Züge sind teurer.', 'Züge sind günstiger.'],
    ['pl', 'en', 'Bilety były tanie.', 'Tickets were expensive.', 'Tickets were less expensive.'],
    ['ru', 'en', 'Поезд едет медленно.', 'The train is fast.', 'The train is slow.'],
    ['zh', 'en', '他跑得很快。', 'He ran slowly.', 'He ran quickly.'],
    ['it', 'fr', 'La prova è facile.', 'L’épreuve est difficile.', 'L’épreuve est facile.'],
    ['en', 'hi', 'The task is easy.', 'काम मुश्किल है।', 'काम आसान है।'],
    ['es', 'en', 'El puente es peligroso.', 'The bridge is safe.', 'The bridge is not safe.'],
    [
      'de',
      'pl',
      'Die Straße ist gefährlich.',
      'Droga jest bezpieczna.',
      'Droga jest niebezpieczna.',
    ],
    ['fr', 'ru', 'Les villages pauvres', 'Богатые сёла', 'Бедные сёла'],
    ['ar', 'en', 'البلدان الغنية', 'The poor countries', 'The rich countries'],
    ['tr', 'en', 'Depo boş.', 'The tank is full.', 'The tank is empty.'],
    ['en', 'ja', 'The tank is empty.', 'タンクは満タンです。', 'タンクは空です。'],
    ['de', 'en', 'Die Last ist leichter.', 'The load is heavier.', 'The load is lighter.'],
    ['en', 'uk', 'The lake is shallow.', 'Озеро глибоке.', 'Озеро неглибоке.'],
    ['pt', 'en', 'As escolas privadas', 'The public schools', 'The private schools'],
    [
      'en',
      'es',
      'Foreign firms left.',
      'Las empresas nacionales se fueron.',
      'Las extranjeras se fueron.',
    ],
    ['ru', 'en', 'Это незаконно.', 'This is legal.', 'This is unlawful.'],
    ['en', 'ar', 'It is illegal.', 'هذا قانوني.', 'هذا غير قانوني.'],
    ['en', 'it', 'The gate is narrow.', 'Il cancello è largo.', 'Il cancello è stretto.'],
    ['ja', 'en', '壁が厚い。', 'The wall is thin.', 'The wall is thick.'],
    ['en', 'tr', 'He is guilty.', 'O suçsuz.', 'O suçlu.'],
    [
      'es',
      'de',
      'El juez era pesimista.',
      'Der Richter war optimistisch.',
      'Er war pessimistisch.',
    ],
    ['pl', 'en', 'Dwie osoby ciężko ranne', 'Two slightly injured', 'Two severely injured'],
    [
      'en',
      'fr',
      'The disadvantages of oil',
      'Les avantages du pétrole',
      'Les inconvénients du pétrole',
    ],
    ['de', 'en', 'Das Holz ist feucht.', 'The wood is dry.', 'The wood is damp.'],
    ['uk', 'en', 'Руки брудні.', 'The hands are clean.', 'The hands are dirty.'],
    ['en', 'pt', 'A noisy motor', 'Um motor silencioso', 'Um motor barulhento'],
    ['hi', 'en', 'कमरे में अंधेरा था।', 'The room was brightly lit.', 'The room was dark.'],
    ['en', 'zh', 'The tea is bitter.', '茶是甜的。', '茶很苦。'],
    [
      'fr',
      'de',
      'Le stage est facultatif.',
      'Das Praktikum ist verpflichtend.',
      'Es ist freiwillig.',
    ],
    ['en', 'ru', 'A temporary bridge', 'Постоянный мост', 'Временный мост'],
    ['en', 'es', 'The rules are simple.', 'Las reglas son complejas.', 'Las reglas son sencillas.'],
    ['it', 'en', 'Il cane è malato.', 'The dog is healthy.', 'The dog is ill.'],
    ['ar', 'fr', 'عُثر عليه حيا.', 'Il a été retrouvé mort.', 'Il a été retrouvé vivant.'],
    ['en', 'de', 'Loosen the screws.', 'Schrauben festziehen.', 'Schrauben lösen.'],
    ['de', 'en', 'Das Messer ist stumpf.', 'The sharp blade', 'The blunt knife'],
    ['pl', 'en', 'gotowane warzywa', 'raw vegetables', 'boiled vegetables'],
    ['en', 'zh', 'indirect costs', '直接成本', '间接成本'],
    ['es', 'en', 'El túnel cerró parcialmente.', 'It closed completely.', 'It closed in part.'],
    ['en', 'uk', 'Parking is free of charge.', 'Паркування платне.', 'Паркування безкоштовне.'],
    ['tr', 'de', 'Park ücretli.', 'Der Park ist kostenlos.', 'Der Park ist kostenpflichtig.'],
    ['en', 'it', 'He was unmarried.', 'Era sposato.', 'Era celibe.'],
    ['de', 'fr', 'an ungeraden Tagen', 'les jours pairs', 'les jours impairs'],
    ['ja', 'en', '水平に置く', 'Store it vertically.', 'Store it horizontally.'],
    ['ru', 'en', 'неизвестный поэт', 'a famous poet', 'an obscure poet'],
    ['en', 'tr', 'The keys are identical.', 'Anahtarlar farklı.', 'Anahtarlar aynı.'],
    ['en', 'pl', 'wholesale prices', 'ceny detaliczne', 'ceny hurtowe'],
  ])('are found %s-%s: %s', async (sourceLang, targetLang, source, wrong, right) => {
    const texts = { sourceLang, targetLang, source, target: wrong }
    expect(await findingsIn(texts, opposites)).toHaveLength(1)
    await leaves(sourceLang, targetLang, source, right)
  })
})
