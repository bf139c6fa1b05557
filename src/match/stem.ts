// A word to its stem: light, so that `aching`, `ache` and `achy`, or `stiffness` and `stiff`, meet and little else does.

/** Stems of words met before: texts are made of few different words. */
const met = new Map<string, string>()
const mostMet = 50_000

/** The stem of a lower-case word; words of three letters and fewer are their own. */
export function stemOf(word: string): string {
  let stem = met.get(word)
  if (stem === undefined) {
    if (met.size >= mostMet) met.clear()
    met.set(word, stem = newStem(word))
  }
  return stem
}

function newStem(word: string): string {
  if (word.length <= 3) return irregular.get(word) ?? word
  const known = irregular.get(word)
  if (known !== undefined) return known
  return dropEnd(dropSuffix(dropPlural(word)))
}

function dropPlural(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

/** Longest first; a number is how much of the word must be left. */
const suffixes: readonly (readonly [string, number])[] = [
  ['fulness', 4], ['ness', 3], ['fully', 4], ['ful', 4], ['ingly', 4], ['ing', 3], ['edly', 4], ['ed', 3], ['ily', 4], ['ly', 4],
]

function dropSuffix(word: string): string {
  for (const [suffix, least] of suffixes) {
    if (!word.endsWith(suffix) || word.length - suffix.length < least) continue
    if (suffix === 'ed' && word.endsWith('eed')) return word
    const stem = word.slice(0, word.length - suffix.length)
    const takesE = suffix === 'ed' || suffix === 'ing'
    return takesE && shortWithE.has(stem) ? `${stem}e` : single(stem)
  }
  return word
}

/** `stopp` becomes `stop`; `swell`, `pass` and `puff` keep their double letter. */
function single(stem: string): string {
  return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem
}

/** A final `e` goes, because `-ing` takes it; the `i` of `dizziness` is a `y` again. */
function dropEnd(word: string): string {
  if (word.endsWith('i') && word.length > 3) return `${word.slice(0, -1)}y`
  return word.length > 5 && word.endsWith('e') ? word.slice(0, -1) : word
}

/** Short words whose final `e` the ending took: `moving` is `move`, and `scared` no `scar`. */
const shortWithE: ReadonlySet<string> = new Set(`
mov us com giv tak mak hav liv driv wak chok rid smok danc scar car fad eas caus ach danc rais clos los bit hop shak tir far stor writ typ dos rot not ic fir pac rac ag rang
sens chang judg forc plac trac strok wip hik bik div glu rescu argu bak lik hat dat rat scrap shap tap trad wast past tast
`.split(/\s+/).filter((word) => word !== ''))

/** Past forms and plurals that no suffix tells. */
const irregular: ReadonlyMap<string, string> = new Map(`
feet foot, teeth tooth, children child, men man, women woman, knives knife, lives life, calves calf
went go, gone go, goes go, going go, felt feel, fell fall, fallen fall, lost lose, loss lose, got get, getting get, gave give, given give, took take,
taken take, had have, has have, having have, came come, coming come, woke wake, woken wake, slept sleep, ran run, stood stand, sat sit, kept keep, broke break,
broken break, tore tear, torn tear, bled bleed, threw throw, thrown throw, swollen swell, shrunk shrink, shrunken shrink, spun spin, stuck stick,
bent bend, bitten bite, bit bite, hurts hurt, hurting hurt, dying die, died die, lying lie, shook shake, froze freeze, said say, told tell, knew know, worse worse, worst worst, heard hear, drove drive,
killing kill, news news, does do, doing do, done do, was be, were be, been be, being be, is be, are be, am be, nose nose, nodes node, lens lens, bus bus, gas gas,
diabetes diabetes, does do, this this, his his, its its, yes yes, ribs rib, legs leg, arms arm, hips hip, toes toe, eyes eye, ears ear, lungs lung,
discs disc, disks disk, pins pin, traps trap, quads quad, pees pee, wees wee, here here, there there, sleepy sleepy, bony bone, using use, used use, aches ache, aching ache, achy ache, achey ache, ache ache, pelvic pelvic, series series
`.split(/[,\n]/).map((pair) => pair.trim().split(' ')).filter((pair): pair is [string, string] => pair.length === 2))
