// Words that turn a mention: denied, past, somebody else's, or only thought of. Sequences are tokens joined by spaces.

/** What follows is denied. */
export const denials: ReadonlySet<string> = new Set([
  'no', 'not', 'never', 'without', 'nor', 'neither', 'none of', 'denies', 'deny', 'denied', 'denying', 'nil', 'zero', 'free of', 'free from', 'negative for', 'absence of', 'no sign of', 'not say i am', 'not say i', 'not had any', 'not got any', 'not got', 'not experienced', 'not noticed any',
])

/** A denial with a list: everything after it is denied up to the end of the sentence. */
export const listDenials: ReadonlySet<string> = new Set(['denies', 'deny', 'denied', 'denying', 'negative for', 'free of', 'none of'])

/** After a comma they begin something that is said to be so. */
export const affirmations: ReadonlySet<string> = new Set([
  'reports', 'reported', 'reporting', 'admits', 'endorses', 'endorsing', 'complains', 'complaining', 'describes', 'describing', 'states', 'positive', 'presents', 'presenting', 'has', 'have', 'had', 'got', 'gets', 'feels', 'on', 'taking', 'takes', 'yes', 'does', 'noticed', 'started', 'suddenly', 'diagnosed', 'known', 'currently', 'developed', 'developing', 'struggling', 'unable', 'cannot',
])

/** They look like a denial and are none. */
export const falseDenials: ReadonlySet<string> = new Set([
  'not sure', 'not certain', 'not know if', 'not know whether', 'not only', 'not just', 'not getting better', 'not better', 'not improving', 'not improved', 'not helped', 'not helping', 'not working', 'not worked', 'not going', 'not gone', 'not go', 'not goes', 'not stop', 'not stopped',
  'not stopping', 'not healing', 'not healed', 'not heal', 'not slept', 'not sleep', 'not sleeping', 'not able', 'not been able', 'not resolved', 'not settled', 'not settling', 'not eased', 'not ease', 'not let', 'not shift', 'not shifting', 'not right', 'not even', 'not long',
  'not help', 'not seem', 'not know', 'not been right', 'not fit', 'not fully', 'not properly', 'not want', 'not move', 'not bend', 'not turn', 'not straighten', 'not open', 'not lift', 'not close', 'not fade', 'not walk', 'not walking', 'not sitting', 'not make it', 'not reach', 'not stand',
  'not make', 'not manage', 'not take weight', 'not take any weight', 'not put', 'not feed', 'not eat', 'not eating', 'not peed', 'not pee', 'not explain', 'not tell', 'not isn', 'not normally', 'not usually', 'not always', 'not trying', 'not meaning', 'not feel', 'not loosen', 'not relax', 'not very well', 'not well', 'not great', 'not good', 'not unusual',
  'no better', 'no change', 'no improvement', 'no relief', 'no idea', 'no wonder', 'no doubt', 'no matter', 'no reason', 'no energy', 'no strength', 'no power', 'no feeling', 'no sensation', 'no balance', 'no good', 'no use', 'no stamina', 'no longer able', 'no control', 'no let', 'no position', 'no point', 'no more',
  'never goes', 'never ends', 'never stops', 'never lets', 'never go', 'never got', 'never gone', 'never really', 'never the same', 'never rested', 'never recovered', 'never been the same', 'never been right', 'never been this', 'never like', 'never healed',
  'without trying', 'without warning', 'without reason', 'without help', 'without rest', 'without a break', 'without stopping', 'without pain', 'without feeling', 'without noticing', 'without meaning', 'without dieting', 'without any reason', 'without holding', 'without crashing', 'without being',
])

/** What a body does: `does not bend`, `won't hold`, `never really straightened` tell of a trouble and deny none. */
export const abilities: ReadonlySet<string> = new Set(`
hold grip grasp squeeze pinch walk walking stand standing sit sitting crawl crawling roll bend bending turn turning twist lift lifting raise reach move moving open opening close closing shut straighten straightening push pull climb run running jump kick
catch throw swallow swallowing speak speaking talk talking chew see hear focus breathe sleep sleeping slept pee balance bear carry write type button dress wash cope manage work working function heal healing healed settle settling ease easing shift shifting improve improving clear clearing
recover recovered relax loosen let stop stopping stopped go going gone make fade close eat eating feed peed reach respond support
`.trim().split(/\s+/))

/** Words that may stand between a denial and an ability: `does not really bend`. */
export const betweenDenialAndAbility: ReadonlySet<string> = new Set(['really', 'even', 'always', 'quite', 'fully', 'properly', 'easily', 'want', 'to', 'able', 'all', 'completely', 'ever', 'longer', 'been', 'seem', 'let', 'me'])

/** They end what a denial or a worry reaches. */
export const terminators: ReadonlySet<string> = new Set([
  'but', 'however', 'although', 'though', 'except', 'apart', 'yet', 'because', 'cos', 'cause', 'whereas', 'while', 'instead', 'only', 'just', 'so', 'then', 'otherwise', 'besides', 'still', 'plus', 'having', 'reports', 'reported', 'admits', 'endorses', 'complains', 'complaining', 'describes',
])

/** All is well with what was named before. */
export const wellWords: ReadonlySet<string> = new Set(['fine', 'normal', 'normally', 'ok', 'okay', 'unaffected', 'intact', 'unchanged', 'negative', 'absent'])

/** It was so long ago, or once. */
export const pastSigns: ReadonlySet<string> = new Set([
  'years ago', 'year ago', 'years back', 'year back', 'yrs back', 'months back', 'all clear', 'finished', 'yrs ago', 'decades ago', 'last year', 'history of', 'hx of', 'previous', 'previously', 'in the past', 'used to', 'as a child', 'as a kid', 'when i was', 'formerly', 'since i was pregnant', 'since being pregnant', 'since my pregnancy', 'since pregnancy', 'since the pregnancy', 'since my last pregnancy', 'after my pregnancy', 'during my pregnancy', 'in my pregnancy', 'my last pregnancy', 'my first pregnancy', 'my previous pregnancy', 'after pregnancy', 'when pregnant with my', 'healed long', 'healed years', 'all healed', 'healed up', 'fully healed', 'completely healed', 'long healed', 'long since healed', 'old injury', 'old wound', 'as a teenager', 'in my youth', 'in my twenties', 'in my thirties', 'at school', 'in remission', 'survivor', 'long ago', 'went away', 'has gone away', 'cleared up',
])

/** It is lasting or of now, whatever past is named beside it. */
export const nowSigns: ReadonlySet<string> = new Set(['diagnosed', 'fitted', 'implanted', 'inserted', 'still', 'now', 'today', 'ongoing', 'again', 'currently', 'since'])

/** Not felt but feared, asked or imagined. */
export const worries: ReadonlySet<string> = new Set([
  'worried', 'worry', 'worrying', 'wonder', 'wondering', 'could it be', 'might it be', 'can it be', 'is it', 'is this', 'what if', 'in case', 'scared it', 'scared that', 'afraid it', 'afraid that', 'think it might', 'think it may', 'think it could',
  'risk of', 'should i', 'do i have', 'am i having', 'if i get', 'might be', 'may be', 'could be', 'rule out', 'check for', 'cause', 'afraid of getting', 'scared of getting', 'prevent', 'avoid', 'concerned',
])

/** The person is not sure. */
export const doubts: ReadonlySet<string> = new Set(['not sure', 'unsure', 'not certain', 'cannot say whether', 'cannot say if', 'cannot tell if', 'cannot tell whether', 'cannot remember', 'cannot be sure', 'not remember', 'do not know', 'no idea if', 'no idea whether', 'hard to say if', 'hard to tell if', 'maybe', 'perhaps', 'possibly', 'might have', 'may have', 'could have', 'might', 'not know if', 'not know whether'])

/** They have complaints too, and none that this is for. */
export const animals: ReadonlySet<string> = new Set(['dog', 'cat', 'horse', 'puppy', 'kitten', 'rabbit', 'hamster', 'pony', 'parrot'])

/** Other people, and their sex where the word tells it. */
export const relatives: ReadonlyMap<string, 'female' | 'male' | null> = new Map(Object.entries({
  mum: 'female', mom: 'female', mother: 'female', mam: 'female', mummy: 'female', wife: 'female', girlfriend: 'female', daughter: 'female', sister: 'female', gran: 'female', grandma: 'female', nan: 'female', nana: 'female', grandmother: 'female', aunt: 'female', auntie: 'female', niece: 'female', granddaughter: 'female',
  dad: 'male', father: 'male', daddy: 'male', husband: 'male', boyfriend: 'male', son: 'male', brother: 'male', grandad: 'male', granddad: 'male', grandfather: 'male', grandpa: 'male', uncle: 'male', nephew: 'male', grandson: 'male',
  partner: null, spouse: null, friend: null, child: null, kid: null, toddler: null, neighbour: null, parent: null, cousin: null, colleague: null, patient: null, baby: null, boy: 'male', girl: 'female', dog: null, cat: null, horse: null, puppy: null, kitten: null, rabbit: null, hamster: null, pony: null, parrot: null,
} as const))
