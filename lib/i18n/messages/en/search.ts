import type zh from '../zh/search'

const messages: typeof zh = {
  title: 'Search',
  lead: 'Find pages, people, events, talks, minutes, tasks, goals, models and articles anywhere in the portal.',
  label: 'Words to look for',
  help: 'In Chinese or English; people also by pinyin or initials.',
  submit: 'Search',
  kinds: 'Show one kind',
  all: 'All',
  kind: {
    page: 'Pages',
    news: 'News',
    person: 'People',
    event: 'Events',
    talk: 'Talks',
    minutes: 'Minutes',
    task: 'Tasks',
    goal: 'Goals',
    model: 'Models',
    article: 'Articles',
  },
  one: {
    page: 'Page',
    news: 'News',
    person: 'Person',
    event: 'Event',
    talk: 'Talk',
    minutes: 'Minutes',
    task: 'Task',
    goal: 'Goal',
    model: 'Model',
    article: 'Article',
  },
  count: '{count, plural, one {# result} other {# results}}',
  many: 'The {count} best results; another word narrows them down',
  none: 'Nothing found',
  'none-of-kind': 'Nothing found among {kind}',
  hint: 'Try other words, or fewer of them.',
  everywhere: 'Search everything',
}

export default messages
