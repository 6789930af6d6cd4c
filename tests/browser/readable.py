"""Whether a browser sets the words of drawings so that they can be read: not too small, not cut, not one on another."""

from playwright.sync_api import Page

# Least size of letters in CSS pixels, by the width of the screen.
LEAST = {1280: 12.0, 360: 11.0}
# Letters stand in boxes a little higher than they are.
TOLERANCE = 2.0
_MEASURE = """([holders, least, tolerance]) => [...document.querySelectorAll(holders)].flatMap(holder => {
  const name = holder.querySelector('h2, figcaption').textContent, faults = []
  const shown = [...holder.querySelectorAll('svg')].filter(svg => svg.getBoundingClientRect().width > 0)
  for (const svg of shown) {
    const frame = svg.getBoundingClientRect(), scale = frame.width / svg.viewBox.baseVal.width
    const texts = [...svg.querySelectorAll('text')].map(text => ({
      words: text.textContent, box: text.getBoundingClientRect(), size: parseFloat(getComputedStyle(text).fontSize) * scale}))
    texts.forEach((one, i) => {
      if (one.size < least - 0.05) faults.push(`${name}: "${one.words}" is ${one.size.toFixed(1)} px`)
      if (one.box.left < frame.left - 2 || one.box.right > frame.right + 2 || one.box.top < frame.top - 2
          || one.box.bottom > frame.bottom + 2) faults.push(`${name}: "${one.words}" is cut`)
      for (const other of texts.slice(0, i)) {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        if (across > tolerance && down > tolerance) faults.push(`${name}: "${one.words}" stands on "${other.words}"`)
      }
    })
  }
  return faults
})"""


def unreadable(page: Page, holders: str, least: float) -> list[str]:
    """What is wrong with the drawings that a page shows within `holders`, each of which has a heading."""
    page.evaluate("() => document.fonts.ready")
    assert page.evaluate(f"() => document.querySelectorAll('{holders} svg text').length") > 0
    return page.evaluate(_MEASURE, [holders, least, TOLERANCE])
