// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  general: [
    'This is voluntary. A no has no consequences: not for your money, not for your advice, not for whether you are welcome in the house.',
    'Each yes counts only for this way of showing it, only for exactly the text and picture you approved, and only until the day you choose. If a word changes, we ask you anew for each of them.',
    'You can take back each yes at any time, without a reason, with your code. Then your story is gone there with the next request; whoever printed it sees where to take it down. What others have copied or printed meanwhile, such as a newspaper, cannot be called back.',
    'If you take everything back, text and picture are deleted at once, the rest after 90 days.',
  ],
  channels: {
    web: {
      title: 'On this website',
      text: 'My story may stand on this website. Everybody on the internet can read it and see the picture.',
    },
    ausstellung: {
      title: 'In exhibitions',
      text: 'My story may be printed and shown as a poster, sign or leaflet, as a whole or with single sentences of it: by those who wrote it down with me and by those who work together with them.',
    },
    presse: {
      title: 'In the press',
      text: 'My story may be given to newspapers, radio and television, also on the page for the press of an action week on the internet. What has appeared there stays there.',
    },
    aktionswoche: {
      title: 'In the week of action',
      text: 'My story may be shown in the week of action of one year: on its page on the internet and on site. With the year the yes is over as well.',
    },
  },
}
