// The order of keys in every kind of entry, as docs/rule-format.md tells them. The order of entries is the author's.
const restriction = ['when', 'kind', 'sites', 'say', 'because']
const evidence = ['source', 'strength', 'certainty', 'label', 'status']

const sections = ['rule-set', 'for', 'complaints', 'facts', 'red-flags', 'families', 'modalities', 'rules', 'sources', 'claims', 'local', 'cases', 'edges', 'told']

const entries: Readonly<Record<string, readonly string[]>> = {
  'rule-set': ['id', 'title', 'version', 'extends', 'released', 'language', 'licence', 'intended-users', 'limits', 'notice', 'reviewed-by',
    'dispositions', 'sites', 'do-not-say'],
  'rule-set dispositions': ['emergency', 'urgent', 'see-clinician', 'therapy', 'self-care'],
  'rule-set dispositions *': ['label', 'where', 'within', 'say'],
  'facts *': ['type', 'scope', 'unit', 'min', 'max', 'ask', 'item', 'label', 'clinical', 'help', 'group', 'instrument', 'applies-when', 'options',
    'derive', 'count', 'sum', 'phrases'],
  'facts * options *': ['label', 'clinical', 'phrases'],
  'facts * sum *': ['when', 'add'],
  'red-flags *': ['label', 'clinical', 'when', 'disposition', 'if-unsure', 'asked-for', 'say', 'do', 'because'],
  'families *': ['label', 'parent', 'contraindications', 'precautions'],
  'modalities *': ['label', 'clinical', 'family', 'role', 'risk', 'about', 'provider', 'session', 'dose', 'harms', 'burden', 'phrases', 'because',
    'contraindications', 'precautions'],
  'complaints *': ['label', 'clinical', 'icd-10-cm', 'about', 'phrases', 'site', 'default-disposition', 'ages', 'excludes', 'safety-net', 'because'],
  'complaints * excludes *': ['when', 'say', 'because'],
  'complaints * safety-net *': ['if', 'then'],
  'rules *': ['id', 'recommend', 'advise-against', 'neutral', 'for', 'when', 'unless', 'line', 'together-with', 'dose', 'say', 'clinical', 'from',
    'until', 'review-by', 'because'],
  'sources *': ['title', 'by', 'kind', 'year', 'jurisdiction', 'url', 'doi', 'status', 'read-as', 'from', 'until', 'review-by'],
  'claims *': ['claim', 'verdict', 'certainty', 'evidence', 'about', 'because'],
  'cases *': ['id', 'tell', 'skip', 'because', 'given', 'expect'],
  'cases * given': ['complaints', 'facts', 'screened', 'screened-only', 'as-of', 'guidance', 'prefer'],
  'cases * expect': ['disposition', 'at-least', 'at-most', 'settled', 'red-flags', 'unsure', 'unscreened', 'raised', 'recommended', 'not-recommended', 'ranked',
    'after-review', 'possible', 'withheld', 'contested', 'restricted', 'cautioned', 'not-restricted', 'not-cautioned', 'graded', 'warned', 'not-warned', 'dosed', 'lines', 'rules', 'confirm',
    'out-of-scope', 'undecided', 'decided', 'urgency', 'heeded', 'parked', 'conflicts'],
  'told': ['complaints', 'facts'],
  'local': ['modalities', 'complaints', 'dispositions'],
  'local modalities *': ['label', 'offered', 'provider', 'session', 'burden', 'phrases', 'contraindications', 'precautions'],
  'local complaints *': ['label', 'phrases'],
}

/** The order of the keys of a map at a path; null where the order is the author's. */
export function keyOrder(path: readonly string[]): readonly string[] | null {
  if (path.length === 0) return sections
  const [section = '', ...rest] = path
  const parent = path.at(-2)
  if (path.at(-1) === '*' && parent === 'because') return evidence
  if (path.at(-1) === '*' && (parent === 'contraindications' || parent === 'precautions')) return restriction
  const isById = !['rule-set', 'local'].includes(section)
  const pattern = [section, ...rest.map((key, i) => (isById ? i === 0 || (i === 2 && rest[1] === 'options') : i === 1) || key === '*' ? '*' : key)].join(' ')
  return entries[pattern] ?? null
}
