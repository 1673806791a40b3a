import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  eyebrow: 'Short survey',
  askedBy: 'Asked by:',
  intro: 'A few short questions. It takes about two minutes.',
  introOne: 'One short question. It takes a minute.',
  voluntary:
    'Voluntary and anonymous. Nobody learns what you answered. You may leave out any question. It has no consequences for you, and none at the Jobcenter.',
  voluntaryStaff:
    'Voluntary and anonymous. Not even your manager learns what you answered: there are results from five answers on.',
  kept: 'Only the answers and the quarter of the year are stored. No name, no cookie, no address of your device.',
  questions: {
    zufrieden: 'How content are you with what you experienced here?',
    willkommen: 'I feel welcome here.',
    gefunden: 'I found what I was looking for.',
    wieder: 'I will come again.',
    leichter: 'Something has become easier for me.',
    freude: 'In the last two weeks I had good moments.',
    ruhe: 'In the last two weeks I was able to find some calm.',
    kraft: 'In the last two weeks I had energy for my day.',
    leben: 'How content are you with your life at present?',
    sinn: 'What I do makes sense to me.',
    anwen: 'I know whom to turn to.',
    weg: 'I know how to hand someone over.',
    gesehen: 'I know the people on the other side in person.',
    zusammen: 'How content are you with working together?',
  },
  scales: {
    zufrieden: {
      a5: 'very content',
      a4: 'content',
      a3: 'so-so',
      a2: 'not content',
      a1: 'not content at all',
    },
    stimmt: {
      a5: 'quite true',
      a4: 'rather true',
      a3: 'so-so',
      a2: 'rather not true',
      a1: 'not true',
    },
    oft: { a5: 'almost always', a4: 'often', a3: 'sometimes', a2: 'rarely', a1: 'hardly ever' },
  },
  notSaid: 'not said',
  text: 'Is there anything else you would like to say?',
  textHint:
    'Only the house reads this. Please write no names, and nothing by which you or others could be recognised.',
  send: 'Send',
  nothingSaid: 'Please answer at least one question.',
  thanks: 'Thank you!',
  thanksText: 'Your answers have arrived. There is nothing more to do.',
  thanksNext: 'The next person can answer on this device now.',
  again: 'Start again',
  planned: 'This survey has not begun yet.',
  plannedText: (day) => `It begins on ${day}.`,
  over: 'This survey is over.',
  overText: 'Thank you for wanting to take part. The house is glad if you simply tell them how it was.',
  home: 'To the start page',
  paperHow:
    'Please tick one face for each question. Do not write your name on the sheet. Hand it in at the house.',
  paperOnline: 'You can also answer by phone:',
  paperCode: (code) => `Code: ${code}`,
  faces: (words) => `Five faces to tick: ${words}`,
}
