import { type HttpClient, pick } from '../support/http-client.ts'

const uuid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}'

const told = {
  outcome: 'weg',
  naming: 'vorname',
  name: 'Amira',
  place: 'Wedding',
  language: 'ar',
  'answers.vorher': 'كنت وحيدة كثيرًا.',
  'answers.heute': 'أطبخ لعشرين شخصًا.',
  'facts.mag': 'الطبخ',
  leicht: 'Ich koche gern.',
  'translations.de': 'Ich war viel allein. Heute koche ich für zwanzig Leute.',
  picture: 'tasse',
  showsMaker: 'ja',
}

/** A portrait that is shown, with a translation; something of it hangs somewhere. */
export const storyIds = async (maker: HttpClient, nobody: HttpClient) => {
  const page = (await maker.post('/de/unsere-geschichten/neu', told)).body
  const storyCode = pick(page, /class="code"[^>]*>([2-9A-Z]{5}-[2-9A-Z]{5})</)
  const ownStory = pick(page, new RegExp(`/unsere-geschichten/(${uuid})"`))
  const own = `/de/unsere-geschichten/${ownStory}`
  await maker.follow(`${own}/geben`, {})
  const open = await nobody.post('/de/meine-geschichte', { code: storyCode })
  const hash = pick(open.body, /name="hash" value="([0-9a-f]{64})"/)
  await nobody.post('/de/meine-geschichte/freigabe', { code: storyCode, hash })
  await nobody.post('/de/meine-geschichte/erlauben', {
    code: storyCode,
    hash,
    web: '12',
    ausstellung: '12',
    presse: '12',
    aktionswoche: String(new Date().getUTCFullYear() + 1),
  })
  await maker.follow(`${own}/zeigen`, { hash })
  await maker.follow(`${own}/gedrucktes`, { what: 'plakat', channel: 'web', place: 'Flur', copies: '1' })
  await maker.follow('/de/unsere-geschichten/ausstellung', {
    'stories[]': ownStory,
    'exhibits[]': ['plakat', 'schild'],
    place: 'Treppenhaus',
    from: '2026-12-01',
    copies: '1',
  })
  const storyPrint = pick((await maker.get(own)).body, new RegExp(`/gedrucktes/(${uuid})/abgehaengt`))
  return { ownStory, openStory: ownStory, storyCode, storyPrint }
}
