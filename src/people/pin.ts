/** Six digits, and not the ones that everybody tries first: one digit six times, a run, a pair three times. */
export const isGoodPin = (pin: string): boolean => {
  if (!/^\d{6}$/.test(pin)) return false
  const digits = [...pin].map(Number)
  const steps = digits.slice(1).map((digit, i) => (digit - (digits[i] ?? 0) + 10) % 10)
  const run = steps.every((step) => step === steps[0]) && [0, 1, 9].includes(steps[0] ?? 0)
  return !run && !/^(\d\d)\1\1$/.test(pin) && !/^(\d\d\d)\1$/.test(pin)
}
