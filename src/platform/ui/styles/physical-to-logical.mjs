import postcss from 'postcss'

/** The parts of a value, split at spaces outside of brackets. */
const parts = (value) => postcss.list.space(value)
const side = (text) => text.replace(/left/, 'inline-start').replace(/right/, 'inline-end')
const mirrored = (text) => text.replace(/left|right/g, (s) => (s === 'left' ? 'right' : 'left'))

/** Declarations for the other direction, where the browsers of our floor have no logical twin. */
const flip = (declaration) => {
  const { prop, value } = declaration
  if (prop === 'left' || prop === 'right') {
    const twin = declaration.parent.nodes.find((d) => d.prop === mirrored(prop))
    if (twin) return twin.value === value ? [] : [[mirrored(prop), value]]
    return [
      [prop, 'auto'],
      [mirrored(prop), value],
    ]
  }
  if (/^(float|clear)$/.test(prop) && /left|right/.test(value)) return [[prop, mirrored(value)]]
  if (/^border-(top|bottom)-(left|right)-radius$/.test(prop))
    return [
      [prop, '0'],
      [mirrored(prop), value],
    ]
  if (prop === 'border-radius' && parts(value).length === 4) {
    const [a, b, c, d] = parts(value)
    return a === b && c === d ? [] : [[prop, [b, a, d, c].join(' ')]]
  }
  return []
}

/**
 * PostCSS plugin: physical to logical properties. Only longhands that Chrome 80 and Safari 13 know
 * (`margin-inline-start`, not `margin-inline` or `inset`); the rest becomes a `[dir=rtl]` rule and, for a German
 * part inside an Arabic page, its counterpart. A rule that starts with the comment `physical` stays as it is.
 */
export const physicalToLogical = () => ({
  postcssPlugin: 'physical-to-logical',
  Once(sheet) {
    const rules = []
    sheet.walkRules((rule) => {
      if (!(rule.first?.type === 'comment' && rule.first.text === 'physical')) rules.push(rule)
    })
    for (const rule of rules) {
      const other = []
      rule.walkDecls((declaration) => {
        const { prop, value } = declaration
        if (prop === 'text-align') {
          declaration.value = value === 'left' ? 'start' : value === 'right' ? 'end' : value
        } else if (/^(margin|padding)$/.test(prop) && parts(value).length === 4) {
          const [top, right, bottom, left] = parts(value)
          if (right === left) return
          const longhands = { top, 'inline-end': right, bottom, 'inline-start': left }
          for (const [edge, v] of Object.entries(longhands))
            declaration.cloneBefore({ prop: `${prop}-${edge}`, value: v })
          declaration.remove()
        } else if (
          /^(margin|padding)-(left|right)$|^border-(left|right)(-(width|style|color))?$/.test(prop)
        ) {
          declaration.prop = side(prop)
        } else {
          for (const [p, v] of flip(declaration)) other.push({ prop: p, value: v, was: declaration })
        }
      })
      if (other.length === 0) continue
      const within = (context) => rule.selectors.map((s) => `${context} ${s}`)
      const flipped = postcss.rule({ selectors: within('[dir=rtl]') })
      const back = postcss.rule({ selectors: within('[dir=rtl] [dir=ltr]') })
      for (const { prop, value, was } of other) {
        flipped.append({ prop, value })
        back.append({ prop, value: was.prop === prop ? was.value : 'auto' })
      }
      rule.after(flipped)
      flipped.after(back)
    }
  },
})
