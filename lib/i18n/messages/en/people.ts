import type zh from '../zh/people'

const messages: typeof zh = {
  title: 'People',
  description: 'The maintainers, committers and members of the {name}.',
  lead: '{total, plural, one {# member} other {# members}}, among them {maintainers, plural, one {# maintainer} other {# maintainers}} and {committers, plural, one {# committer} other {# committers}}. Everyone is listed once, under their highest current role.',
  search: {
    label: 'Find by name',
    submit: 'Find',
    clear: 'Show everyone',
    count: '{count, plural, =0 {Nobody found} one {# person found} other {# people found}}',
    none: 'Nobody’s name contains “{search}”.',
    hint: 'Try a part of the name.',
  },
  columns: { name: 'Name', title: 'Position', duty: 'Leads', since: 'Since' },
  group: { MAINTAINER: 'Maintainers', COMMITTER: 'Committers', MEMBER: 'Members' },
  empty: {
    MAINTAINER: 'There are no maintainers at present.',
    COMMITTER: 'There are no committers at present.',
    MEMBER: 'Nobody has joined by application yet.',
  },
  'empty-help': 'The list follows appointments and decided applications by itself.',
  howto: 'See governance for what each role does and how one comes to hold it.',
  profile: {
    background: 'Background',
    affiliation: 'Affiliation',
    title: 'Position',
    duty: 'Leads',
    areas: 'Technical areas',
    history: 'Roles held',
    'history-lead': 'Each with its dates, where it comes from, and the rule it rests on.',
    role: 'Role',
    period: 'Period',
    source: 'Source',
    rule: 'Rule',
    'rule-version': '{title} (version {version})',
    'rule-unknown': '{id} (version {version})',
    'until-now': 'since {since}',
    between: '{since} to {until}',
    none: 'No current role',
    description: '{name}’s roles and record in the {site}.',
  },
  role: { MAINTAINER: 'Maintainer', COMMITTER: 'Committer', MEMBER: 'Member' },
  source: {
    BOOTSTRAP: 'Founding roster',
    APPLICATION: 'Membership application',
    VOTE: 'Vote at a meeting',
    APPOINTMENT: 'Recorded by a maintainer',
    CORRECTION: 'Correction',
  },
}

export default messages
