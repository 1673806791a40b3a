// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  title: 'Practise the application for basic income support',
  lead: 'What does such an application feel like, and what lies ahead? Here you walk the whole way once, without consequences.',
  forWhom: 'Who is it for?',
  forWhomList: [
    'for everybody who will soon apply themselves',
    'for people who help with it, as volunteers or at work',
    'for councillors, school classes and everybody who wants to know',
  ],
  takes: 'It takes about half an hour. You can stop at any time.',
  choose: 'With whom would you like to practise?',
  chooseText: 'All of these people are invented.',
  own: 'Practise with your own figures',
  ownText:
    'You enter your figures yourself. They, too, stay on your page only: close the window, and everything is gone.',
  start: (first) => `Practise with ${first}`,
  startOwn: 'Enter your own figures',
  yearsOld: (age) => `${age} years`,
  inGroup: 'Practise in a group',
  inGroupText: 'A plan, role cards and a certificate to print for training, council and school.',
  toGroup: 'Papers for the group',
  toForms: 'Which form do I need?',
  entry: 'Practise the application for basic income support',
  entryText: 'Walk the whole way once, without consequences. Nothing is stored.',
  practisingAs: (name) => `You are practising with ${name}.`,
  practisingOwn: 'You are practising with your own figures.',
  somebody: 'Somebody',
  kinds: {
    allein: 'living alone',
    alleinerziehend: 'alone with a child',
    familie: 'a couple with three children',
    'wenig-lohn': 'work with low pay',
    selbststaendig: 'self-employed',
    'unter-25': 'under 25, at the mother’s',
    erspartes: '58, with savings',
    schwanger: 'expecting a child',
    dolmetschen: 'a new language',
  },
  stories: {
    allein:
      'Until summer she sold books, then the shop closed. She lives alone and looks for work that has to do with people.',
    alleinerziehend:
      'He lives with his daughter Ida, 6, and works in a garden nursery in the mornings. The pay is not quite enough for two.',
    familie:
      'Three children, one flat, a lot of life. Jan’s firm has closed, and his unemployment benefit is not enough for five.',
    'wenig-lohn': 'She bakes in a pastry shop, 25 hours a week. At the end of the month the rent is short.',
    selbststaendig:
      'He takes photographs of weddings and club parties. Some months bring many orders, others hardly any.',
    'unter-25':
      'She lives with her mother Katrin and wants to become a joiner. That is why both are counted together.',
    erspartes:
      'For thirty years he was a printer, then the works closed. He has put aside 32,000 euros for later and wonders whether that counts.',
    schwanger:
      'Her first child is due in spring. She shares a flat with two friends; her contract has run out.',
    dolmetschen:
      'In Ecuador she was a nurse; here her qualification is being checked. She has spoken German for a year; forms are a language of their own.',
  },
}
