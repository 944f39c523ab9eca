import type zh from '../zh/home'

const messages: typeof zh = {
  description: '{name}: {tagline}',
  about: 'About this SIG',
  apply: 'Apply to join',
  next: {
    title: 'What comes next',
    details: 'Details and sign-up',
    all: 'All events',
    meeting: 'Regular meeting',
    cadence: '{weeks, plural, =1 {every week} other {every # weeks}}',
    when: '{days}, {time}',
    or: ' or ',
    none: 'No event is scheduled yet. Regular meetings go on, and listeners are welcome.',
    regular: 'Regular meetings {cadence}, {days}, {time} ({zone}).',
    'next-meeting': 'Next regular meeting: {time}',
    'meeting-details': 'Agenda and how to join',
    calendar: 'Add to calendar',
    minutes: 'What meetings are about and how to take part',
  },
  goals: { title: 'Goals for {year}', pace: 'Upright mark: expected by now', all: 'All goals' },
  leaders: {
    title: 'Who leads',
    'committers-label': 'Committers',
    all: '{count, plural, one {# person} other {All # people}}',
    none: 'The founding roster has not been imported yet.',
  },
  join: {
    title: 'How to join',
    read: 'See what the SIG works on and pick an area you care about',
    apply: 'Sign in and fill in the membership form; it takes minutes',
    decide: 'It is reviewed by {who}; the answer comes by e-mail',
    after: 'Sign up for events, take on tasks, give a talk',
    follow: 'Follow by e-mail first',
    how: 'More on joining',
  },
  areas: { title: 'Technical areas', more: 'About the technical areas' },
  activities: { title: 'Activities' },
  tasks: { title: 'Open tasks', all: 'All tasks' },
  news: { title: 'News', all: 'All news' },
}

export default messages
