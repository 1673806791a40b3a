// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  title: 'Understanding letters',
  lead: 'These are letters that a Jobcenter sends. We show examples and say of each passage what it means.',
  invented: 'Letter and person are invented. Your own letter may look different.',
  all: 'All letters',
  means: 'This means',
  passage: (n) => `The letter, passage ${n}`,
  whatToDo: 'What you do now',
  until: 'By when',
  dateTitle: 'Your own letter',
  date: 'Which date is at the top of your letter?',
  dateHint: 'Then we work out the time limit. We do not store the date.',
  dateWrong: 'Please enter a day from 1 January 2023 on.',
  dateSend: 'Work out the time limit',
  terms: {
    meeting: (day) => `The appointment is on ${day}.`,
    reply: (day) => `Answer by ${day}. The exact day is in your letter.`,
    appeal: (received, day) =>
      `The letter counts as received on ${received}, four days after its date (three days until the end of 2024). An objection (Widerspruch) must be at the Jobcenter on ${day} at the latest.`,
  },
  termNote:
    'This is a help, not legal advice. If the letter says nothing about an objection, you have a year. If it came later, the day on which it really arrived counts. Do not wait until the last day.',
  termSource: '§ 37 (2) SGB X, §§ 64, 66, 84 SGG',
  helpTitle: 'Who helps',
  help: 'A social advice centre or a house nearby reads the letter with you. The local court (Amtsgericht) gives out a voucher for a lawyer (Beratungshilfeschein); in Bremen and Hamburg a public office advises instead, Berlin has both. An objection costs nothing and needs no reasons: “Ich lege Widerspruch ein” and your signature are enough. A plain e-mail is not.',
  helpLink: 'Find advice nearby',
  calculationFor: 'Worked out for the person you are playing.',
  calculationExample: 'Worked out for an invented mother with a child of 6, 600 euros rent with heating.',
  noCalculation: 'We cannot work out anything for this day.',
  need: 'What you need',
  income: 'What is counted',
  result: 'What comes of it',
  line: 'Line',
  amount: 'Euros a month',
  euros: (amount) => `${amount} euros`,
  letters: {
    einladung: {
      name: 'Invitation',
      short: 'Somebody wants to talk with you.',
      passages: {
        termin: 'Day, time and room. Write the appointment down at once.',
        grund: 'What it is about. No CV? Go there all the same.',
        verhindert: 'You cannot come? Phone before. If you are ill, you need a certificate.',
        fahrt: 'The Jobcenter can pay for bus and train. Ask for it, best beforehand.',
        folge:
          'Whoever stays away without a good reason may get less money. How much is in your own letter. Good reasons are, for example: ill, child ill, a job interview.',
      },
      todo: 'Go there. You may bring somebody along. If you cannot, say so before.',
    },
    mitwirkung: {
      name: 'Papers are missing',
      short: 'Aufforderung zur Mitwirkung: the Jobcenter still needs something.',
      passages: {
        betreff: 'Your application has arrived and is being dealt with. This is not a refusal.',
        fehlt: 'These papers are missing. Tick off on the list what you already have.',
        frist: 'By this day everything should be there. If you cannot make it, ask for more time before.',
        pflicht:
          'Whoever applies for money must say what matters for it, and show it. What is not needed for it you need not show (§ 65 SGB I).',
        folge:
          'If you do not answer, the money may not come. If you hand the papers in later, it can be paid afterwards (§ 67 SGB I).',
      },
      todo: 'Bring what you have, and write what is still to come. Have it confirmed that you handed it in.',
    },
    bewilligung: {
      name: 'Decision: granted',
      short: 'You get money.',
      passages: {
        zeitraum: 'From when until when, and how much a month. Mostly it is 12 months.',
        rechnung:
          'This is how the Jobcenter reckoned. Check each line: are the persons, the rent and the income right?',
        wohnen:
          'Your rent is paid in full now. “Derzeit” (at present) means: this may change. A letter comes before that.',
        aendern:
          'New work, a move, somebody moves in or out, more money: tell it at once. Otherwise you may have to pay back.',
        weiter: 'On this day the money ends. Apply again before, best six weeks before.',
        widerspruch: 'Something is wrong? Then you have a month for an objection. It costs nothing.',
      },
      todo: 'Keep the decision. Check the calculation, best together with somebody.',
    },
    vorlaeufig: {
      name: 'Provisional decision',
      short: 'You get money, but it is reckoned again later.',
      passages: {
        betreff: 'Provisional means: the money comes, the amount is not certain yet.',
        grund: 'The reason. It is common for self-employed people or changing wages.',
        schaetzung: 'The Jobcenter reckoned with this income. If you earn much less or more, say so at once.',
        spaeter:
          'In the end it is reckoned with the real figures. Then you get more money, or you pay something back.',
        nachweis:
          'This is important: show your real figures in the end. Otherwise the Jobcenter can ask for everything back.',
        widerspruch: 'If the estimate is wrong, you can object to this decision, too.',
      },
      todo: 'Put money aside if you earn more than estimated. Keep every receipt.',
    },
    ablehnung: {
      name: 'Refusal',
      short: 'The Jobcenter says no.',
      passages: {
        betreff: 'The application is refused. Read the reason carefully.',
        grund:
          'The Jobcenter thinks that your money is enough. Check whether the income is right and whether the allowances were taken off.',
        anderes: 'Perhaps another help fits. Apply for it soon: the day counts there as well.',
        versicherung: 'Phone your health insurance at once, so that there is no gap.',
        widerspruch: 'You disagree? Then you have a month for an objection.',
      },
      todo: 'Show the letter to an advice centre soon. If your income changes, you can apply again at any time.',
    },
    anhoerung: {
      name: 'Hearing',
      short: 'The Jobcenter asks you before it decides something.',
      passages: {
        betreff: 'Nothing is decided yet. You are to say how it was.',
        anlass:
          'What the Jobcenter knows. The reckoning: 420 euros wage, 164 euros of it stay free, 256 euros are counted.',
        absicht: 'What the Jobcenter intends to do.',
        frist: 'You can answer until this day. Whoever is silent loses the chance to put something right.',
      },
      todo: 'Write briefly what is right and what is not. Did you tell about the wage? Then say when and how.',
    },
    aufhebung: {
      name: 'Decision to pay back',
      short: 'The Jobcenter wants money back.',
      passages: {
        betreff: 'Two decisions in one letter: part of the old decision no longer holds, and you are to pay.',
        aufhebung: 'For this month it was too much. Check the month and the amount.',
        erstattung: 'This is how much you are to pay back.',
        zahlung:
          'You need not pay all at once. Ask for small instalments. Sometimes the Jobcenter keeps back a part each month.',
        widerspruch:
          'If the amount is wrong, object. Until that is decided you mostly need not pay it back; ask about it.',
      },
      todo: 'Do not let it lie: have the letter checked, and talk about instalments.',
    },
  },
}
