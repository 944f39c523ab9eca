import type zh from '../zh/articles'

const messages: typeof zh = {
  title: 'Technical articles',
  description: 'Technical articles by members of the {name}.',
  lead: 'Members propose them; committers and maintainers review and publish them here.',
  propose: 'Propose an article',
  'propose-lead': 'Give the link to it, or write the text here. The result comes by e-mail.',
  feed: 'Subscribe (Atom)',
  published: 'Published',
  waiting: 'To be reviewed',
  own: 'My proposals',
  none: 'No article is published yet',
  'none-hint': 'Any member can propose one: about using a feature, adapting one, or making something faster.',
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
    'url-help': 'For an article published elsewhere; begins with https://.',
    text: 'Text',
    'text-help': 'Needed if there is no link. Markdown works.',
    submit: 'Propose',
    pending: 'Sending…',
  },
  review: {
    title: 'Review',
    lead: 'Once published, everyone sees it, it goes out in the feed, and it counts towards the year’s goals.',
    publish: 'Publish',
    decline: 'Decline',
    reason: 'Why (goes to the author)',
    pending: 'Sending…',
  },
  withdraw: 'Withdraw the proposal',
}

export default messages
