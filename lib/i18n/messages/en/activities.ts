import type zh from '../zh/activities'

const messages: typeof zh = {
  title: 'Activities',
  description: 'What the {name} does together, regularly and from time to time.',
  lead: 'Some are regular, some follow the releases. One visit is enough to begin.',
  campaigns: 'Experience campaigns',
  upcoming: 'Events and sign-up',
}

export default messages
