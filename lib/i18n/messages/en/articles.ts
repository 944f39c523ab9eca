import type zh from '../zh/articles'

const messages: typeof zh = {
  title: 'Technical articles',
  description: 'Technical articles by members of the {name}.',
  lead: 'Members propose them; committers and maintainers review and publish them here.',
  propose: 'Propose an article',
  'propose-lead': 'Give the link to it, or write the text here. You will hear by mail what became of it.',
  feed: 'Subscribe (Atom)',
  published: 'Published',
  waiting: 'To be reviewed',
  own: 'Your proposals',
  none: 'No article is published yet',
  'none-hint': 'Every member may propose one: on a feature, an adaptation, on making something faster.',
  years: 'Years',
  all: 'All',
  language: { zh: 'Chinese', en: 'English' },
  status: { PROPOSED: 'To be reviewed', PUBLISHED: 'Published', DECLINED: 'Declined', WITHDRAWN: 'Withdrawn' },
  fact: {
    author: 'Author',
    published: 'Published',
    proposed: 'Proposed',
    language: 'Language',
    url: 'Original',
    reason: 'Why it was declined',
  },
  form: {
    title: 'Title',
    language: 'Language of the article',
    summary: 'Summary',
    url: 'Link',
    'url-help': 'Of an article that stands elsewhere; begins with https://.',
    text: 'Text',
    'text-help': 'Where there is no link; Markdown works.',
    submit: 'Propose',
    pending: 'Sending…',
  },
  review: {
    title: 'Review',
    lead: 'Once published, everyone sees it, it goes out in the feed, and it counts towards the year’s goals.',
    publish: 'Publish',
    decline: 'Decline',
    reason: 'Reason (goes to the author)',
    pending: 'Sending…',
  },
  withdraw: 'Withdraw the proposal',
}

export default messages
