import type zh from '../zh/server'

const messages: typeof zh = {
  title: 'Server',
  lead: 'Backups, the server’s health, and ways to sign in. Only operators see this.',
  health: 'Health',
  version: 'Version',
  address: 'Portal address',
  database: 'Database',
  'up-to-date': 'up to date',
  pending: '{count, plural, one {one migration} other {# migrations}} not applied',
  mail: 'Mail server',
  'mail-files': 'none set; mail is written to files',
  disk: 'Data disk',
  free: '{size} free',
  memory: 'Memory in use',
  started: 'Running since',
  providers: 'Ways to sign in',
  'providers-lead':
    'The link by e-mail always works; these work once their keys are in the environment and the portal has restarted.',
  active: 'Enabled',
  inactive: '{variable} is not set',
  backups: {
    title: 'Backups',
    lead: 'Taken each night into {folder}; the last one of each day is kept for {days} days. To restore one, stop the portal and run npm run restore -- FILE.',
    now: 'Back up now',
    pending: 'Backing up…',
    none: 'There is no backup yet',
    file: 'File',
    at: 'When',
    size: 'Size',
    'no-tool':
      'pg_dump is not on this server, so PostgreSQL can’t be backed up from here. Install PostgreSQL’s client tools, or let the database do its own backups.',
  },
}

export default messages
