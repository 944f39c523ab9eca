import type zh from '../zh/refusals'

const messages: typeof zh = {
  forbidden: 'You don’t have permission to do this.',
  'sign-in-first':
    'You are no longer signed in. Sign in in another tab, then send this form again: nothing typed is lost.',
  'other-origin': 'This was not sent from a page of this portal, so nothing was done. Open {url} and try again.',
  'too-many-attempts': 'Too many attempts. Try again in {minutes, plural, one {a minute} other {# minutes}}.',
  'already-member': 'You are a member already; there is no need to apply again.',
  'charter-not-in-force': 'The charter’s rule for membership is not in force yet.',
  'application-open': 'You already have an application under review. Each person can have one at a time.',
  'application-not-found': 'There is no such application.',
  'application-decided': 'This application has already been decided; what you did had no effect.',
  'application-withdrawn': 'The applicant has withdrawn this application.',
  'area-unknown': 'Choose from the technical areas listed.',
  'person-not-found': 'There is no such person.',
  'person-claimed': 'This person is linked to another account already.',
  'account-is-another': 'This account belongs to another person.',
  'event-not-found': 'There is no such event.',
  'event-cancelled': 'This event is cancelled.',
  'event-already-cancelled': 'This event was cancelled before.',
  'event-over': 'This event is over.',
  'event-started': 'The event has begun; a sign-up can no longer be cancelled.',
  'sign-up-not-open': 'Sign-up has not opened yet.',
  'sign-up-closed': 'Sign-up has closed.',
  'already-signed-up': 'You have signed up already.',
  'not-signed-up': 'You have not signed up, or have cancelled.',
  'starts-in-past': 'The start must be in the future.',
  'ends-before-start': 'The end must come after the start.',
  'opens-after-close': 'Sign-up must close after it opens.',
  'closes-after-start': 'Sign-up can’t close after the event has begun.',
  'closes-in-past': 'Sign-up must close in the future.',
  'slug-taken': 'Another event has this address.',
  'image-type': 'Only JPEG, PNG and WebP pictures can be uploaded.',
  'image-moving': 'Choose a still picture; moving ones can’t be used.',
  'image-broken': 'This picture is damaged or incomplete and can’t be read. Choose another one.',
  'image-too-large': 'A picture may have at most {megabytes} MB. Make it smaller and choose it again.',
  'image-too-many-pixels':
    'The picture has {width} × {height} pixels, which is too many. Make it smaller, to at most {millions} million.',
  'follow-link-expired':
    'This link was used already or has expired. If you confirmed before, you follow; otherwise enter your address again.',
  'not-following': 'Nobody follows by this link; it may have been used to unsubscribe.',
  'provider-unknown': 'This way to sign in is not set up.',
}

export default messages
