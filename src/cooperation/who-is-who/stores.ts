import type { PersonalData } from '#platform/chapter.ts'

/** Members of staff in their function; nobody else is named here. */
export const stores: readonly PersonalData[] = [
  {
    table: 'team_contact',
    what: 'name, function, phone, mail address, times and languages of a member of staff who can be asked, and for whom they stand in',
    owner: 'organization',
    purpose: 'so that those who work together know whom to ask',
    erased:
      'when the lead removes the contact or the team; after half a year the lead is asked whether all is right; others read it as long as they share a network',
  },
  {
    table: 'team_profile, team_consultation',
    what: 'phone, mail address and times of a team, which may be those of one person; what it does, and when it is in which house',
    owner: 'organization',
    purpose: 'so that those who work together know whom to ask',
    erased: 'when the lead removes it',
  },
]
