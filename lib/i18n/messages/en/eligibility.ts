import type zh from '../zh/eligibility'

const messages: typeof zh = {
  title: 'My eligibility',
  lead: 'The charter, requirement by requirement: what you already meet on the way to committer or maintainer, what is missing, and from when you can meet it.',
  'to-passport': 'My eligibility',
  'not-member': 'You hold no role yet',
  'not-member-lead': 'Once you are a member, this page checks each requirement for you.',
  apply: 'Apply for membership',
  'what-if': {
    label: 'What if it were another day?',
    help: 'Checked by the rules in force on that day and the terms recorded so far.',
    submit: 'Check',
    today: 'Back to today',
    shown: 'As of {date}',
    wrong: 'That date can’t be read; this is as of today.',
  },
  as: {
    COMMITTER: 'Becoming a committer',
    MAINTAINER: 'Becoming a maintainer',
  },
  rule: 'Under: {title} (version {version})',
  'no-rule': 'No rule for this is in force on that day.',
  held: 'Held since {since}',
  'held-above': 'Holds a higher role since {since}',
  exempt: 'Founding roster, exempt from the vote',
  'exempt-lead':
    'This term comes from the founding roster, which settled it without nomination or vote. The requirements below are for comparison.',
  elected: 'Elected',
  standing: {
    ready: 'Can be nominated',
    'not-yet': 'Can’t be nominated yet',
    from: 'Can be nominated from {date}',
  },
  nominate: 'Nominate myself',
  requirement: 'Requirement',
  state: {
    met: 'Met',
    unmet: 'Not met',
    judgement: 'For the electors to judge',
  },
  earliest: 'From {date} at the earliest',
  note: {
    area: 'Chosen in the nomination.',
    'work-plan': 'Written in the nomination.',
    recommendations:
      '{have} of {atLeast} so far. Recommendations are given on the nomination’s page, once there is one.',
    'role-first': 'Become a {role} first.',
    'tenure-none': 'No term as {role} is running; the count begins with the next one.',
    tenure: 'Counted by the calendar; days between terms don’t count.',
    judgement: 'No figure stands in for judgement. The portal lists the contributions on record for the electors.',
    'no-contributions': 'No contributions are on record here yet. A nomination can bring links as evidence.',
    venue: 'Once complete, a nomination goes on the next regular meeting’s agenda by itself.',
    'venue-date': 'Next meeting whose agenda is still open: {date}',
  },
  part: {
    'talks-given': 'talk given',
    'tasks-done': 'feature task done',
    articles: 'article published',
    'reports-accepted': 'accepted campaign submission',
    'events-organised': 'event organised',
    'events-attended': 'event attended',
    'meetings-organised': 'meeting organised',
    'meetings-attended': 'meeting attended',
    'minutes-written': 'minutes written',
  },
  since: '{role} since {since}',
  between: '{role}, {since} to {until}',
  evidence: 'Evidence',
}

export default messages
