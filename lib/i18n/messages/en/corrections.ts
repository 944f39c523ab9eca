import type zh from '../zh/corrections'

const messages: typeof zh = {
  link: 'Something wrong? Ask for a correction',
  'link-short': 'Ask for a correction',
  'link-about': 'Ask for a correction: {name}',
  status: { OPEN: 'Open', DONE: 'Corrected', DECLINED: 'Declined' },
  form: {
    title: 'Correct the entry of {name}',
    text: 'What is wrong in the entry of {name}?',
    'text-help': 'Say what is wrong and what would be right, with evidence if you can. Only maintainers see it.',
    submit: 'Send the request',
    pending: 'Sending…',
  },
  own: {
    title: 'Corrections I asked for',
    lead: 'A maintainer looks at it; the answer comes by e-mail.',
    requests: 'Requests',
    none: 'You have not asked for a correction yet',
    'none-hint': 'Profiles and the hall of fame have a link to ask for one.',
    answer: 'Answer',
  },
  admin: {
    title: 'Correction requests',
    waiting: '{count, plural, one {# correction request waits} other {# correction requests wait}}',
  },
  list: {
    title: 'Correction requests',
    lead: 'First put the entry right where it stands, then answer here.',
    filter: 'Filter by state',
    empty: 'No correction request waits',
    'empty-other': 'No correction request is in this state',
    person: 'Entry',
    requester: 'Asked by',
    text: 'Text',
    requested: 'Asked on',
  },
  decide: {
    title: 'Answer',
    verdict: 'Result',
    'done-help': 'Put the entry right first.',
    answer: 'What to tell whoever asked',
    'answer-help': 'Sent to them as written.',
    submit: 'Send the answer',
    pending: 'Sending…',
  },
}

export default messages
