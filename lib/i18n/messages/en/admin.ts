import type zh from '../zh/admin'

const messages: typeof zh = {
  title: 'Administration',
  lead: 'What waits for you comes first.',
  waiting: 'Waiting for you',
  'applications-waiting':
    '{count, plural, one {One membership application waits} other {# membership applications wait}} for review',
  'nothing-waiting': 'Nothing waits for you',
  'to-applications': 'See the applications',
  events: 'Coming events',
  'all-events': 'All events',
  server: 'The server',
  'server-lead': 'Only operators see this part.',
  mail: 'Mail',
  'mail-counts': '{queued} waiting, {sent} sent, {dead} failed',
  'mail-transport': 'Sent through',
  'mail-smtp': 'an SMTP server',
  'mail-files': 'files (SMTP_URL is not set): {folder}',
  database: 'Database',
  unclaimed: 'Founding people without an account',
  'unclaimed-lead': 'Run the command on the server to link someone’s account to them:',
  'all-claimed': 'All founding people have their accounts.',
  name: 'Name',
  command: 'Command',
}

export default messages
