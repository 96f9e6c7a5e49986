import type { Table } from '../../src/language/table.ts'
import { cellsOf, unit } from './rows.ts'

/** The mean of tables that were learnt with different seeds, which scores as all of them together do. */
export function mean(tables: readonly Table[]): Table {
  const { width, mask, weights, starts } = tables[0] as Table
  if (starts !== null) return { width, mask, weights, ...meanCells(tables) }
  const all = new Float32Array(weights.length)
  for (const table of tables)
    for (let cell = 0; cell < all.length; cell++)
      all[cell] = (all[cell] as number) + (table.weights[cell] as number) / tables.length
  return { width, mask, weights: all, starts: null, cells: null }
}

const meanCells = (tables: readonly Table[]) =>
  cellsOf((tables[0] as Table).mask + 1, (slot, scores) => {
    let any = false
    for (const table of tables)
      visitRow(table, slot, (choice, weight) => {
        scores[choice] = (scores[choice] as number) + weight / tables.length
        any = true
      })
    return any
  })

function visitRow({ starts, cells }: Table, slot: number, visit: (choice: number, weight: number) => void): void {
  for (let at = starts?.[slot] ?? 0; at < (starts?.[slot + 1] ?? 0); at++) {
    const cell = cells?.[at] ?? 0
    visit(cell & 255, (cell >> 8) / unit)
  }
}

/** Goes over all weights of a table that are not zero, in the order of their cells (slot times width and choice). */
export function visitCells(table: Table, visit: (cell: number, weight: number) => void): void {
  if (table.starts === null) {
    table.weights.forEach((weight, cell) => {
      visit(cell, weight)
    })
    return
  }
  for (let slot = 0; slot <= table.mask; slot++)
    visitRow(table, slot, (choice, weight) => visit(slot * table.width + choice, weight))
}
