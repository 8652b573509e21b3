import { expect, test } from 'vitest';
import type { Danger, Status } from './anchoring';
import { look, readMarked } from './look-for-tests';

/** The words of the text between “⟦” and “⟧” are what the quote is to match. */
const VERIFIED: [rule: string, text: string, quote: string, status?: Status][] = [
  ['to the letter', 'He said ⟦it is over⟧.', 'it is over', 'exact'],
  ['the whole text', '⟦It is over.⟧', 'It is over.', 'exact'],
  ['at the start', '⟦It is⟧ over.', 'It is', 'exact'],
  ['at the end, with its full stop', 'It ⟦is over.⟧', 'is over.', 'exact'],
  ['a number', 'It cost ⟦10² units⟧.', '10² units', 'exact'],
  ['curly for straight apostrophe', 'He ⟦doesn’t want⟧ it.', "doesn't want"],
  ['straight for curly apostrophe', "He ⟦doesn't want⟧ it.", 'doesn’t want'],
  ['grave accent as apostrophe', 'He ⟦doesn`t want⟧ it.', 'doesn’t want'],
  ['straight quotation marks', 'He ⟦said “no” to⟧ it.', 'said "no" to'],
  ['guillemets', 'He ⟦said “no” to⟧ it.', 'said «no» to'],
  ['low quotation marks', 'He ⟦said „no“ to⟧ it.', 'said “no” to'],
  ['single quotation marks', 'He ⟦said ‘no’ to⟧ it.', 'said “no” to'],
  ['corner brackets', '他⟦说「不」了⟧。', '说“不”了'],
  ['a hyphen for an em dash', 'They ⟦left — and lost⟧.', 'left - and lost'],
  ['an em dash for a hyphen', 'They ⟦left-and lost⟧.', 'left—and lost'],
  ['a no-break hyphen', 'The ⟦so‑called deal⟧.', 'so-called deal'],
  ['a minus sign', 'It was ⟦−5 degrees⟧.', '-5 degrees'],
  ['a quote that begins with a dash', 'They left⟦ — and lost⟧.'.replace('⟦ ', ' ⟦'), '– and lost'],
  ['an ellipsis of three full stops', 'And ⟦then … nothing⟧.', 'then ... nothing'],
  ['three full stops for an ellipsis', 'And ⟦then... nothing⟧.', 'then… nothing'],
  ['no-break space', 'In ⟦10\u00a0days⟧.', '10 days'],
  ['thin space', 'In ⟦10\u2009days⟧.', '10 days'],
  ['two spaces', 'In ⟦10  days⟧.', '10 days'],
  ['a tab', 'In ⟦10\tdays⟧.', '10 days'],
  ['soft hyphen in the text', 'The ⟦infor\u00admation war⟧.', 'information war'],
  ['soft hyphen in the quote', 'The ⟦information war⟧.', 'infor\u00admation war'],
  ['soft hyphen beside the quote', 'The \u00ad⟦war⟧\u00ad is on.', 'war', 'exact'],
  ['zero-width space', 'The ⟦infor\u200bmation⟧ war.', 'information'],
  ['zero-width joiner', 'The ⟦infor\u200dmation⟧ war.', 'information'],
  ['byte order mark', '\ufeff⟦The war⟧.', 'The war', 'exact'],
  ['bidi marks', 'The ⟦\u200ewar\u200f is⟧ on.'.replace('⟦\u200e', '\u200e⟦'), 'war is'],
  ['NFD for NFC', 'The ⟦caf\u00e9 deal⟧.', 'cafe\u0301 deal'],
  ['NFC for NFD', 'The ⟦cafe\u0301 deal⟧.', 'caf\u00e9 deal'],
  ['two marks in another order', 'An ⟦a\u0323\u0302 b⟧.', 'a\u0302\u0323 b'],
  ['Hangul in parts', '⟦\u1112\u1161\u11ab국⟧ 사람', '한국'],
  ['Hangul syllable and final', '⟦\u1112\u1161\u11ab국⟧ 사람', '\ud558\u11ab국'],
  ['Greek tonos composed', 'Είπε ⟦\u03cc\u03c7\u03b9 τώρα⟧.', '\u03bf\u0301χι τώρα'],
  ['Latin ligatures', 'The ⟦ﬁnal oﬀer⟧.', 'final offer'],
  ['Latin ligatures in the quote', 'The ⟦final offer⟧.', 'ﬁnal oﬀer'],
  ['re-wrapped line', 'The ⟦final\noffer⟧.', 'final offer'],
  ['re-wrapped line, Windows', 'The ⟦final\r\noffer⟧.', 'final offer'],
  ['re-wrapped line after a dash', 'They ⟦left—\nand lost⟧.', 'left—and lost'],
  ['re-wrapped line before a dash', 'They ⟦left\n—and lost⟧.', 'left—and lost'],
  ['line-end hyphen dropped', 'The ⟦infor-\nmation war⟧.', 'information war'],
  ['line-end hyphen kept', 'The ⟦well-\nknown war⟧.', 'well-known war'],
  ['one dropped, one kept', 'A ⟦well-\nknown infor-\nmation⟧ war.', 'well-known information'],
  ['line-end soft hyphen', 'The ⟦infor\u00ad\nmation war⟧.', 'information war'],
  ['line-end hyphen in the quote', 'The ⟦information war⟧.', 'infor-\nmation war'],
  ['over a paragraph break', 'He ⟦left.\n\nShe stayed⟧ on.', 'left. She stayed'],
  ['emoji before it', '👩‍👩‍👧 🇺🇦 😀 He ⟦left⟧.', 'left', 'exact'],
  ['astral letters before it', '𝔘𝔫𝔦 ⟦left⟧.', 'left', 'exact'],
  ['astral letters in it', 'The ⟦𝔘𝔫𝔦 left⟧.', '𝔘𝔫𝔦 left', 'exact'],
  ['right to left', 'قال ⟦لا نريد الحرب⟧ اليوم.', 'لا نريد الحرب', 'exact'],
  ['right to left with marks', 'אמר ⟦לא\u200f רוצה⟧ מלחמה.', 'לא רוצה'],
  ['Chinese, within a sentence', '他们⟦不想要和平⟧协议。', '不想要和平', 'exact'],
  ['Chinese, re-wrapped', '他们⟦不想\n要和平⟧协议。', '不想要和平'],
  ['Japanese', '彼は⟦平和を望んでいない⟧と述べた。', '平和を望んでいない', 'exact'],
  ['Thai', 'เขา⟦ไม่ต้องการ⟧สันติภาพ', 'ไม่ต้องการ', 'exact'],
  ['after an em dash', 'They left—⟦and lost⟧.', 'and lost', 'exact'],
  ['before a hyphen used as a dash', '⟦They left⟧-and lost.', 'They left', 'exact'],
  ['between brackets', 'He (⟦the envoy⟧) left.', 'the envoy', 'exact'],
  ['before a possessive’s end', 'The ⟦envoys⟧’ plan.', 'envoys', 'exact'],
];

VERIFIED.push(
  ['a line-end hyphen with a blank after it', 'The ⟦infor- \nmation war⟧.', 'information war'],
  ['a line-end hyphen kept, its line end a space', 'The ⟦well-\nknown war⟧.', 'well- known war'],
  ['a no-break hyphen at a line end', 'The ⟦well‑\nknown war⟧.', 'well-known war'],
  [
    'a line end after a dash and a zero-width space',
    'They ⟦left—\u200b\nand lost⟧.',
    'left—and lost',
  ],
  ['a zero-width joiner at the end of a word', 'The ⟦war⟧\u200d is on.', 'war', 'exact'],
  ['Malayalam with a joiner', 'ഇത് ⟦അവന്‍ പറഞ്ഞു⟧.', 'അവന്‍ പറഞ്ഞു', 'exact'],
  ['a variation selector', 'I ⟦❤\ufe0f you⟧.', '❤ you'],
  ['wire-copy quotation marks', "He ⟦said ``no'' to⟧ it.", 'said “no” to'],
  ['a maqaf', 'הוא ⟦אי־אפשר⟧ כך.', 'אי-אפשר'],
  ['a centred ellipsis', 'And ⟦then ⋯ nothing⟧.', 'then … nothing'],
  ['a French article left out', 'Après l’⟦échec total⟧ des pourparlers.', 'échec total', 'exact'],
  ['a footnote’s number left out', 'They want ⟦peace⟧¹ now.', 'peace', 'exact'],
  ['Markdown’s stress left out', 'They want _⟦peace⟧_ now.', 'peace', 'exact'],
  [
    'a year after a numbered article',
    'See Article 5\u00a0⟦2025 edition⟧.',
    '2025 edition',
    'exact',
  ],
  ['a space between sentences lost', 'There was peace.⟦He left⟧.', 'He left', 'exact'],
  ['a Chinese number before a word', '第⟦5回会议⟧开始。', '5回会议', 'exact'],
);

test.each(VERIFIED)('%s is verified, at its place', (_, marked, quote, status = 'normalized') => {
  const { text, start, end } = readMarked(marked);
  expect(look(text, quote)).toEqual({ status, start, end, matched: text.slice(start, end) });
});

const NAMES = ['Trump', 'Putin', 'Vladimir Putin', 'the United States', 'Ευρώπη'];
const CHANGED: [what: string, text: string, quote: string, dangers: Danger[]][] = [
  ['a dropped “not”', 'He does not want peace today.', 'He does want peace today', ['negation']],
  [
    'an added “not”',
    'He does want peace with them.',
    'He does not want peace with them',
    ['negation'],
  ],
  ['“can” of “can’t”', 'He can’t go there.', 'He can', ['negation']],
  [
    '“can” for “can’t”',
    'They say he can’t go on like this.',
    'They say he can go on like this',
    ['negation'],
  ],
  ['“never” dropped', 'He never agreed to the terms.', 'He agreed to the terms of', []],
  [
    'a negating prefix',
    'It is unlikely to end this winter.',
    'It is likely to end this winter',
    ['negation', 'modal'],
  ],
  ['“violent” of “non-violent”', 'It was non-violent protest.', 'violent protest', ['negation']],
  [
    'Greek “δεν” dropped',
    'Η κυβέρνηση δεν θέλει τη συμφωνία.',
    'Η κυβέρνηση θέλει τη συμφωνία',
    ['negation'],
  ],
  ['a number', 'A 27-point plan was on the table.', 'A 28-point plan was on the table', ['number']],
  [
    'a superscript',
    'The field has 10² squares in all.',
    'The field has 102 squares in all',
    ['number'],
  ],
  ['“10” of “10²”', 'It is about 10² units.', 'is about 10', ['number']],
  ['a part of a number', 'He sent 1,500 men.', '500 men', ['number']],
  [
    'digits parted',
    'It cost 10 000 dollars in the end.',
    'It cost 10000 dollars in the end',
    ['number'],
  ],
  ['a sign', 'It was −5 degrees.', '5 degrees', ['number']],
  ['a percentage’s sign', 'Prices rose by 10% there.', 'rose by 10', ['number']],
  ['feet for inches', `The hole is 5" wide, he says.`, `The hole is 5' wide, he says`, ['number']],
  ['“five” of “twenty-five”', 'He had twenty-five men left.', 'five men left', ['number']],
  [
    'a number word',
    'The two men met in the capital.',
    'The three men met in the capital',
    ['number'],
  ],
  ['a modal', 'They will sign the deal on Monday.', 'They may sign the deal on Monday', ['modal']],
  [
    'a modal added',
    'They sign the deal on Monday then.',
    'They could sign the deal on Monday then',
    ['modal'],
  ],
  [
    'a hedge dropped',
    'They reportedly agreed to sign the deal.',
    'They agreed to sign the deal',
    [],
  ],
  [
    'a replaced name',
    'In the end Putin humiliated the envoy.',
    'In the end Trump humiliated the envoy',
    ['name'],
  ],
  [
    'a name in another script',
    'Τελικά η Ευρώπη θα πληρώσει για όλα.',
    'Τελικά η Ασία θα πληρώσει για όλα',
    ['name'],
  ],
  [
    'a part of a name',
    'Then the United States sent an envoy.',
    'Then the United Nations sent an envoy',
    ['name'],
  ],
  ['another case', 'We told the US to leave at once.', 'We told the us to leave at once', []],
  [
    'another accent',
    'He took the exposé to the press room.',
    'He took the expose to the press room',
    [],
  ],
  ['a word cut at its start', 'He wants the peace deal.', 'eace deal', []],
  ['a word cut at its end', 'He wants the peace deal.', 'wants the pea', []],
  ['a word cut at a line end', 'He wants infor-\nmation now.', 'mation now', []],
  ['half a ligature', 'He wants to afﬁrm it.', 'irm it', []],
  ['a letter without its mark', 'He said abq\u0331 to her.', 'said abq', []],
  [
    'another word',
    'He was slightly impressed by the plan.',
    'He was deeply impressed by the plan',
    [],
  ],
  ['a comma', 'No, he wants to stop the war.', 'No he wants to stop the war', []],
];

CHANGED.push(
  ['a line-end hyphen read as a space', 'He is a no-\ntable man.', 'is a no table man', []],
  ['the same, the hyphen in the quote', 'He is a no table man.', 'is a no-\ntable man', []],
  ['a soft hyphen read as a space', 'He is now\u00ad\nhere to be seen.', 'now here to be seen', []],
  ['“likely” of “un-likely”, broken', 'It is un- \nlikely to end.', 'likely to end', []],
  ['“un” of “un-likely”, broken', 'It is un-\nlikely to end.', 'It is un', []],
  ['“can” of “can′t”', 'He can′t go there.', 'He can', ['negation']],
  [
    '“European” of “non–European”',
    'It has non–European Union states.',
    'European Union states',
    ['negation'],
  ],
  ['“deal” of “no-deal”', 'A no-deal exit is near.', 'deal exit is near', ['negation']],
  ['a Thai number', 'จ่าย ๑๕๐๐ บาท', '๕๐๐ บาท', ['number']],
  ['a Chinese number', '他们派出10万人。', '他们派出10', ['number']],
  ['a sign in Chinese', '今天气温是−5度左右吧。', '5度左右吧', ['number']],
  ['a sign before a currency', 'It lost −$5 million.', '$5 million', ['number']],
  ['a decimal point', 'It rose .5 percent.', '5 percent', ['number']],
  ['an exponent', 'It was 10⁻² of it.', 'It was 10', ['number']],
  ['a fraction', 'About 1⁄2 of men left.', '2 of men', ['number']],
  ['a percentage with a space', 'It rose 10 % then.', 'It rose 10', ['number']],
  ['a number grouped with a space', 'He sent 10 000 men.', 'He sent 10', ['number']],
  ['a shortened name', 'Then the U.S.S.R. ruled.', 'Then the U.S.', []],
  ['a shortened name’s end', 'Then U.S. officials left.', 'S. officials', []],
  ['a Hebrew shortened name', 'נשיא ארה"ב אמר', 'נשיא ארה', []],
  ['a name joined by a sign', 'He runs AT&T now.', 'He runs AT', []],
  ['a name elided', 'Ils accusent l’Iran de tout.', 'Ils accusent l’Irak de tout', []],
  [
    'an ordinal',
    'It was the fourth attempt so far.',
    'It was the fifth attempt so far',
    ['number'],
  ],
  ['a currency', 'It cost them $5 million in all.', 'It cost them €5 million in all', ['number']],
  [
    '“dont”',
    'They dont want to make peace with us at all.',
    'They want to make peace with us at all',
    ['negation'],
  ],
);

const lettersOf = (text: string) => text.replace(/[\s\u00ad-]/g, '');

test.each(CHANGED)('%s is never verified, but shown', (what, text, quote, dangers) => {
  const anchoring = look(text, quote, NAMES);
  expect(anchoring.status).toBe('changed');
  const { differences = [], matched = '' } = anchoring;
  expect(text).toContain(matched);
  const side = (left: string) =>
    differences
      .filter((run) => run.in !== left)
      .map(({ words }) => words)
      .join('');
  // What both have is given in the typography of the text.
  expect(lettersOf(side('text'))).toBe(lettersOf(quote));
  expect(side('quote')).toBe(matched);
  const flagged = new Set(differences.flatMap((run) => run.dangers));
  expect([...flagged]).toEqual(expect.arrayContaining(dangers));
  expect(what).not.toBe('');
});

test.each([
  ['nothing of the kind', 'He wants peace.', 'She sells sea shells by the sea shore'],
  ['a short quote with another word', 'He wants peace.', 'He wants war'],
  ['swapped names', 'Trump humiliated Putin there.', 'Putin humiliated Trump'],
  [
    'stitched from two places',
    'He left. It rained for three whole days. She stayed.',
    'He left. She stayed',
  ],
  ['a letter inside a word', 'The other man.', 'he'],
  ['no word at all', 'The other man.', '…'],
  ['an elision’s part that is not there', 'He left and she stayed.', 'He left … he stayed'],
  ['an elision’s parts in the other order', 'He left and she stayed.', 'she stayed … He left'],
])('%s is orphaned', (_, text, quote) => {
  expect(look(text, quote)).toEqual({ status: 'orphaned' });
});
