import type zh from '../zh/digest'

const messages: typeof zh = {
  meeting: '· Meeting: {time}',
  event: '· Event: {title}, {time}',
  news: '· News: {title}',
  newcomers: '· {count, plural, one {One new member} other {# new members}} this week',
}

export default messages
