import assert from 'node:assert/strict'
import { aPhoto } from '#platform/picture/testing.ts'
import type { Journey } from '../support/browser.ts'
import { codePattern, mainText } from './steps.ts'

const send = 'main form button[type="submit"]'

/** The house writes down what somebody tells; answers the code for them and the story's path in the house. */
export const tellStory = async (
  { page, open, press }: Journey,
  told: { readonly name: string; readonly before: string; readonly today: string },
): Promise<{ code: string; own: string; id: string }> => {
  await open('/unsere-geschichten')
  await press('main a[href$="/unsere-geschichten/neu"]')
  await page.click('label[for="outcome-2"]')
  await page.click('label[for="naming-2"]')
  await page.fill('#name', told.name)
  await page.fill('#place', 'Wedding')
  await page.fill('#answers-vorher', told.before)
  await page.fill('#answers-heute', told.today)
  await page.fill('#facts-mag', 'Rosmarin')
  await page.fill('#leicht', 'Ich koche gern.')
  await press(send)
  const code = ((await page.locator('main .code').textContent()) ?? '').trim()
  assert.match(code, codePattern)
  assert.ok(!page.url().includes(code.slice(0, 5)))
  await press('main a[href*="/unsere-geschichten/"]')
  const own = new URL(page.url()).pathname.replace(/^\/de/, '')
  return { code, own, id: own.split('/').at(-1) ?? '' }
}

/** With a photograph, described; then it is given to the person. */
export const givePicture = async ({ page, press }: Journey): Promise<void> => {
  await page.setInputFiles('#picture', {
    name: 'foto.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from(await aPhoto()),
  })
  await page.click('label[for="kind"]')
  await page.fill('#alt', 'Eine Frau mit Kochlöffel')
  await press('main form[action$="/bild"] button')
}
export const giveToPerson = ({ press }: Journey): Promise<void> => press('main form[action$="/geben"] button')
export const release = ({ press }: Journey): Promise<void> => press('main form[action$="/zeigen"] button')

/** The person opens what is theirs. */
export const openStory = async ({ page, open, press }: Journey, code: string): Promise<void> => {
  await open('/meine-geschichte')
  await page.fill('#code', code.toLowerCase().replace('-', ' '))
  await press(send)
}

/** The person says that these words are right, and where they may be shown. */
export const approveAndAllow = async (
  { page, press }: Journey,
  on: Readonly<Record<string, '6' | '12' | '24' | 'nein'>>,
): Promise<void> => {
  await press('main form[action$="/freigabe"] button')
  assert.equal(await page.locator('#erlauben input:checked').count(), 0, 'nothing is chosen beforehand')
  for (const [channel, answer] of Object.entries(on))
    await page.check(`#erlauben input[name="${channel}"][value="${answer}"]`, { force: true })
  await press('#erlauben form button')
}

/** Everything is taken back: asked once. */
export const withdrawAll = async (journey: Journey, code: string): Promise<void> => {
  await openStory(journey, code)
  await journey.press('main form[action$="/zuruecknehmen"] button')
  await journey.press('main form[action$="/zuruecknehmen"] button')
}

/** It is noted where it hangs; then there is a poster to print: answers its address. */
export const hangPoster = async (
  { page, open, press }: Journey,
  id: string,
  place: string,
): Promise<string> => {
  await open('/unsere-geschichten')
  await press('main a[href$="/unsere-geschichten/ausstellung"]')
  await page.check(`input[value="${id}"]`, { force: true })
  await page.uncheck('input[value="schild"]', { force: true })
  await page.fill('#place', place)
  await press('main form[action$="/ausstellung"] button')
  const href = await page.locator('main a[href*="/plakate.pdf"]').first().getAttribute('href')
  return new URL(href ?? '', page.url()).href
}

/** What the screen in the corridor shows first: the newest. */
export const onScreen = async (journey: Journey): Promise<string> => {
  await journey.open('/gute-beispiele')
  await journey.press('main a[href$="/gute-beispiele/diaschau"]')
  return mainText(journey)
}
