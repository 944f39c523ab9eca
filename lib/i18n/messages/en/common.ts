import type zh from '../zh/common'

const messages: typeof zh = {
  skip: 'Skip to content',
  nav: {
    label: 'Main',
    menu: 'Menu',
    about: 'About',
    people: 'People',
    governance: 'Governance',
    activities: 'Activities',
    events: 'Events',
    goals: 'Goals',
    news: 'News',
    join: 'Join',
    areas: 'Technical areas',
    admin: 'Admin',
    search: 'Search',
  },
  account: {
    label: 'Account',
    'sign-in': 'Sign in',
    mine: 'My page',
  },
  language: {
    other: '中文',
    label: 'Switch to Chinese',
  },
  scheme: {
    label: 'Appearance',
    system: 'System',
    light: 'Light',
    dark: 'Dark',
  },
  footer: {
    label: 'Footer',
    sig: 'This SIG',
    follow: 'Follow by e-mail',
    links: 'Repositories and links',
    nominations: 'Nominations and votes',
    tasks: 'Feature tasks',
    'hall-of-fame': 'Hall of fame',
    models: 'Supported models',
    articles: 'Technical articles',
    adaptations: 'Adaptation clock',
    'code-of-conduct': 'Code of conduct',
    privacy: 'Privacy',
    contact: 'Contact',
    charter: 'Charter in force since {date}',
  },
  breadcrumbs: 'You are here',
  'version-since': 'Version {version}, in force since {date}',
  toc: 'On this page',
  export: 'Export as CSV',
  optional: 'optional',
  pages: {
    label: 'Pages',
    next: 'Next page',
  },
  list: {
    separator: ', ',
  },
  time: {
    yours: '{time} your time',
  },
  weekday: {
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
    sunday: 'Sunday',
  },
  roles: { member: 'members', committer: 'committers', maintainer: 'maintainers' },
  role: {
    member: 'Member',
    committer: 'Committer',
    maintainer: 'Maintainer',
  },
}

export default messages
