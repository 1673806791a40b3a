/** The product's sign: three stepping stones. The same drawing is the icon of the site, `styles/mark.svg`. */
export const Mark = () => (
  <svg viewBox="0 0 40 40" aria-hidden="true">
    <rect class="mark__ground" width="40" height="40" rx="9" />
    <ellipse class="mark__stone" cx="11" cy="31" rx="8" ry="4" />
    <ellipse class="mark__stone" cx="21" cy="21" rx="7" ry="3.6" />
    <ellipse class="mark__goal" cx="30" cy="11.5" rx="5.6" ry="3" />
  </svg>
)
