import type zh from '../zh/jobs'

const messages: typeof zh = {
  title: 'Background jobs',
  lead: 'The database keeps when each is due; one instance at a time runs it. After a stop, what was missed is caught up.',
  column: {
    name: 'Job',
    every: 'How often',
    last: 'Last finished',
    state: 'Result',
    next: 'Next run',
    run: 'Action',
  },
  seconds: 'every {count, plural, one {second} other {# seconds}}',
  minutes: 'every {count, plural, one {minute} other {# minutes}}',
  hours: 'every {count, plural, one {hour} other {# hours}}',
  never: 'not yet',
  fine: 'succeeded',
  failed: 'failed',
  running: 'running',
  waiting: 'not run yet',
  run: 'Run now',
  calling: 'Scheduling…',
}

export default messages
