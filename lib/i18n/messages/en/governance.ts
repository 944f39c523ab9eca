import type zh from '../zh/governance'

const messages: typeof zh = {
  rules: 'Rules in force',
  'rules-lead':
    'The portal acts on these rules. Every decision records the id and version of its rule; when a rule changes, its earlier versions stay.',
  roles: 'Roles',
  duty: 'Duties',
  benefits: 'Benefits',
  requirements: 'Requirements',
  'requirement-form': 'Fill in the membership form',
  'requirement-decided-by': 'Decided by {who}',
  'requirement-holds': 'Is a {role}',
  'requirement-tenure': 'Has been a {role} for at least {years, plural, one {# year} other {# years}}',
  'requirement-area': 'Is willing to lead one particular area',
  'requirement-work-plan': 'Has a work plan for that area',
  'requirement-recommendations': 'Is recommended by at least {count, plural, one {# {role}} other {# {role}s}}',
  'requirement-vote': 'At a regular SIG meeting, {threshold} of the other {electorate} agree',
  'threshold-electorate': 'more than {share}',
  'threshold-votes-cast': 'more than {share} of the votes cast',
  majority: 'more than half',
  'majority-votes-cast': 'more than half of the votes cast',
  'rule-meta': 'Version {version}, in force since {date}',
  'rule-anchor': 'Rule {id}',
  who: 'Who they are',
  explained: 'In words',
  'requirement-venue': 'Voted on at a regular SIG meeting',
  arithmetic: 'When a vote carries',
  'arithmetic-lead':
    'These examples are worked out from the rules in force. Shares are compared as fractions, never rounded: exactly half is not more than half.',
  examples: {
    caption: 'How votes are counted under the rules in force',
    and: ', ',
    'of-electorate':
      'Counted against the whole electorate: abstentions and absences are no votes for, yet stay in the base.',
    'of-votes-cast':
      'Counted against the votes cast, those for and against: abstentions and absences are not in the base.',
    quorum: 'At least {share} of the electorate must vote, abstentions included.',
    'ballot-named': 'The ballot is named: the result shows everyone’s position.',
    'ballot-secret': 'The ballot is secret: the result shows totals alone.',
    electorate: 'Electorate',
    for: 'For',
    against: 'Against',
    abstained: 'Abstained',
    absent: 'Absent',
    sum: 'Sum',
    result: 'Result',
    carried: 'Carried',
    'failed-exactly': 'Not carried: exactly the share, not more; one vote short of the {needed} needed',
    'failed-too-few': 'Not carried: {needed} needed',
    'failed-no-quorum': 'Not carried: fewer than {quorum} voted',
    'failed-majority': 'Carried',
  },
  'to-nominations': 'Nominations and votes',
  and: ' and ',
  or: ' or ',
}

export default messages
