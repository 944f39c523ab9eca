import type zh from '../zh/goals'

const messages: typeof zh = {
  title: 'Goals for {year}',
  description: 'What the {name} set out to do in {year}, and how far it has come.',
  lead: 'Each goal has its targets and their units. What the portal can count is shown as it stands; what it can’t count yet says so.',
  'as-of': 'Figures as of {date}',
  'year-share': '{share} of {year} has passed.',
  'year-over': '{year} is over and the next year’s goals are not published yet, so counting goes on here.',
  'year-closed': 'Newer goals have taken over from those of {year}; these are the figures at the end of that year.',
  pace: 'The upright mark on each bar is where it should stand by now.',
  'pace-here': 'Today',
  years: 'Other years',
  target: { 'at-least': 'Target: {target} {unit}', 'at-most': 'At most {target} {unit}' },
  uncounted: 'Not counted in the portal yet',
  'uncounted-short': '–',
  state: { reached: 'Reached', 'on-pace': 'On pace', behind: 'Behind pace', uncounted: 'No data yet' },
  meter: '{text}: {value} so far, target {target} {unit}, {expected} expected by now',
  'meter-uncounted': '{text}: target {target} {unit}, not counted in the portal yet',
  commitments: 'Commitments without a figure',
  definition: {
    'charter-published': 'Charters published on this portal',
    maintainers: 'Maintainers in office',
    committers: 'Committers in office',
    members: 'Current members, committers and maintainers included',
    followers: 'Followers who have confirmed their address and not unsubscribed',
  },
}

export default messages
