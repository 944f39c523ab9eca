import type zh from '../zh/news'

const messages: typeof zh = {
  title: 'News',
  description: 'Announcements and progress of the {name}.',
  empty: 'No news yet.',
  'empty-help': 'Announcements, minutes and recaps will be published here.',
}

export default messages
