const KEPT = 'parallax:tour'

/** How the tour stands in this browser: null where it was never offered, `at` with a number, or `over`. */
export function kept(): string | null {
  try {
    return localStorage.getItem(KEPT)
  } catch {
    return 'over'
  }
}

/** Keeps how the tour stands. */
export function keep(value: string): void {
  try {
    localStorage.setItem(KEPT, value)
  } catch {
    // Where nothing can be kept, the tour is offered again the next time.
  }
}
