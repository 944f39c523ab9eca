// node scripts/recount.mjs <result.json>...: recomputes votes from what their results say, and compares.
// Stands alone: no imports from the portal. Exit code 0: all agree; 1: some do not; 2: some can't be read.
import { readFileSync } from 'node:fs'

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('Usage: node scripts/recount.mjs <result.json>...')
  process.exit(2)
}

const choices = ['for', 'against', 'abstain']

let worst = 0
for (const file of files) {
  try {
    const complaints = recount(JSON.parse(readFileSync(file, 'utf8')))
    if (complaints.length > 0) worst = Math.max(worst, 1)
    console.log(complaints.length > 0 ? `${file}: DIFFERS\n  ${complaints.join('\n  ')}` : `${file}: agrees`)
  } catch (error) {
    worst = 2
    console.error(`${file}: can't be read: ${error.message}`)
  }
}
process.exitCode = worst

/** What in a result does not follow from its rule, its electorate and its ballots. */
function recount(result) {
  if (result.format !== 'sig-portal/vote-result@1') throw new Error(`format ${result.format} is not known here`)
  const complaints = []
  const expect = (what, stated, found) => {
    if (stated !== found) complaints.push(`${what}: stated ${stated}, recounted ${found}`)
  }
  const voters = new Set(result.electorate.map(({ slug }) => slug))
  expect('electors listed once each', result.electorate.length, voters.size)
  if (voters.has(result.nomination.nominee.slug)) complaints.push('the nominee is in the electorate')
  for (const { slug } of result.recused)
    if (voters.has(slug)) complaints.push(`${slug} is recused and in the electorate`)
  for (const { slug, role } of result.electorate)
    if (!result.rule.electorate.includes(role)) complaints.push(`${slug} has no role that may vote: ${role}`)

  const sums = result.rule.ballot === 'secret' ? secretSums(result, complaints) : namedSums(result, voters, complaints)
  const electorate = voters.size
  const voted = sums.for + sums.against + sums.abstained
  for (const choice of ['for', 'against', 'abstained']) expect(`votes ${choice}`, result.counts[choice], sums[choice])
  expect('electorate', result.counts.electorate, electorate)
  expect('absent', result.counts.absent, electorate - voted)

  const [share, whole] = fraction(result.rule.moreThan)
  const base = BigInt(result.rule.of === 'electorate' ? electorate : sums.for + sums.against)
  const inFavour = BigInt(sums.for)
  expect('base', result.arithmetic.base, Number(base))
  expect('needed', result.arithmetic.needed, Number((base * share) / whole + 1n))
  expect('voted', result.arithmetic.voted, voted)
  const least = result.rule.quorum === null ? null : ceiling(result.rule.quorum, electorate)
  expect('quorum', result.arithmetic.quorum, least)

  const attended = least === null || voted >= least
  const carried = attended && inFavour * whole > base * share
  const exactly = base > 0n && inFavour * whole === base * share
  expect('carried', result.result.carried, carried)
  expect(
    'reason',
    result.result.reason,
    !attended ? 'no-quorum' : carried ? 'majority' : exactly ? 'exactly' : 'too-few',
  )
  return complaints
}

/** Of each voter's ballots the one with the highest number counts. */
function namedSums({ ballots, electorate, closesAt, closedAt }, voters, complaints) {
  const last = new Map()
  for (const ballot of ballots) {
    if (!voters.has(ballot.voter)) complaints.push(`${ballot.voter} voted and is not in the electorate`)
    if (!choices.includes(ballot.choice)) complaints.push(`${ballot.voter} voted ${ballot.choice}, which is no choice`)
    if (ballot.castAt >= closesAt || ballot.castAt > closedAt)
      complaints.push(`${ballot.voter} voted at ${ballot.castAt}`)
    const known = last.get(ballot.voter)
    if (known?.number === ballot.number) complaints.push(`${ballot.voter} has two ballots ${ballot.number}`)
    if (!known || ballot.number > known.number) last.set(ballot.voter, ballot)
  }
  for (const { slug, voted } of electorate)
    if (voted !== last.has(slug)) complaints.push(`${slug} is listed as ${voted ? 'having voted' : 'absent'}`)
  const count = (choice) => [...last.values()].filter((ballot) => ballot.choice === choice).length
  return { for: count('for'), against: count('against'), abstained: count('abstain') }
}

/** As many votes as voters who voted; who voted how, nobody can tell. */
function secretSums({ totals, electorate }, complaints) {
  const took = electorate.filter(({ voted }) => voted).length
  const sum = totals.for + totals.against + totals.abstained
  if (took !== sum) complaints.push(`${took} have voted, and there are ${sum} votes`)
  return totals
}

function fraction(written) {
  const [, numerator, denominator] = /^(\d+)\/(\d+)$/.exec(written) ?? []
  if (!denominator || denominator === '0') throw new Error(`${written} is no fraction`)
  return [BigInt(numerator), BigInt(denominator)]
}

function ceiling(written, count) {
  const [numerator, denominator] = fraction(written)
  return Number((BigInt(count) * numerator + denominator - 1n) / denominator)
}
