import type zh from '../zh/archive'

const messages: typeof zh = {
  title: 'Past sessions',
  lead: 'Sessions and other events that took place, with recordings, slides and recaps.',
  sessions: 'Events',
  search: 'Search titles, themes, talks and speakers',
  submit: 'Search',
  clear: 'Clear the filter',
  years: 'By year',
  theme: 'Theme: {theme}',
  none: 'No event matches',
  feed: 'Subscribe (Atom)',
  recording: 'Recording',
  recap: 'Recap',
  slides: 'Slides',
}

export default messages
