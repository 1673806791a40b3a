// status: machine
import { number, plural, type Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  menu: 'Search',
  home: {
    title: 'What do you need?',
    lead: 'Good to see you. Here you find help and kind people near you.',
    tiles: 'Or tap a picture:',
    private: 'No account needed. We store nothing about you.',
    videoTitle: 'In sign language',
    video: 'Video: how to search',
    noVideo: 'There is room here for a video in sign language. The operator adds it.',
  },
  form: {
    label: 'Search offers',
    what: 'What are you looking for?',
    whatHint: 'For example: learn German',
    where: 'Where?',
    whereHint: 'Postcode, place or address. For example: 13353 or Wedding',
    search: 'Search',
    topic: 'Topic',
  },
  results: {
    title: 'Offers',
    count: (value) => plural('en', value, { one: '# offer', other: '# offers' }),
    near: (count, place) => `${count} near ${place}`,
    nowhere: 'Where are you? With a place we show what is near you.',
    within: (km) => `Within ${number('en', km)} kilometres.`,
    widened: (from, to) =>
      `There was little within ${number('en', from)} kilometres. We searched up to ${number('en', to)} kilometres.`,
    hits: 'Results',
  },
  refine: {
    title: 'Narrow the search',
    apply: 'Search like this',
    language: 'Which language?',
    anyLanguage: 'Any',
    weekday: 'On which days?',
    daytime: 'At what time?',
    access: 'What matters to you?',
    wishes: {
      rollstuhl: 'step-free, with a wheelchair',
      kinderbetreuung: 'childcare',
      ohne_anmeldung: 'without sign-up',
      kostenlos: 'free of charge',
      dolmetschen: 'help with translating',
      ruhig: 'a quiet place',
      gebaerdensprache: 'sign language',
      online: 'online',
    },
    radius: 'How far away?',
    anyRadius: 'Any, nearest first',
    km: (km) => `up to ${number('en', km)} km`,
  },
  place: {
    notFound: (typed) => `We did not find “${typed}”. Please check the spelling. The postcode works best.`,
    didYouMean: (place) => `Did you mean ${place}? That is where we searched.`,
  },
  empty: {
    title: 'We found nothing for this.',
    wider: (km) => `Search up to ${number('en', km)} kilometres`,
    without: 'Search without filters',
    words: 'Try other words or tap a picture.',
    everything: 'All offers nearby',
    house: 'This house is near you. Ask there, they will help you on:',
    call: (phone) => `Call: ${phone}`,
  },
  discreet: {
    title: 'This stays between us',
    text: 'Nothing about this topic should appear in the address bar. Please tap once more:',
    show: 'Show offers',
  },
  hint: 'This search is not in the address bar and is not stored.',
}
