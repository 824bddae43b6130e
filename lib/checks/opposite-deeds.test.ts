import { describe, it } from 'vitest'
import { finds, leaves } from './testing-opposites'

/**
 * A line has the languages, a sentence, a translation that says the opposite of what was done, the right
 * one, and the words to be found.
 */
const LINES = `
  de-en | Das Werk hat 200 Leute eingestellt. | The plant laid off 200 people. | The plant hired 200 people. | laid off
  ru-fr | Завод уволил сорок рабочих. | L’usine a embauché quarante ouvriers. | L’usine a licencié quarante ouvriers. | embauché
  es-de | La ciudad derribó el viejo puente. | Die Stadt baute die alte Brücke. | Die Stadt riss die alte Brücke ab. | baute
  en-tr | The tower was demolished in May. | Kule mayıs ayında inşa edildi. | Kule mayıs ayında yıkıldı. | inşa
  fr-en | La réforme renforce les syndicats. | The reform weakens the unions. | The reform strengthens the unions. | weakens
  pl-en | Inflacja przyspieszyła wiosną. | Inflation slowed in spring. | Inflation accelerated in spring. | slowed
  ja-en | 会社は事業を縮小した。 | The company expanded its business. | The company scaled down its business. | expanded
  it-en | Il termine è stato prorogato. | The deadline was shortened. | The deadline was extended. | shortened
  en-uk | He remembered her name. | Він забув її ім’я. | Він згадав її ім’я. | забув
  de-es | Füllen Sie den Tank. | Vacíe el depósito. | Llene el depósito. | Vacíe
  en-zh | Remove the filter. | 添加过滤器。 | 取下过滤器。 | 添加
  en-pt | Disconnect the cable. | Conecte o cabo. | Desconecte o cabo. | Conecte
  hi-en | बिल्ली गायब हो गई। | The cat appeared. | The cat disappeared. | appeared
  ar-en | أشاد الوزير بالتقرير. | The minister criticised the report. | The minister praised the report. | criticised
  ru-en | Компания опровергла слухи. | The company confirmed the rumours. | The company denied the rumours. | confirmed
  en-it | The rule discourages investors. | La norma incoraggia gli investitori. | La norma scoraggia gli investitori. | incoraggia
  zh-de | 谈判失败了。 | Die Verhandlungen waren erfolgreich. | Die Verhandlungen scheiterten. | erfolgreich
  en-de | The bank raised its rates. | Die Bank senkte ihre Zinsen. | Die Bank hob ihre Zinsen an. | senkte
  en-ru | Washington lifted the sanctions. | Вашингтон ввел санкции. | Вашингтон снял санкции. | ввел санкции
  pt-en | O tribunal absolveu o médico. | The court convicted the doctor. | The court acquitted the doctor. | convicted
  tr-de | Gazeteci serbest bırakıldı. | Der Journalist wurde verhaftet. | Der Journalist wurde freigelassen. | verhaftet
  uk-en | Двоє рибалок вижили. | Two fishermen died. | Two fishermen survived. | died
  fr-pl | Le Sénat a abrogé la loi. | Senat uchwalił ustawę. | Senat uchylił ustawę. | uchwalił
  de-fr | Der Rat lehnte den Antrag ab. | Le conseil a accepté la demande. | Le conseil a rejeté la demande. | accepté
  en-ja | The king appointed the general. | 国王は将軍を解任した。 | 国王は将軍を任命した。 | 解任
  es-en | El club abandonó la liga. | The club joined the league. | The club left the league. | joined
  en-fr | The plan divided the party. | Le plan a unifié le parti. | Le plan a divisé le parti. | unifié
  pl-de | Miasto broniło się przez tydzień. | Die Stadt griff eine Woche lang an. | Die Stadt verteidigte sich eine Woche. | griff eine Woche lang an
  en-ar | Flights were suspended. | استؤنفت الرحلات. | عُلقت الرحلات. | استؤنفت
  it-de | La riunione è stata rinviata. | Die Sitzung wurde vorgezogen. | Die Sitzung wurde verschoben. | vorgezogen
  en-es | Voters distrust the council. | Los votantes confían en el consejo. | Los votantes desconfían del consejo. | confían
  en-hi | Farmers fear rain. | किसानों को बारिश की उम्मीद है। | किसानों को बारिश का डर है। | उम्मीद
  en-de | Switch off the pump. | Schalten Sie die Pumpe ein. | Schalten Sie die Pumpe aus. | Schalten Sie die Pumpe ein
  fr-en | Éteignez le four. | Switch on the oven. | Switch off the oven. | Switch on
  de-it | Die Tür ist entriegelt. | La porta è bloccata. | La porta è sbloccata. | bloccata
  en-ru | Tighten the screws. | Ослабьте винты. | Затяните винты. | Ослабьте
  en-fr | Dismantle the shelf. | Montez l’étagère. | Démontez l’étagère. | Montez
  pl-en | Robotnicy rozładowali statek. | The workers loaded the ship. | The workers unloaded the ship. | loaded
  uk-de | Озеро замерзло. | Der See ist aufgetaut. | Der See ist zugefroren. | aufgetaut
  es-en | Enfríe la mezcla. | Heat the mixture. | Cool the mixture. | Heat
  en-pt | Pull the lever. | Empurre a alavanca. | Puxe a alavanca. | Empurre
  en-zh | Disable the alarm. | 启用警报器。 | 停用警报器。 | 启用
  de-en | Drehen Sie den Knopf im Uhrzeigersinn. | Turn the knob anticlockwise. | Turn the knob clockwise. | anticlockwise
  it-en | La banca nascose le perdite. | The bank revealed the losses. | The bank hid the losses. | revealed
  en-ja | The plane took off at six. | 飛行機は六時に着陸した。 | 飛行機は六時に離陸した。 | 着陸
  ar-en | وصلنا عند الغروب. | We got there at sunrise. | We got there at sunset. | sunrise
  ru-en | Ребенок заснул. | The child woke up. | The child fell asleep. | woke up
  en-es | Click to upload the photo. | Haga clic para descargar la foto. | Haga clic para subir la foto. | descargar
  tr-en | Komşular onu çok seviyor. | The neighbours hate him. | The neighbours love him. | hate
  fr-de | La ville économise deux millions. | Die Stadt gibt zwei Millionen aus. | Die Stadt spart zwei Millionen. | gibt zwei Millionen aus
  en-uk | The army retreated. | Армія наступала. | Армія відступила. | наступала
  de-pl | Die Bauern säten den Weizen. | Rolnicy zebrali plony: pszenicę. Żniwa trwały. | Rolnicy zasiali pszenicę. | Żniwa
  en-it | The ferry sank. | Il traghetto galleggiava. | Il traghetto affondò. | galleggiava
  pt-en | A lei protege os rios. | The law endangers the rivers. | The law protects the rivers. | endangers
  zh-en | 他们去年离婚了。 | They married last year. | They divorced last year. | married
  ru-de | Фирма нарушила договор. | Die Firma hielt den Vertrag ein. | Die Firma verletzte den Vertrag. | hielt den Vertrag ein
  en-fr | The army underestimated the cold. | L’armée surestima le froid. | L’armée sous-estima le froid. | surestima
  es-de | Son enemigos del rey. | Sie sind Verbündete des Königs. | Sie sind Feinde des Königs. | Verbündete
  hi-en | दवा ने बीमारी को रोका। | The drug caused the disease. | The drug prevented the disease. | caused
  en-ar | The school punished the boys. | كافأت المدرسة الأولاد. | عاقبت المدرسة الأولاد. | كافأت
  it-fr | Il governo nazionalizzò la banca. | Le gouvernement a privatisé la banque. | Le gouvernement a nationalisé la banque. | privatisé
  en-pl | Troops liberated the port. | Wojska zajęły port. | Wojska wyzwoliły port. | zajęły
  en-tr | The firm terminated the contract. | Firma sözleşmeyi imzaladı. | Firma sözleşmeyi feshetti. | imzaladı
  de-es | Der Verein kassierte drei Treffer. | El club marcó tres goles. | El club encajó tres goles. | marcó
  de-en | Das Team schied im Viertelfinale aus. | The team qualified for the quarter-final. | The team was eliminated in the quarter-final. | qualified for
  en-fr | The village lost the well. | Le village a retrouvé le puits. | Le village a perdu le puits. | retrouvé
  es-en | El país expulsó a tres diplomáticos. | The country invited three diplomats. | The country expelled three diplomats. | invited
  en-pl | The mayor regretted the vote. | Burmistrz z zadowoleniem przyjął głosowanie. | Burmistrz ubolewał nad głosowaniem. | z zadowoleniem
  ru-it | Парламент легализовал азартные игры. | Il parlamento ha vietato il gioco d’azzardo. | Il parlamento ha legalizzato il gioco d’azzardo. | vietato
`

const ROWS = LINES.trim()
  .split('\n')
  .map((line) => line.trim().split(' | '))

describe('opposite deeds', () => {
  it.each(ROWS)('are told apart, %s: %s', async (...row) => {
    const [pair = '', source = '', wrong = '', right = '', word = ''] = row
    const [sourceLang = '', targetLang = ''] = pair.split('-')
    await finds(sourceLang, targetLang, source, wrong, word)
    await leaves(sourceLang, targetLang, source, right)
  })

  it('are no opposites where one of them is denied', () =>
    leaves('en', 'de', 'Do not forget the key.', 'Erinnern Sie sich an den Schlüssel.'))
})
