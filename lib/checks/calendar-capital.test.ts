import { describe, expect, it } from 'vitest'
import { calendarCapital } from './calendar-capital'
import { shown } from './testing-shown'

describe('capitals that the language does not give', () => {
  it.each([
    ['fr', 'Il rouvre ce Jeudi, le Lundi 3 Mars.', ['ce jeudi', 'lundi 3 mars']],
    ['es', 'Llegó el Jueves 5 de Octubre y volvió en Enero.', ['jueves 5 de octubre', 'enero']],
    ['it', 'Riapre ogni Lunedì, in Luglio.', ['lunedì', 'luglio']],
    ['pt', 'Abriu na Segunda-feira, 5 de Maio de 2023.', ['segunda-feira, 5 de maio']],
    ['pl', 'Odbyło się w Styczniu, we Wtorek.', ['styczniu', 'wtorek']],
    ['uk', 'Це було у Понеділок 3 Травня.', ['понеділок 3 травня']],
    ['nl', 'De boot vertrok op Maandag 3 Mei.', ['maandag 3 mei']],
    ['cs', 'Loď odplula v Pondělí 3. Května.', ['pondělí 3. května']],
  ])('%s: %s', async (targetLang, target, dates) => {
    const found = await shown(calendarCapital, { targetLang, target })
    expect(found.map((one) => one.split('! ')[1])).toEqual(
      dates.map((date) => date.replace(/^ce /, '')),
    )
  })
})

describe('capitals that English gives', () => {
  it.each([
    ['It left on monday, 3 march 2024.', ['small: monday →! Monday', 'small: march →! March']],
    ['The french paper', ['small: french → French']],
  ])('%s', (text, expected) => finds('en', text, expected))
})

describe('what is left alone', () => {
  it.each([
    ['fr', 'C’est le Vendredi Saint, puis le 14 Juillet, dans la rue du 4 Septembre.'],
    ['fr', 'Lundi, il pleut. Mars est une planète, chante Avril Lavigne.'],
    ['es', 'Lo dijo Plácido Domingo, el Domingo de Ramos, en Mayo Clinic.'],
    ['ru', 'Сегодня 8 Марта, сказала Марта.'],
    ['it', 'Lo ha detto Di Maggio il 25 Aprile a Roma.'],
    ['pl', 'To było na ul. 3 Maja, powiedział Jan Piątek.'],
    ['de', 'Am Montag, dem 3. Mai.'],
    ['fr', 'Le Grand Concert De Lundi 3 Mars Avec Les Grands Artistes'],
    ['en', 'They may march on 3 fronts for french fries, see a.example/monday.'],
  ])('%s: %s', (lang, text) => finds(lang, text, []))
})

async function finds(targetLang: string, target: string, expected: string[]) {
  expect(await shown(calendarCapital, { targetLang, target })).toEqual(expected)
}

it('is told by the weekday of the source too, where no preposition stands', async () => {
  const texts = { sourceLang: 'en', targetLang: 'fr' }
  const source = 'He was sentenced on Friday.'
  expect(
    await shown(calendarCapital, { ...texts, source, target: 'Il a été condamné Vendredi.' }),
  ).toEqual(['capital: Vendredi →! vendredi'])
  const name = { source: 'It opens on Black Friday.', target: 'Il ouvre au Black Vendredi.' }
  expect(await shown(calendarCapital, { ...texts, ...name })).toEqual([])
})
