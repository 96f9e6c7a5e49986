import assert from 'node:assert/strict'
import { test } from 'node:test'
import { annotatedElsewhere, asGold } from '../../eval/elsewhere/annotated.ts'
import { tokenised } from '../../eval/elsewhere/tokenised.ts'

test('a text is parted as the Penn Treebank parts it', () => {
  const table: readonly (readonly [string, string])[] = [
    ['Rebels "hit" Oroa\'s port.', "Rebels `` hit '' Oroa 's port ."],
    ["Gen. Ruiz (army) didn't flee, he said.", "Gen. Ruiz -LRB- army -RRB- did n't flee , he said ."],
    ['The U.S. raid killed 1,200; 5% fled.', 'The U.S. raid killed 1,200 ; 5 % fled .'],
    ['the soldiers’ camp', "the soldiers ' camp"],
  ]
  for (const [text, expected] of table) assert.equal(tokenised(text), expected)
})

test('the annotation keeps offsets only, and gives the words back', () => {
  for (const { incidents } of annotatedElsewhere())
    for (const { evidence } of incidents) assert.ok(evidence[0] >= 0 && evidence[1] > evidence[0])
  const one = annotatedElsewhere().flatMap((a) => a.incidents)[0]
  assert.ok(one)
  const kept = { ...one, place_text: [8, 12] as const, evidence: [0, 12] as const }
  assert.deepEqual((({ place_text, evidence }) => ({ place_text, evidence }))(asGold(kept, 'BOMB IN OROA.')), {
    place_text: 'OROA',
    evidence: 'BOMB IN OROA',
  })
})
