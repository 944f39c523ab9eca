// kill -9 fifty times while members sign up: what was acknowledged is there, nothing is half there, and mail goes out once.
import { test } from '@playwright/test'
import { cutPower } from '../support/power-cut.ts'

test('fifty power cuts during a rush for places lose nothing that was promised', async () => {
  test.setTimeout(3_600_000)
  await cutPower(50, 40)
})
