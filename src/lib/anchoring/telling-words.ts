/** Words that turn a sentence round or make it surer or less sure, in the languages that we could check, in lower case. */
const words = (list: string) => new Set(list.trim().split(/\s+/));

const NEGATIONS = words(`
  not no never none nobody nothing nowhere neither nor without cannot hardly barely rarely seldom dont doesnt didnt isnt wasnt arent werent wont cant couldnt wouldnt shouldnt
  nicht kein keine keinen keiner keinem keines nie niemals niemand nichts ohne weder
  ne pas jamais aucun aucune rien sans personne ni no nunca jamás ningún ninguno ninguna nadie nada sin
  non mai nessuno nessuna nessun niente senza não nem ninguém niet geen nooit inte aldrig ikke aldri nie bez nigdy
  δεν δε μην μη όχι ποτέ χωρίς ούτε κανείς κανένας καμία τίποτα
  değil yok لا لم لن ليس غير ما לא אין בלי 不 没 沒 没有 未 无 無 非 别 ない ません 않 안 못 नहीं
  не нет ни никогда никто ничего без ні немає ніколи ніхто нічого`);

const MODALS = words(`
  can could may might must shall should will would ought need likely unlikely probably possibly perhaps maybe
  reportedly allegedly appear appears appeared seem seems seemed have has had apparently seemingly supposedly certainly definitely
  kann könnte können könnten muss müssen müsste soll sollen sollte wird werden würde darf dürfen wohl vielleicht angeblich
  peut peuvent pourrait doit doivent devrait va vont sera peut-être
  puede pueden podría debe deben debería será quizás tal può possono potrebbe deve dovrebbe sarà forse pode poderia deverá
  θα ίσως μπορεί πρέπει ενδέχεται φέρεται πιθανόν μάλλον
  может могут мог должен должна должны будет будут возможно вероятно може можуть повинен буде можливо`);

const NUMBER_WORDS = words(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety 万 亿 億 萬 千 百 兆 十 fourth fifth sixth seventh eighth ninth tenth trillions hundred hundreds thousand thousands million
  millions billion billions trillion dozen dozens half quarter third first second last once twice double triple all every
  ein eine eins zwei drei vier fünf sechs sieben acht neun zehn hundert tausend million millionen milliarden
  deux trois quatre cinq sept huit neuf dix cent cents mille millions milliard milliards
  uno una dos tres cuatro cinco seis siete ocho nueve diez cien mil millones due tre quattro sei sette otto nove dieci
  ένα ένας μία δύο τρία τρεις τέσσερα τέσσερις πέντε έξι επτά οκτώ εννέα δέκα εκατό χίλια χιλιάδες εκατομμύρια
  один одна два две три четыре пять шесть семь восемь девять десять сто тысяча тысяч миллион миллионов`);

const NEGATING_PREFIX = /^(?:un|non-?|in|im|il|ir|dis|anti-?)(?=\p{L}{3})/u;

/** Whether a word denies, or denies one of `others` by a prefix (“unlikely”). */
export function isNegation(word: string, others: ReadonlySet<string>): boolean {
  const stem = word.replace(NEGATING_PREFIX, '').replace(/(?<=\p{L}{3})less$/u, '');
  return NEGATIONS.has(word) || /(?:n't|^n'.+)$/u.test(word) || (stem !== word && others.has(stem));
}

/** Whether a word tells how surely. */
export function isModal(word: string): boolean {
  return MODALS.has(word) || /'(?:ll|d)$/u.test(word);
}

/** Whether a word tells how many, in digits of any script or in letters. */
export function isNumber(word: string): boolean {
  return /[\p{N}\p{Sc}%‰٪％]/u.test(word) || NUMBER_WORDS.has(word);
}
