import type zh from '../zh/accounts'

const messages: typeof zh = {
  'sign-in': {
    title: 'Sign in',
    lead: 'No password needed. Enter your e-mail address and we will send you a link that signs you in once.',
    email: 'E-mail address',
    'email-help': 'The first time you sign in, an account is made for you.',
    submit: 'Send the link',
    pending: 'Sending…',
    'or-provider': 'Or use an account you have',
    provider: 'Sign in with {provider}',
    'provider-pending': 'On the way…',
    error: {
      Verification: 'That sign-in link has been used or has expired. Ask for a new one.',
      OAuthAccountNotLinked:
        'There is an account with this e-mail address already. Sign in by e-mail first, then connect other ways on your page.',
      AccessDenied: 'The provider did not confirm it, so you were not signed in.',
      other: 'Signing in did not work. Try again, or use another way to sign in.',
    },
  },
  sent: {
    title: 'Check your mail',
    lead: 'If the address is right, a sign-in link is on its way. It works once, for {minutes} minutes.',
    hint: 'Nothing there? Look in the spam folder, or check the address and send it again.',
    again: 'Enter the address again',
  },
  confirm: {
    title: 'Confirm sign-in',
    lead: 'You will be signed in as {email}.',
    submit: 'Sign in',
    incomplete: 'This link is incomplete; part of it may have been lost in copying. Ask for a new one.',
    again: 'Ask for a new link',
  },
  me: {
    title: 'My page',
    hello: 'Hello, {name}',
    'signed-in-as': 'Signed in as {email}',
    next: 'What comes next',
    'application-lead': 'You are not a member yet. Members can sign up for everything the SIG runs.',
    apply: 'Apply for membership',
    'apply-again': 'Apply again',
    'apply-on': 'Go on with the application',
    applications: 'My applications',
    'sign-ups': 'My sign-ups',
    'no-sign-ups': 'Nothing ahead that you signed up for',
    'no-sign-ups-hint': 'See what is coming and sign up for what interests you.',
    'see-events': 'See the events',
    profile: 'See my public page',
    welcome: 'Group chat and first steps',
    'edit-profile': 'Edit your profile',
    passport: 'My eligibility',
    privacy: 'My privacy',
    'sign-in-methods': 'Ways to sign in',
    email: 'Link by e-mail',
    connected: 'Connected',
    connect: 'Connect {provider}',
    'connect-pending': 'On the way…',
    mail: 'Mail preferences',
    'own-entries': 'What the audit log holds about me',
    'sign-out': 'Sign out',
    'sign-out-pending': 'Signing out…',
    'sign-out-everywhere': 'Sign out everywhere',
    'sign-out-help':
      'If you signed in on a shared device, or think that someone else uses your account, sign out everywhere.',
  },
}

export default messages
