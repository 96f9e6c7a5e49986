/**
 * Moves the columns of numbers of a value into shared memory, so that workers to which it is sent need no copy of them.
 *
 * @returns the same value with its typed arrays over SharedArrayBuffer; everything else stays as it is
 */
export function shared<T extends object>(value: T): T {
  const moved = Object.entries(value).map(([name, column]) => [name, isColumn(column) ? inShared(column) : column])
  return Object.fromEntries(moved) as T
}

type Column = Uint8Array | Uint16Array | Int16Array | Uint32Array

const isColumn = (value: unknown): value is Column => ArrayBuffer.isView(value) && !(value instanceof DataView)

function inShared(column: Column): Column {
  const memory = new SharedArrayBuffer(column.byteLength)
  // A Buffer is a Uint8Array too, but is not to be made by its constructor.
  const Kind = (column instanceof Uint8Array ? Uint8Array : column.constructor) as new (
    memory: SharedArrayBuffer,
  ) => Column
  // What was read from disk is a Buffer, which is bytes but must not be made by its own constructor.
  const moved = column instanceof Uint8Array ? new Uint8Array(memory) : new Kind(memory)
  moved.set(column)
  return moved
}
