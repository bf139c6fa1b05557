import { expect, test } from 'vitest'
import { nearComplaints } from '../../src/cli/near-complaints.ts'

const ids = ['ankle-sprain', 'hip-pain', 'jaw-pain', 'knee-pain', 'low-back-pain', 'neck-cervicogenic-headache', 'neck-radiating-arm-pain', 'neck-stiffness', 'shoulder-pain']

test.each([
  ['low-bak-pain', ['low-back-pain']],
  ['backpain', ['low-back-pain']],
  ['Back pain', ['low-back-pain']],
  ['neck', ['neck-stiffness', 'neck-cervicogenic-headache', 'neck-radiating-arm-pain']],
  ['sprain of the ankle', ['ankle-sprain']],
  ['xyz', []],
])('%s is likely %j', (given, likely) => {
  expect(nearComplaints(given, ids)).toEqual(likely)
})

test('a word that most names share tells nothing', () => {
  expect(nearComplaints('elbow-pain', ids)).not.toContain('hip-pain')
})
