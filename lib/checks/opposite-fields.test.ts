import { describe, it } from 'vitest'
import { finds, leaves } from './testing-opposites'

describe('words of one field, put one for the other', () => {
  it.each([
    ['de', 'en', 'Ihre Großmutter buk das Brot.', 'Her aunt baked the bread.', 'aunt'],
    ['en', 'ru', 'His uncle keeps bees.', 'Его дедушка держит пчёл.', 'дедушка'],
    ['zh', 'en', '他的侄子在岛上教书。', 'His cousin teaches on the island.', 'cousin'],
    ['hi', 'en', 'उसकी दादी ने पेड़ लगाया।', 'Her niece planted the tree.', 'niece'],
    ['fr', 'en', 'L’infirmière ferma la salle.', 'The surgeon closed the ward.', 'surgeon'],
    ['en', 'pl', 'The dentist moved away.', 'Pielęgniarka się wyprowadziła.', 'Pielęgniarka'],
    ['uk', 'de', 'Лікар оглянув човен.', 'Der Apotheker sah sich das Boot an.', 'Apotheker'],
    ['es', 'en', 'El fiscal pidió un receso.', 'The lawyer asked for a recess.', 'lawyer'],
    ['ar', 'en', 'استمع القاضي إلى التسجيل.', 'The witness listened to the tape.', 'The witness'],
    ['en', 'tr', 'The defendant stood up.', 'Savcı ayağa kalktı.', 'Savcı'],
    ['pt', 'en', 'O embaixador saiu cedo.', 'The governor left early.', 'governor'],
    ['ja', 'en', '市長が式に出た。', 'The minister attended the ceremony.', 'minister'],
    ['en', 'it', 'The king opened the dam.', 'La regina ha inaugurato la diga.', 'regina'],
    ['ru', 'en', 'Пожарные закрыли пляж.', 'The coast guard closed the beach.', 'coast guard'],
    ['en', 'de', 'The navy sent a ship.', 'Die Polizei schickte ein Schiff.', 'Polizei'],
    ['tr', 'en', 'Albay mektubu okudu.', 'The sergeant read the note.', 'sergeant'],
    ['it', 'en', 'Era accusato di furto.', 'He was accused of murder.', 'murder'],
    ['en', 'zh', 'Two men were tried for bribery.', '两名男子因走私受审。', '走私'],
    ['de', 'es', 'Der Bäcker hat geöffnet.', 'El carnicero ha abierto.', 'carnicero'],
    ['pl', 'en', 'Rybak znalazł skarb.', 'A farmer found the treasure.', 'farmer'],
    ['en', 'uk', 'The plumber came at six.', 'Електрик прийшов о шостій.', 'Електрик'],
    ['fr', 'de', 'Le poète habite ici.', 'Der Maler wohnt hier.', 'Maler'],
    ['en', 'ja', 'The composer lived here.', 'ここに写真家が住んでいた。', '写真家'],
    ['es', 'en', 'El árbitro se cayó.', 'The goalkeeper fell.', 'goalkeeper'],
    ['en', 'ar', 'The bishop visited the island.', 'زار الحاخام الجزيرة.', 'الحاخام'],
    ['de', 'en', 'Die Anwohner klagten.', 'The tourists complained.', 'tourists'],
    ['en', 'ru', 'Two cyclists were fined.', 'Двух пешеходов оштрафовали.', 'пешеходов'],
    ['zh', 'en', '志愿者清理了海滩。', 'Prisoners cleaned the beach.', 'Prisoners'],
    ['pl', 'de', 'Historyk odnalazł listę.', 'Ein Geologe fand die Liste.', 'Geologe'],
    ['ar', 'en', 'غادر المتحدث القاعة.', 'The accountant left the hall.', 'accountant'],
    ['en', 'hi', 'A Buddhist festival begins.', 'एक मुस्लिम त्योहार शुरू होता है।', 'मुस्लिम'],
  ])('of people, from %s to %s: %s', finds)

  it.each([
    ['en', 'de', 'The library is being rebuilt.', 'Das Krankenhaus wird umgebaut.', 'Krankenhaus'],
    ['ru', 'en', 'Школа стоит на холме.', 'The hospital stands on a hill.', 'hospital'],
    ['zh', 'en', '监狱将于五月关闭。', 'The hotel will close in May.', 'hotel'],
    ['fr', 'en', 'La gare est fermée.', 'The airport is closed.', 'airport'],
    ['en', 'es', 'The tunnel is closed.', 'El puente está cerrado.', 'puente'],
    ['tr', 'de', 'Eczane kapandı.', 'Das Restaurant hat geschlossen.', 'Restaurant'],
    ['uk', 'en', 'Завод згорів.', 'The warehouse burnt down.', 'warehouse'],
    ['ar', 'en', 'بُني المسجد قبل قرن.', 'The church was built a century ago.', 'church'],
    ['en', 'pl', 'The kitchen was flooded.', 'Zalana została łazienka.', 'łazienka'],
    ['it', 'en', 'Il tetto è crollato.', 'The wall has collapsed.', 'wall'],
    ['en', 'pt', 'The railway will be widened.', 'A rua será alargada.', 'rua'],
    ['hi', 'en', 'नाश्ता मुफ़्त है।', 'Lunch is free.', 'Lunch'],
    [
      'de',
      'fr',
      'Er verlor seinen Reisepass.',
      'Il a perdu son permis de conduire.',
      'permis de conduire',
    ],
    ['ja', 'en', '彼女は雑誌に書いた。', 'She wrote for a newspaper.', 'newspaper'],
    ['en', 'ru', 'The census was put off.', 'Референдум отложили.', 'Референдум'],
    ['en', 'fr', 'A storm hit the Pacific Ocean.', 'Une tempête a frappé la Baltique.', 'Baltique'],
    ['es', 'en', 'Viajaron por Asia.', 'They travelled around Africa.', 'Africa'],
    ['en', 'tr', 'The shop closes at Christmas.', 'Dükkan Paskalya’da kapanıyor.', 'Paskalya’da'],
    [
      'uk',
      'en',
      'Початкову школу закрили.',
      'The secondary school was closed.',
      'secondary school',
    ],
    ['fr', 'en', 'Le mariage aura lieu samedi.', 'The funeral will be on Saturday.', 'funeral'],
    ['en', 'it', 'She plays tennis.', 'Gioca a pallavolo.', 'pallavolo'],
    ['de', 'ru', 'Er spielt Klavier.', 'Он играет на гитаре.', 'гитаре'],
    ['ja', 'en', '関税が上がる。', 'Income tax will rise.', 'Income tax'],
    ['pt', 'en', 'O sindicato recusou.', 'The university refused.', 'university'],
  ])('of places and institutions, from %s to %s: %s', finds)

  it.each([
    ['de', 'en', 'Die Fabrik steht in Österreich.', 'The factory is in Australia.', 'Australia'],
    [
      'en',
      'de',
      'A Polish driver was hurt.',
      'Ein tschechischer Fahrer wurde verletzt.',
      'tschechischer',
    ],
    ['fr', 'en', 'L’Iran a signé.', 'Iraq has signed.', 'Iraq'],
    ['zh', 'en', '尼日利亚发生洪水。', 'Floods hit Niger.', 'Niger'],
    ['ru', 'en', 'Словакия закрыла перевал.', 'Slovenia closed the pass.', 'Slovenia'],
    ['en', 'ja', 'She speaks Spanish.', '彼女はポルトガル語を話す。', 'ポルトガル'],
    ['pl', 'uk', 'Szwecja wysłała statek.', 'Швейцарія надіслала корабель.', 'Швейцарія'],
    ['tr', 'en', 'Macar ekibi geldi.', 'The Bulgarian team came.', 'Bulgarian'],
    ['ar', 'en', 'وصل الوفد المصري.', 'The Tunisian delegation arrived.', 'Tunisian'],
    ['hi', 'en', 'जापानी जहाज़ आया।', 'A Korean ship came.', 'Korean'],
    ['it', 'es', 'La squadra olandese ha vinto.', 'Ganó el equipo belga.', 'belga'],
    ['pt', 'en', 'A Noruega recusou.', 'Denmark refused.', 'Denmark'],
  ])('of nations and their languages, from %s to %s: %s', finds)

  it.each([
    ['en', 'zh', 'Indonesia raised the price.', '印度尼西亚提高了价格。'],
    ['en', 'de', 'The Scottish ferry', 'Die britische Fähre'],
    ['es', 'en', 'América Latina crece.', 'Latin America, Brazil first, is growing.'],
    ['en', 'de', 'The surgeon is a good doctor.', 'Der Chirurg ist ein guter Arzt.'],
    ['pl', 'en', 'Prezydent Krakowa otworzył park.', 'The mayor of Cracow opened the park.'],
    ['pt', 'en', 'O presidente da Câmara abriu o parque.', 'The mayor opened the park.'],
    ['fr', 'en', 'Le premier ministre est là.', 'The chancellor is here.'],
    ['de', 'en', 'Der Ferrari-Pilot gab auf.', 'The Ferrari driver gave up.'],
    ['ar', 'en', 'حضر المدعى عليه.', 'The defendant came.'],
    ['fr', 'en', 'l’hôtel de ville', 'the town hall'],
    ['en', 'es', 'a power station', 'una central eléctrica junto al puerto'],
  ])('are not found where one says the same, from %s to %s: %s', leaves)
})

it('are found beside another of their field that both texts have', async () => {
  await finds(
    ...(['de', 'en', 'Die Richterin und der Zeuge schwiegen.'] as const),
    ...(['The judge and the prosecutor were silent.', 'prosecutor'] as const),
  )
  await leaves('en', 'de', 'The judge heard a witness.', 'Der Richter hörte die Zeugin an.')
})
