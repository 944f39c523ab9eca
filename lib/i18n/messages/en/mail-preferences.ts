import type zh from '../zh/mail-preferences'

const messages: typeof zh = {
  title: 'Mail preferences',
  lead: 'Mail goes to {email}.',
  'no-address':
    'Your account has no e-mail address, so the portal sends you no mail. What you choose here counts once it has one.',
  topics: 'Mail that you want',
  save: 'Save',
  saving: 'Saving…',
  topic: {
    reminders: {
      name: 'Reminders',
      help: 'When an event that you signed up for, a turn of yours or a vote of yours draws near.',
    },
    meetings: {
      name: 'Meetings',
      help: 'When a meeting gets its day, is moved or cancelled; and its agenda, before it.',
    },
    campaigns: { name: 'Experience campaigns', help: 'When a new one is announced.' },
    review: {
      name: 'What waits for you',
      help: 'When an application, a nomination or a correction waits for you.',
    },
    digest: {
      name: 'Digest and recaps',
      help: 'On Mondays, one e-mail with the coming meetings and events and the week’s news, none when there is nothing to tell; and the recap of an event that you took part in.',
    },
  },
  always:
    'Sign-in links, and what became of something of yours (an application, a sign-up, a submission, a nomination, a vote, a role), always reach you.',
  weekly:
    'As a maintainer you also get a summary each week of what waits. It says where the audit log ends, so that rewriting the log would show; that is why it cannot be turned off.',
  follow: 'E-mails about new events are separate: see <link>Follow</link>.',
  unsubscribe: {
    title: 'Stop mail of this kind',
    lead: 'You will get no more mail of the kind “{topic}”.',
    submit: 'Stop it',
    pending: 'Saving…',
    ended: 'Stopped',
    'ended-lead': 'You get no more mail of the kind “{topic}”.',
    all: 'All mail preferences',
    unknown: 'This link is not valid.',
    'unknown-hint':
      'Part of it may have been lost in copying. Open the whole link in the e-mail, or sign in and set your mail preferences there.',
  },
}

export default messages
