import type zh from '../zh/merging'

const messages: typeof zh = {
  title: 'Merge accounts',
  lead: 'When one person has two accounts, make them one. It can’t be undone: ask the person first.',
  search: {
    stays: 'Account that stays',
    help: 'By e-mail address, or by the last part of the profile’s address.',
    goes: 'Account that is merged into it',
    'goes-help': 'Its ways to sign in, applications, sign-ups and role terms move to the account that stays.',
    submit: 'Preview',
  },
  preview: {
    title: 'Preview',
    account: 'Account',
    person: 'Person',
    address: 'E-mail',
    providers: 'Connected services',
    held: 'Roles held',
    stays: 'Stays',
    goes: 'Merged into it',
    nobody: 'No person',
    'no-address': 'No address',
    result: 'Afterwards the account’s current roles are: {roles}.',
    none: 'Afterwards the account has no role.',
    rules:
      'Where both have an open application, one that has been sent goes before a draft, and otherwise that of the account which stays goes on; the other is withdrawn, a draft deleted. Where both are signed up for one event, the better place stands and the other goes to whoever waits. The other address no longer signs in, unless the account that stays has none.',
    sure: 'I have asked the person, and both accounts are theirs',
    submit: 'Merge the accounts',
    pending: 'Merging…',
    'stays-missing': 'The account that stays was not found.',
    'goes-missing': 'The account to merge into it was not found.',
    'both-missing': 'Neither account was found.',
  },
}

export default messages
