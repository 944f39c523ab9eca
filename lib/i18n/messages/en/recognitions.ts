import type zh from '../zh/recognitions'

const messages: typeof zh = {
  title: 'Recognitions',
  lead: 'They appear on the person’s page and in the hall of fame, and are mailed to whom they concern.',
  kind: {
    SENIOR_DEVELOPER: 'Senior developer',
    EXCELLENT_DEVELOPER: 'Excellent developer',
    SENIOR_EVANGELIST: 'Senior evangelist',
    EVANGELIST: 'Evangelist',
    OTHER: 'Other',
  },
  'kind-label': 'Recognition',
  'name-zh': 'Name (in Chinese)',
  'name-en': 'Name (in English)',
  'name-help': 'Only for “Other”.',
  year: 'Year',
  'citation-zh': 'Citation (in Chinese)',
  'citation-en': 'Citation (in English)',
  'citation-help': 'What they have done, in a sentence or two.',
  grant: 'Grant the recognition',
  granting: 'Sending…',
  withdraw: 'Withdraw',
  withdrawing: 'Withdrawing…',
  reason: 'Reason',
  hall: 'Hall of fame',
  'hall-lead': 'The people who have given to this SIG.',
  'hall-description': 'Everyone who has been maintainer or committer of the {name}, and whoever was recognised.',
  leaders: 'Maintainers and committers',
  'leaders-lead': 'In the order in which they began; they stay here after they have stepped down.',
  'no-leaders': 'There have been no maintainers or committers yet.',
  recognised: 'Recognised developers',
  'nobody-recognised': 'Nobody has been recognised yet',
  'nobody-recognised-hint':
    'Each year’s senior developers, excellent developers and evangelists will stand here with their citations.',
  tasks: 'Feature tasks done',
  'tasks-lead': 'Each has a certificate that anyone can verify.',
  certificate: 'Certificate {number}',
  years: '{from} to {to}',
  'years-on': 'since {from}',
}

export default messages
