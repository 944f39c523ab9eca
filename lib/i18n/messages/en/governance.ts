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
  and: ' and ',
  or: ' or ',
}

export default messages
