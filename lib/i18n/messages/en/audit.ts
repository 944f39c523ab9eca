import type zh from '../zh/audit'

const messages: typeof zh = {
  title: 'Audit log',
  lead: 'Every change is noted here: who, when, what, and by which rule. Entries are only ever added, each tied to the one before, so that later tampering shows.',
  export: 'Export as CSV',
  none: 'No entries match',
  'none-hint': 'Try another filter.',
  rule: 'by {id}, version {version}',
  head: 'The log’s end now (note it elsewhere to compare later):',
  filter: {
    who: 'Who (name, profile’s address or system)',
    action: 'Action, such as application.approved',
    subject: 'Subject, such as event:',
    from: 'From',
    to: 'To',
    submit: 'Filter',
    clear: 'Clear the filter',
  },
  column: { at: 'When', actor: 'Who', action: 'Action', subject: 'Subject', details: 'What', sequence: 'No.' },
  actor: { system: 'the portal', visitor: 'a visitor', judge: 'a reviewer', account: 'account …{id}' },
  own: {
    title: 'Entries about me',
    lead: 'What the audit log holds of what you did, and of what was decided about your account, your person, and your applications, terms, submissions and the like.',
  },
}

export default messages
