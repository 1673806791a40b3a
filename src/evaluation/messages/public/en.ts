// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  title: 'Open data',
  lead: 'Who offers what here, and where? You may download the whole directory and use it: for a map, a study or a page of your own.',
  without:
    'The files say nothing about people: no names of staff, nothing about visitors. Of protected places they name the town only.',
  licence: 'Licence',
  terms: 'You may use the data free of charge, also for business. The terms are:',
  attribution: 'Please name as the source:',
  file: 'Download',
  download: (title: string, format: string) => `${title} as ${format}`,
  updated: 'Updated',
  period: 'Period',
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  frequencies: {
    CONT: 'Things change all the time. The file shows how they are when you download it.',
    QUARTERLY: 'Something is added every three months.',
  },
  catalogue: 'Catalogue for data portals',
  catalogueText: 'Portals such as GovData read here which data there are (DCAT-AP.de):',
  catalogueTitle: (operator: string) => `Open data: ${operator}`,
  contact: 'Questions about the data',
  keywords: ['advice', 'neighbourhood', 'social services', 'Jobcenter', 'participation'],
  datasets: {
    organizations: {
      title: 'Organizations',
      description:
        'Associations, Jobcenter, municipalities and companies of the directory: name, kind, phone, mail and website.',
    },
    locations: {
      title: 'Places to go',
      description:
        'Houses that are open to people: name, kind, address, coordinates and social space. Where the address is protected, only the town is named.',
    },
    services: {
      title: 'Offers',
      description:
        'What takes place there: title, short text, topics, languages, cost, how to join, and whether it is voluntary. Without offers that are over or internal.',
    },
    networks: {
      title: 'Cooperations',
      description: 'Which organizations work together in which cooperation, in which role and since when.',
    },
    indicators: {
      title: 'Indicators',
      description:
        'What is counted in the cooperations, quarter by quarter: agreements, meetings, hand-overs, answers. Figures about fewer than three people are not in it, nor figures on hand-overs nearly all of which concern one house.',
    },
  },
}
