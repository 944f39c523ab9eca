import type zh from '../zh/settings'

const messages: typeof zh = {
  title: 'Portal settings',
  lead: 'They hold for the whole portal as soon as they are saved; each change is written to the audit log.',
  'group-code': 'QR code of the group chat',
  save: 'Save the settings',
  saving: 'Saving…',
  contact: {
    title: 'Contact',
    help: 'Shown at the foot of every page. With all three empty, the one in the site’s content is shown.',
    zh: 'Name in Chinese',
    en: 'Name in English',
    url: 'Link',
  },
  'sign-up': {
    title: 'Defaults for event sign-up',
    help: 'Used for a new event where its form leaves them empty.',
    capacity: 'Places',
    opens: 'Days before the event at which sign-up opens',
    closes: 'Hours before the event at which it closes',
  },
  points: {
    title: 'Points',
    expire: 'Months after which points expire',
    'expire-help':
      'Counted from when they were awarded, the oldest first. Left empty, they never expire. It holds as soon as it is saved.',
  },
  features: {
    title: 'Features',
    help: 'What the charter grants, to nominate and to vote, can’t be switched off here.',
    applications: 'Take applications for membership',
    'applications-help': 'Switched off, nothing new can be submitted; drafts and what was submitted stay as they are.',
    followers: 'Take new followers',
    'followers-help':
      'Switched off, nobody can begin to follow; those who do still get their e-mails and can unsubscribe at any time.',
  },
  'no-applications': 'No applications for now',
  'no-applications-lead': 'New applications are not taken at the moment. Drafts are kept and can be submitted later.',
  'no-followers': 'New followers are not taken for now. Those who follow already are not affected.',
}

export default messages
