import type zh from '../zh/jobs'

const messages: typeof zh = {
  title: 'Background jobs',
  lead: 'The database keeps when each is due; one instance at a time runs it, and after an absence it catches up.',
  column: {
    name: 'Job',
    every: 'How often',
    last: 'Last finished',
    state: 'How it went',
    next: 'Next run',
    run: 'Do',
  },
  seconds: 'every {count, plural, one {second} other {# seconds}}',
  minutes: 'every {count, plural, one {minute} other {# minutes}}',
  hours: 'every {count, plural, one {hour} other {# hours}}',
  never: 'not yet',
  fine: 'fine',
  failed: 'failed',
  running: 'running',
  waiting: 'not run yet',
  run: 'Run now',
  calling: 'Calling…',
}

export default messages
