import type zh from '../zh/validation'

const messages: typeof zh = {
  summary:
    '{count, plural, one {One field needs} other {# fields need}} another look. Everything you typed is still here.',
  required: 'Fill in this field.',
  'too-long': 'Use at most {maximum} characters.',
  'choose-one': 'Choose at least one.',
  'choose-fewer': 'Choose at most {maximum}.',
  'choose-listed': 'Choose one of the options listed.',
  'at-least': 'Use {minimum} or more.',
  'at-most': 'Use {maximum} or less.',
  'file-missing': 'Choose a file.',
  'file-too-large': 'A file may have at most {megabytes} MB. Make it smaller and choose it again.',
  'wrong-type': 'This value can’t be read. Enter it again.',
  'wrong-format': 'This is not in the expected form. Check it and try again.',
  'not-an-address': 'This is not an e-mail address, such as name@example.com.',
  'not-a-link': 'Enter a full web address that begins with https://.',
  'not-a-time': 'Enter a full date and time.',
  'not-a-handle': 'Enter the user name alone, without the address: letters, digits, dots, hyphens and underscores.',
  'consent-needed': 'Read the privacy notice and tick the box to agree.',
  'not-a-slug': 'Use lower-case letters, digits and hyphens only, such as sharing-2026-12.',
  'merge-unsure': 'Ask the person first, then tick the box.',
  'not-the-phrase': 'Type exactly the words in the quotation marks above.',
  'not-a-day': 'Enter a complete date.',
  'too-many-links': 'At most 20 lines.',
  'not-link-lines': 'One address a line, beginning with https://; after a space you may say what it shows.',
  'item-twice': 'One item is there twice. Remove one of them.',
  'too-many-items': 'At most 20 items.',
  'item-too-long': 'At most 300 characters an item.',
  'too-many-partners': 'At most 5 people.',
  'not-profiles': 'Give the addresses of profiles, one a line.',
  'control-characters': 'There are control characters in this text. Remove them.',
  'unknown-fields': 'The form has fields that we don’t know: {fields}. Reload the page and try again.',
  'until-before-from': 'The last day can’t be before the first.',
}

export default messages
