// A small part of tests/soak/power-cut.spec.ts, for every run.
import { test } from '@playwright/test'
import { cutPower } from '../support/power-cut.ts'

test('three power cuts during a rush for places lose nothing that was promised', async () => {
  test.setTimeout(180_000)
  await cutPower(3, 24)
})
