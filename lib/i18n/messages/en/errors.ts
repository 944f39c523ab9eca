import type zh from '../zh/errors'

const messages: typeof zh = {
  'not-found': {
    title: 'This page can’t be found',
    lead: 'The address may be wrong, the page may have moved, or it may be visible to some people only.',
    home: 'Go to the home page',
    people: 'People',
    events: 'Events',
  },
  broken: {
    title: 'Something went wrong',
    lead: 'The fault is ours, nothing you did. Please try again in a while; if it stays like this, let us know.',
    code: 'Error number',
    again: 'Try again',
    home: 'Go to the home page',
  },
}

export default messages
