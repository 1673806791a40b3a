/** Strengths, as on a chip. German is the source. */
export const de = {
  zuhoeren: 'zuhören',
  kontakt: 'auf Menschen zugehen',
  geduld: 'geduldig sein',
  verlaesslich: 'verlässlich sein',
  team: 'im Team arbeiten',
  organisieren: 'organisieren',
  erklaeren: 'erklären und zeigen',
  sprachen: 'Sprachen sprechen',
  kinder: 'mit Kindern umgehen',
  kochen: 'kochen und backen',
  handwerk: 'handwerklich arbeiten',
  anpacken: 'anpacken',
  draussen: 'draußen arbeiten',
  kreativ: 'kreativ sein',
  zahlen: 'mit Zahlen umgehen',
  computer: 'mit dem Computer umgehen',
}
