// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  slides: {
    title: 'Slideshow',
    lead: 'One portrait after the other, large and quiet.',
    controls: 'Turn pages',
    pause: 'Pause',
    play: 'Let it run',
    previous: 'Back',
    next: 'Next',
    of: (n, all) => `${n} of ${all}`,
    turns: (seconds) => `Turns to the next after ${seconds} seconds.`,
    paused: 'Paused.',
    none: 'No portrait here yet',
    noneText: 'As soon as somebody wants to show their story, it stands here.',
    all: 'Read all portraits',
  },
  week: {
    title: 'People tell',
    lead: 'These people show their story during this week.',
    read: 'The whole story',
  },
  press: {
    title: 'Stories to print',
    lead: 'These people allowed that the press writes about them. Please leave their words as they are.',
    until: (day) =>
      `Allowed until ${day}. It can be taken back at any time: please look again before you print.`,
    text: 'Download the text',
    picture: 'Download the picture',
    textOf: (name) => `Download the text: ${name}`,
    pictureOf: (name) => `Download the picture: ${name}`,
    credit: (name) => `Picture credit: ${name}`,
    photo: 'private',
    textFile: 'story',
  },
  paper: {
    poster: 'Poster',
    posters: 'Posters: Avenue of good examples',
    posterFile: 'posters',
    labels: 'Labels of the exhibition',
    labelFile: 'labels',
    whole: 'Read the whole story',
    until: (day) => `May hang until ${day}.`,
    leafletSubtitle: 'People tell how things went on',
    leafletText: 'Shown with the leave of the people who tell their story here.',
    leafletFile: 'leaflet',
    backTitle: 'And your story?',
    back: 'Everybody here began with something small: a visit, an hour, a question. Come by. If you like, we write down your story as well.',
    leafletUntil: (day) => `This leaflet may be laid out until ${day}.`,
  },
  refusals: {
    chooseStories: 'Please choose at least one portrait.',
    chooseExhibits: 'Please choose what you would like to print.',
    notAllowed: 'One of the stories may not hang any more. Please choose again.',
    leafletSize: 'A leaflet has room for 4 to 8 portraits.',
  },
}
