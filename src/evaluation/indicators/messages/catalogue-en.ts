// status: machine
import { targetGroups, vocabularyWords } from '#cooperation'
import { type CatalogueId, reachedId } from '../catalogue.ts'
import type { IndicatorWords } from './catalogue-de.ts'

const byHand = 'You enter the figure, best once a quarter.'
const published =
  'Counts itself from the published figures: once, 31 days after the quarter. Small figures stay hidden.'
const estimated =
  'You enter what the houses know or estimate, or what people have agreed to for this alone. Nothing is read from files.'
const notWorth = 'It says nothing about anybody’s effort.'
const notEffect = 'It does not prove that the cooperation was the reason.'

const fromLadder =
  'Counts itself: people rate themselves, up to three times. What they say is theirs; it is counted for the whole network only, and only where there are three at least.'

const groups = vocabularyWords('en').targetGroups
const reachedOf = Object.fromEntries(
  targetGroups.map((group): [string, IndicatorWords] => [
    reachedId(group),
    {
      name: `Reached: ${groups[group]}`,
      definition: 'How many of them the joint offers have reached.',
      counted: `${byHand} Do not ask anybody about it: what the houses estimate is good enough.`,
      not: 'Whoever belongs to several groups may be counted several times. Nowhere does it say of a person to which they belong.',
    },
  ]),
) as Record<ReturnType<typeof reachedId>, IndicatorWords>

export const catalogueEn: Readonly<Record<CatalogueId, IndicatorWords>> = {
  'treffen-stunden': {
    name: 'Hours in steering rounds',
    definition: 'How much time the partners spent together in steering rounds in the quarter.',
    counted: 'From beginning to end of the rounds that are entered as held. Each round counts once.',
    not: 'More hours are not more cooperation by themselves. They show that there is time for it.',
  },
  'kontakte-benannt': {
    name: 'Contacts named',
    definition: 'Which share of the organizations in the network has named a contact person.',
    counted: 'Organizations with at least one person in “Who is who”, divided by all in the network.',
    not: 'It does not say how well somebody can be reached.',
  },
  vereinbarung: {
    name: 'Organizations with a valid agreement',
    definition: 'How many organizations are bound by a signed agreement.',
    counted: 'Parties of agreements in force; who has left no longer counts. Each counts once.',
    not: 'Many signatures are not yet work in common.',
  },
  'erste-begegnung': {
    name: 'Days to the first meeting',
    definition: 'How many days lay between the signature and the first joint activity.',
    counted:
      'From the latest signature to the first entry in “Who knows whom”. As long as there is none, the days up to now count.',
    not: 'A meeting that nobody entered does not count.',
  },
  'angebote-geprueft': {
    name: 'Verified offers',
    definition: 'Which share of the offers was verified in the last six months.',
    counted: 'Offers of the organizations in the network that somebody has confirmed, divided by all.',
    not: 'It does not say how good the offers are.',
  },
  'teams-kennen': {
    name: 'Teams that know three houses',
    definition: 'Which share of the teams knows at least three houses and so can offer a choice.',
    counted: 'Teams with joint activities with three or more houses in twelve months, divided by all teams.',
    not: 'A meeting has two sides: a low figure is no fault of the teams.',
  },
  'weiss-wohin': {
    name: '“I know whom to turn to”',
    definition: 'Which share of the staff knows whom to turn to.',
    counted: 'From short surveys among staff: the two answers that agree. Or you enter how many of how many.',
    not: 'It is how people see themselves, no test and no certificate.',
  },
  formate: {
    name: 'Joint formats',
    definition: 'How many joint formats are agreed, being tried or going on.',
    counted: 'Formats from “agreed” on that have not ended. Ideas do not count.',
    not: 'A format that has ended may have ended well.',
  },
  runden: {
    name: 'Steering rounds held',
    definition: 'How many steering rounds took place in the quarter.',
    counted: 'Rounds that are entered as held.',
    not: 'It does not say what was decided.',
  },
  kennenlernen: {
    name: 'Get-to-know meetings',
    definition: 'How often teams and houses met to get to know each other.',
    counted:
      'Counts itself from “Who knows whom”: shadowing, visits, events and meetings. Each team with each house counts once; calls and consultation hours do not.',
    not: 'A meeting of three people can do more than a big one.',
  },
  'kennenlernen-jobcenter': {
    name: 'At get-to-know meetings: from Jobcenter and Agentur',
    definition: 'How many staff of Jobcenter and Agentur took part in get-to-know meetings.',
    counted: byHand,
    not: notWorth,
  },
  'kennenlernen-haeuser': {
    name: 'At get-to-know meetings: from the houses',
    definition: 'How many staff and volunteers of the houses took part in get-to-know meetings.',
    counted: byHand,
    not: notWorth,
  },
  veranstaltungen: {
    name: 'Events',
    definition: 'How many events there were in the quarter in the name of the network.',
    counted: 'Counts itself: events with registration or with guests typed in, 30 days after their end.',
    not: 'It does not say whether they were good days.',
  },
  weitergaben: {
    name: 'Hand-overs',
    definition: 'How often an offer was handed over in the network, in all ways together.',
    counted: published,
    not: 'It counts hand-overs, not people, and does not say who came.',
  },
  hinweise: {
    name: 'Hints (level 0)',
    definition: 'How often somebody got a print-out or a hint to an offer.',
    counted: published,
    not: 'A hint needs no answer. Nobody knows whether somebody went, and that is right.',
  },
  zettel: {
    name: 'Slips (level 1)',
    definition: 'How often somebody took a slip with a code along.',
    counted: published,
    not: 'A slip that was not used is no failure.',
  },
  'warme-uebergaben': {
    name: 'Warm hand-overs (levels 2 and 3)',
    definition:
      'How often a house was asked with the person’s consent, also with somebody to accompany them.',
    counted: published,
    not: 'It does not say who came.',
  },
  begleitungen: {
    name: 'Accompanied (level 3)',
    definition: 'How often somebody was accompanied on their way to the house.',
    counted:
      'The system does not count accompanying by itself: it is among the warm hand-overs. Enter what the houses report.',
    not: 'Going alone is just as good.',
  },
  'jobcenter-an-haus': {
    name: 'From the Jobcenter to the houses',
    definition: 'Hand-overs from Jobcenter and Agentur to the houses.',
    counted: `${published} For the whole network only.`,
    not: 'It says nothing about a single Jobcenter or house.',
  },
  'haus-an-jobcenter': {
    name: 'From the houses to the Jobcenter',
    definition: 'Hand-overs from the houses to Jobcenter and Agentur.',
    counted: `${published} For the whole network only.`,
    not: 'Whoever does not want to be handed over is counted nowhere.',
  },
  'haus-an-haus': {
    name: 'From house to house',
    definition: 'Hand-overs among the houses.',
    counted: `${published} For the whole network only.`,
    not: 'It says nothing about a single house.',
  },
  'antwort-tage': {
    name: 'Days to the first answer',
    definition: 'Half of the answers came within at most so many days.',
    counted: `Median in classes: 2, 5, 10 or 30 days. ${published}`,
    not: 'It measures the house’s answer, not the person. Holidays count as days.',
  },
  'antwort-in-zehn': {
    name: 'Answered within ten days',
    definition: 'Which share of the warm hand-overs got an answer within ten days.',
    counted: published,
    not: 'A fast answer is not always the better one.',
  },
  beantwortet: {
    name: 'Answered hand-overs',
    definition: 'Which share of the warm hand-overs got an answer: yes or “not possible there”.',
    counted: published,
    not: 'A no is an answer, too.',
  },
  'ohne-antwort': {
    name: 'Left without an answer',
    definition: 'Which share of the warm hand-overs ended without an answer after 30 days.',
    counted: `${published} Those taken back before an answer are among them.`,
    not: 'Behind it may be a full answering machine. Ask before you judge.',
  },
  'nicht-moeglich': {
    name: 'Not possible there',
    definition: 'Which share of the answers was “not possible there”.',
    counted: published,
    not: 'The reason lies with the house or the offer, never with the person.',
  },
  'voll-oder-pausiert': {
    name: 'Not possible because full or paused',
    definition: 'How often an offer was full or paused.',
    counted: 'Reasons are not counted with hand-overs. Enter what the houses report.',
    not: 'A full house does nothing wrong. It shows where places are missing.',
  },
  'huerde-dort': {
    name: 'Not possible because of a barrier there',
    definition: 'How often language, barriers in the house or a condition of the offer were in the way.',
    counted: 'Reasons are not counted with hand-overs. Enter what the houses report.',
    not: 'The barrier is in the offer, never in the person. It shows what could change there.',
  },
  gaeste: {
    name: 'Guests at events',
    definition: 'How many people came to events of the network in the quarter.',
    counted:
      'Counts itself at the door. A number stands here if at least three houses had guests and none had nearly all.',
    not: 'Whoever came to two events counts twice. Who came stands nowhere.',
  },
  erreicht: {
    name: 'People reached',
    definition: 'How many people the joint offers have reached.',
    counted: byHand,
    not: 'Whoever came several times may be counted several times.',
  },
  ...reachedOf,
  raeume: {
    name: 'Social spaces reached',
    definition: 'In how many social spaces at least one house was handed something over.',
    counted: `${published} Spaces with hidden figures are left out: there may be more.`,
    not: 'It is a lower limit, no map of the gaps.',
  },
  'suche-leer': {
    name: 'Searches without a result',
    definition: 'How often somebody searched and found nothing near by.',
    counted:
      'Counts itself from the published searches of the districts in which the houses are: 31 days after the quarter. Small figures stay hidden.',
    not: 'A search without a result is no need yet, but a good hint.',
  },
  angekommen: {
    name: 'Arrived',
    definition: 'What the houses of the whole network have ticked as arrived, on slips as well.',
    counted:
      'One single figure for the whole network, where it gives nobody away. Never by house, place or kind.',
    not: 'A missing tick says nothing. Jobcenters and agencies do not get this figure, and there is no target for it.',
  },
  'huerde-kleiner': {
    name: 'Something has become easier',
    definition: 'Which share of those asked says that something has become easier.',
    counted: 'From short surveys: the two answers that agree. Or you enter how many of how many.',
    not: notEffect,
  },
  wohlbefinden: {
    name: 'Satisfied with life',
    definition: 'Which share of those asked is satisfied with their life at present.',
    counted: 'From short surveys: the two upper answers. Or you enter how many of how many.',
    not: 'It is no diagnosis. Life depends on more than a house.',
  },
  zufrieden: {
    name: 'Satisfied with the offer',
    definition: 'Which share of those asked is satisfied with what they experienced.',
    counted: 'From short surveys: the two upper answers. Or you enter how many of how many.',
    not: 'Whoever did not answer is not in it.',
  },
  'weg-gesagt': {
    name: '“My way”: said again where I am',
    definition: 'How often people said a second or third time where they are.',
    counted: fromLadder,
    not: 'Whoever says nothing is not worse off. “My way” is voluntary.',
  },
  'weg-weiter': {
    name: '“My way”: a step further',
    definition: 'Which share of them chose a later sentence than before.',
    counted: fromLadder,
    not: 'No step is better than another, and a detour is a way, too.',
  },
  engagement: {
    name: 'New volunteers',
    definition: 'How many people have begun to volunteer.',
    counted: byHand,
    not: 'Volunteering is voluntary. This figure is nobody’s duty.',
  },
  'engagement-stunden': {
    name: 'Hours of volunteering',
    definition: 'How many hours people have volunteered.',
    counted: `${byHand} An estimate is good enough.`,
    not: 'Hours are nothing that anybody owes.',
  },
  nachweise: {
    name: 'Certificates of competence',
    definition: 'How many people got a certificate of their volunteering.',
    counted: byHand,
    not: notWorth,
  },
  kurs: {
    name: 'Into a course',
    definition: 'How many people have begun a course.',
    counted: estimated,
    not: notEffect,
  },
  praktikum: {
    name: 'Into an internship',
    definition: 'How many people have begun an internship.',
    counted: estimated,
    not: notEffect,
  },
  ausbildung: {
    name: 'Into vocational training',
    definition: 'How many people have begun vocational training.',
    counted: estimated,
    not: notEffect,
  },
  arbeit: {
    name: 'Into work',
    definition: 'How many people have begun to work.',
    counted: estimated,
    not: notEffect,
  },
  'noch-dabei': {
    name: 'Still there after six months',
    definition: 'How many people were still in course, training or work after six months.',
    counted: estimated,
    not: 'Whoever changed may have chosen well all the same.',
  },
  beschwerden: {
    name: 'Complaints',
    definition: 'How many complaints about the cooperation came in.',
    counted: byHand,
    not: 'Whoever complains helps. No complaints can also mean that nobody knows where to take them.',
  },
  zurueckgenommen: {
    name: 'Consents taken back',
    definition: 'How often a consent was taken back, in the whole network.',
    counted: `${published} Never by house or office.`,
    not: 'Taking back is a right and needs no reason.',
  },
  'angst-vor-kuerzung': {
    name: 'Stopped for fear of cuts',
    definition: 'How often a hand-over did not come about because somebody feared for their money.',
    counted: 'You enter what the houses report. The system does not ask and stores it with nobody.',
    not: 'It counts a worry, no misconduct.',
  },
}
