// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  title: 'The nine steps',
  lead: 'Go through the steps one by one, or jump about. Everything stays as you leave it.',
  states: { todo: 'not begun', seen: 'seen', done: 'practised' },
  progress: (done, all) => `${done} of ${all} steps practised`,
  number: (n) => `Step ${n} of 9`,
  what: 'What happens',
  time: 'How long it takes',
  need: 'What you need',
  helps: 'Who helps',
  helpText: 'These houses help free of charge or say who does. The pages open in a new window.',
  helpNeedsPlace:
    'Enter your postcode above, under “Where you make a real application”, and we show advice near you.',
  helpNone: 'We found nothing on this nearby. Your town hall knows the advice centres.',
  helpMore: 'Show more advice',
  away: (km) => `${km} km away`,
  helpKinds: {
    sozialberatung: 'Advice on benefits',
    formulare: 'Help with letters and forms',
    sprachmittlung: 'Help with the language',
    arbeit: 'Advice on work and training',
    schulden: 'Help when money is short',
  },
  decide: 'What would you do?',
  answer: 'Check the answer',
  good: 'Well decided',
  other: 'This is what happens then',
  chooseFirst: 'Please choose an answer.',
  done: 'Practised, go on',
  stumbled: 'I stumbled here',
  stumbledHint:
    'Was something hard to understand? One press counts a stumbling stone, to talk about in the group.',
  stones: (n) => (n === 1 ? '1 stumbling stone' : `${n} stumbling stones`),
  stumbledNow: 'Noted. Stumbling is part of it.',
  toForms: 'Which forms do I need?',
  toBring: 'What do I bring?',
  toLetters: 'Understand letters',
  toEstimate: 'Work out what may come of it',
  toCheck: 'See and change the details',
  toEnd: 'Finish practising',
  tools: 'Useful here',
  endTitle: 'Done',
  endTitleNothing: 'That is it for today',
  endLead: 'This is what you practised:',
  endNothing: 'No step yet. You can go back at any time.',
  endNext: 'The next real steps',
  endNextList: [
    'Apply with one sentence, today if possible: it counts for the whole month.',
    'Ask them to confirm the day, and write it down.',
    'Get your identity card, tenancy agreement and bank statements ready.',
    'Get help before you sign. You may always bring somebody along.',
    'Keep every letter, and the envelope with the date.',
  ],
  endStones: 'Stumbling stones',
  endGone: 'Close the window, and everything is gone. We have stored nothing of it.',
  toGroup: 'For the group, and the certificate',
  steps: {
    vorrang: {
      title: 'Does something else come first?',
      what: 'First they ask whether other benefits are enough: unemployment benefit, housing benefit, child supplement, advance maintenance or a pension (§ 12a SGB II). Some can be had together.',
      time: 'A talk of half an hour.',
      need: ['Your income and your rent, roughly', 'Notices you already have'],
      question: (who) => `${who} might get housing benefit, too. What is wise?`,
      options: {
        warten: 'Wait for the housing benefit first',
        beides: 'Apply for both at once and tell both offices of the other application',
        nichts: 'Neither of them, it is too complicated',
      },
      feedback: {
        warten:
          'That may cost money: an application counts from the month in which it is made. There are exceptions (§ 28 SGB X), but applying for both at once is safer.',
        beides: 'No month is lost. The offices settle between them who pays.',
        nichts: 'Understandable. But it is your right, and somebody will help you with the forms.',
      },
    },
    antrag: {
      title: 'Make the application',
      what: 'One sentence is enough, without any form. That secures the month, because the application works back to the first (§ 37 SGB II).',
      time: 'Five minutes.',
      need: [
        'Name, address and date of birth',
        'Something that proves the day: an e-mail, a stamp or a receipt',
      ],
      question: (who) =>
        `On the 30th, ${who} phones the Jobcenter and asks for basic income support. Does it still count for this month?`,
      options: {
        ja: 'Yes',
        nein: 'No, only once the forms are there',
        vielleicht: 'Only if the money is already used up',
      },
      feedback: {
        ja: 'The call is the application. It is good to note the name on the phone and the time, and to send an e-mail the same day.',
        nein: 'It does: the call counts. The forms may come later.',
        vielleicht: 'It counts in any case. Whether money is due is checked afterwards; the day is secured.',
      },
    },
    formulare: {
      title: 'Get the forms and understand them',
      what: 'The Jobcenter gives you the forms or opens them online: the main application and the annexes that fit you. You only show your identity card; no copy is needed.',
      time: 'Two to three hours, spread over two days if you like.',
      need: [
        'Identity card or passport to show',
        'Tenancy agreement, bank statements, notices',
        'Somebody who reads along',
      ],
      question: (who) => `${who} does not understand a question in the form. What helps?`,
      options: {
        leer: 'Leave it empty',
        raten: 'Write something likely',
        fragen: 'Mark it and ask, at the house or at the Jobcenter',
      },
      feedback: {
        leer: 'That is possible, but often leads to a letter with questions.',
        raten: 'Better not: by signing one confirms that everything is true.',
        fragen: 'Anybody may help to fill it in, and the Jobcenter must advise (§ 14 SGB I).',
      },
    },
    gespraech: {
      title: 'The first talk',
      what: 'Soon after the application the Jobcenter invites you to talk about work: what you can do, what you would like and what is in the way just now.',
      time: 'Half an hour to an hour.',
      need: ['The invitation', 'A curriculum vitae, if you have one', 'Three things you are good at'],
      question: (who) => `${who} is nervous about the talk. What helps?`,
      options: {
        allein: 'Go alone and say little',
        begleitet: 'Take somebody along and write down beforehand what matters',
        absagen: 'Just not go',
      },
      feedback: {
        allein: 'That is possible. It is often easier with somebody there.',
        begleitet: 'One may bring a person of trust (§ 13 SGB X).',
        absagen: 'That may cost money. Whoever cannot come phones before and asks for another date.',
      },
    },
    abgabe: {
      title: 'Hand in forms and proofs',
      what: 'On the agreed day you hand in the forms, with copies of the proofs. The originals stay with you.',
      time: 'An hour, with the way and waiting.',
      need: ['The signed forms', 'Copies of the proofs', 'A list of your own of what you hand in'],
      question: (who) => `${who} has only one tenancy agreement. What goes into the envelope?`,
      options: { original: 'The original', kopie: 'A copy', spaeter: 'Nothing for now' },
      feedback: {
        original: 'Papers sometimes get lost. A copy is enough.',
        kopie: 'And the own list says what was handed in when. One can ask for a receipt.',
        spaeter: 'Better: hand in what is there. The rest may follow.',
      },
    },
    nachreichen: {
      title: 'Post: something is missing',
      what: 'Often a letter comes with a list and a deadline (§§ 60 to 67 SGB I). It is no refusal, it asks for papers.',
      time: 'The deadline is in the letter.',
      need: ['The letter', 'The missing papers, or a message why they are missing'],
      question: (who) =>
        `The letter to ${who} gives two weeks. One paper will only come in four weeks. What helps?`,
      options: {
        liegen: 'Wait until everything is there',
        melden: 'Hand in what is there and ask for more time in writing',
        aufgeben: 'Give up the application',
      },
      feedback: {
        liegen: 'Then the Jobcenter may refuse to pay (§ 66 SGB I). A short message helps.',
        melden: 'It is best to add the reason and when the paper will come.',
        aufgeben: 'Please do not. Missing papers are an everyday thing and can be settled.',
      },
    },
    bescheid: {
      title: 'The notice',
      what: 'The notice says how much money there is, for whom and for how long: usually twelve months, sometimes six (§ 41 SGB II). If it says “vorläufig” (preliminary), it is worked out again later (§ 41a SGB II).',
      time: 'Often some weeks. If the money does not last that long, ask for an advance (§ 42 SGB I).',
      need: ['The notice with its calculation sheet', 'Your own calculation, for example the one from here'],
      question: (who) => `The notice to ${who} has eight pages. What comes first?`,
      options: {
        ablegen: 'File it',
        lesen: 'Compare the calculation sheet with the own figures',
        warten: 'Wait and see what arrives on the account',
      },
      feedback: {
        ablegen: 'Keeping it is good, but only after reading: mistakes happen, and there is a deadline.',
        lesen: 'Above all people, rent and income. If something is wrong, there is one month.',
        warten: 'The money alone does not say whether it was worked out correctly.',
      },
    },
    pruefen: {
      title: 'Check and object, if need be',
      what: 'If something is wrong, you can object within one month (§ 84 SGG). It costs nothing. The reasons may follow.',
      time: 'A letter of two lines. The answer often takes weeks.',
      need: ['The notice and the day it came', 'Best of all, advice'],
      question: (who) => `In the notice to ${who} a part of the rent is missing. What helps?`,
      options: {
        anruf: 'Only phone',
        schreiben: 'Object in writing within a month',
        hinnehmen: 'It will be right',
      },
      feedback: {
        anruf:
          'Asking settles some things. But the deadline goes on: an objection needs a signed letter, a plain e-mail is not enough. It can also be taken down there.',
        schreiben: 'Hand it in so that the day can be proved, and ask an advice centre.',
        hinnehmen: 'Better ask. There is a way even after the deadline (§ 44 SGB X).',
      },
    },
    aendern: {
      title: 'Tell of changes, renew in time',
      what: 'New work, a move, somebody moves in or out: the Jobcenter must know at once (§ 60 SGB I). Before the period ends you apply for its renewal.',
      time: 'Ten minutes for a change, an hour for the renewal.',
      need: [
        'The day since when something is different',
        'A proof',
        'The end of the period in your calendar',
      ],
      question: (who) => `On the 15th, ${who} begins a small job. When does the Jobcenter hear of it?`,
      options: {
        spaeter: 'With the first pay',
        sofort: 'At once, before the first day',
        nichts: 'Not at all, it is so little',
      },
      feedback: {
        spaeter: 'Better before. Otherwise one may have to pay money back.',
        sofort: 'A part of the pay stays, and nothing is claimed back later.',
        nichts: 'A little must be told, too. A part of it stays in any case.',
      },
    },
  },
  asides: {
    allein: 'Maja first asks the employment agency whether she is still due unemployment benefit.',
    alleinerziehend:
      'Ida already gets advance maintenance. Tobias also asks about child supplement and housing benefit.',
    familie:
      'Elena fills in the main application, Jan an annex of his own. There is a sheet for each child under 15.',
    'wenig-lohn':
      'Daria’s pay is a little different every month. So her notice is preliminary, and she sends the pay slips later.',
    selbststaendig:
      'Samuel estimates what he will earn and spend in the next six months. That is what annex EKS is for.',
    'unter-25': 'Leonie brings the leaflet of a joinery where she would like to do an internship.',
    erspartes: 'Rainer encloses a copy of his savings book. That is what annex VM is for.',
    schwanger:
      'Sophie hands in the certificate with the expected date of birth: after the twelfth week there is a little more money (§ 21 (2) SGB II).',
    dolmetschen: 'Marisol asks for an interpreter beforehand. Whoever interprets may come in with her.',
  },
}
