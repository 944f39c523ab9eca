import type zh from '../zh/activities'

const messages: typeof zh = {
  title: 'Activities',
  description: 'What the {name} does together, regularly and from time to time.',
  lead: 'Some are regular, some follow the releases. One visit is enough to begin.',
  next: 'Scheduled',
  upcoming: 'Events and sign-up',
  rule: 'By rule',
  other: 'Other activities',
}

export default messages
