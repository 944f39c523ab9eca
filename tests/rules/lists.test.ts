import { expect, test } from 'vitest'
import { directionOf, listFilterSchema, listQuery } from '@/lib/lists/schema'

const schema = listFilterSchema(['OPEN', 'DONE'])

test.each([
  ['nothing', {}, { status: 'OPEN' }],
  [
    'everything',
    { status: 'DONE', q: ' a  b ', sort: 'oldest', after: '1' },
    { status: 'DONE', q: 'a b', sort: 'oldest', after: '1' },
  ],
  ['a state that is none', { status: 'LOST', sort: 'sideways' }, { status: 'OPEN' }],
  ['lists where one value belongs', { status: ['DONE'], q: ['a'], sort: ['newest'], after: ['x'] }, { status: 'OPEN' }],
  ['too much', { q: 'x'.repeat(81), after: 'y'.repeat(101) }, { status: 'OPEN' }],
])('an address with %s', (_, query, filter) => {
  const read = Object.entries(schema.parse(query)).filter(([, value]) => value !== undefined)
  expect(Object.fromEntries(read)).toEqual(filter)
})

test('an address made of a filter is read as the filter; another state begins at its first page', () => {
  const filter = { status: 'DONE', q: 'a&b=c', sort: 'newest', after: '7' } as const
  const read = (query: string) => schema.parse(Object.fromEntries(new URLSearchParams(query)))
  expect(read(listQuery(filter, { after: '8' }))).toEqual({ ...filter, after: '8' })
  expect(read(listQuery(filter, { status: 'OPEN' }))).toEqual({ status: 'OPEN', q: 'a&b=c', sort: 'newest' })
})

test('the order is as asked, else as usual', () => {
  expect(directionOf({}, 'newest')).toBe('desc')
  expect(directionOf({}, 'oldest')).toBe('asc')
  expect(directionOf({ sort: 'oldest' }, 'newest')).toBe('asc')
  expect(directionOf({ sort: 'newest' }, 'oldest')).toBe('desc')
})
