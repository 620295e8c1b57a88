/* English. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = {
	"mr", "mrs", "ms", "dr", "prof", "gen", "sen", "rep", "gov", "lt", "col", "capt", "cmdr", "sgt",
	"maj", "adm", "rev", "hon", "pres", "messrs", "mt", "vs", "figs", "cf", "ca", "approx", "supt",
	"insp", "atty", "amb", "secy", "sens", "govs", "msgr", "drs", "pvt", "v", "p.s", "ps", "cpl",
	"pfc", "spc", "brig", "asst", "gens", "cols", "mme", "mlle", "ald", "cdr", "comdr", "lieut",
	"profs", "revs", "treas", "ret", "wm", "geo", "chas",
	"jas", "thos", "benj", NULL
};

static const char *const shortened[] = {
	"st", "ft", "reps", "inc", "corp", "ltd", "co", "cos", "bros", "llc", "jr", "sr", "esq", "vol",
	"pp", "p", "jan", "feb", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon",
	"tue", "tues", "wed", "thu", "thurs", "fri", "ave", "blvd", "rd", "dept", "univ", "assn",
	"calif", "fla", "mass", "mich", "minn", "tenn", "tex", "wash", "wis", "conn", "ala", "ariz",
	"colo", "etc", "al", "e.g", "i.e", "a.m", "p.m", "ph.d", "m.d", "b.a", "m.a", "u.s", "u.k",
	"u.n", "e.u", "d.c", "u.s.a", "est", "ed", "eds", "op", "cit", "viz", "assoc", "mfg", "bldg",
	"natl", "intl", "govt", "okla", "wyo", "nev", "neb", "ky", "md", "penn", "lbs", "oz", "hrs",
	"yrs", "sq", "incl", "esp", NULL
};

static const char *const before_numbers[] = {
	"no", "nos", "fig", "ext", "mar", "sat", "sun", "sec", "ch", "par", "art", "pt", "pts", "vols",
	"eq", "eqs", "paras", "apt", "rte", "hwy", "min", "nr", "temp", "avg", "alt", "lat", "exh",
	"matt", "exod", "deut", NULL
};

static const char *const starters[] = {
	"the", "a", "an", "in", "on", "at", "it", "he", "she", "they", "we", "i", "you", "this", "that",
	"these", "those", "but", "and", "or", "so", "yet", "if", "when", "while", "after", "before",
	"however", "there", "then", "his", "her", "their", "our", "its", "my", "as", "for", "with", "from",
	"by", "to", "of", "not", "no", "what", "who", "why", "how", "where", "although", "though",
	"because", "since", "until", "meanwhile", "both", "many", "some", "most", "all", "one", "two",
	"did", "does", "do", "is", "are", "was", "were", "has", "have", "had", "please", "thanks", "let", "here", "now", "just", "mr", "mrs", "ms", "dr",
	NULL
};

static const char *const clause_openers[] = {
	"but", "while", "whereas", "although", "though", "because", "which", "who", "whom", "whose",
	"after", "before", "when", "where", "unless", "until", "since", "so", "yet", "even though",
	"even as", "despite", NULL
};

static const char *const articles[] = { "the", "a", "an", NULL };

/* Also names where they have a capital: "may" is not May, "us" not US. */
static const char *const words[] = {
	"a", "about", "above", "across", "act", "after", "again", "air", "all", "also", "am", "an",
	"and", "any", "are", "arm", "army", "art", "as", "at", "away", "back", "bank", "base", "bath",
	"be", "bear", "bell", "best", "big", "bill", "bit", "black", "blue", "board", "book", "both",
	"box", "boy", "bridge", "bright", "brook", "brown", "bush", "but", "by", "call", "can", "car",
	"case", "cash", "chad", "chair", "chance", "chapel", "charity", "chase", "child", "china",
	"church", "city", "clay", "club", "coach", "coast", "cole", "college", "come", "cook", "cork",
	"council", "court", "crash", "cross", "crown", "day", "dean", "did", "do", "does", "down",
	"drew", "drive", "earl", "east", "eye", "fair", "faith", "fall", "farm", "field", "fine",
	"fire", "fish", "fleet", "for", "ford", "forest", "fort", "found", "fox", "frank", "from",
	"front", "gap", "gate", "gay", "gene", "general", "get", "gold", "good", "grace", "grant",
	"gray", "great", "green", "grey", "group", "grove", "guard", "guardian", "had", "hall",
	"hand", "hardy", "harry", "has", "have", "hawk", "he", "head", "held", "hence", "her", "here",
	"hide", "high", "hill", "him", "his", "hold", "home", "hood", "hook", "hope", "house", "how",
	"hunt", "hurt", "i", "ice", "if", "in", "independent", "is", "island", "it", "its", "jack",
	"jean", "jersey", "job", "joy", "jury", "just", "key", "kind", "king", "knight", "lake",
	"lamb", "land", "lane", "last", "law", "lawn", "league", "leave", "less", "light", "like",
	"lily", "line", "lion", "little", "long", "lord", "love", "low", "major", "man", "many",
	"march", "mark", "market", "marks", "marsh", "mason", "master", "may", "me", "mean", "metro",
	"mill", "mine", "mirror", "miss", "mobile", "moon", "moor", "more", "most", "mount", "museum",
	"my", "nation", "national", "new", "nice", "no", "noble", "north", "not", "now", "oak", "of",
	"off", "office", "old", "on", "one", "or", "orange", "order", "our", "out", "over", "own",
	"page", "pain", "park", "party", "past", "pat", "patch", "path", "peace", "pearl", "people",
	"percy", "pike", "place", "plan", "player", "police", "pool", "pope", "port", "post", "power",
	"press", "price", "prince", "public", "queen", "race", "rain", "ray", "reading", "real",
	"red", "reed", "rich", "ring", "river", "road", "rob", "rock", "rose", "ruby", "said",
	"sandy", "say", "school", "sea", "see", "senate", "she", "shell", "shore", "short", "side",
	"sky", "small", "so", "some", "south", "speaker", "spring", "sprint", "square", "star",
	"state", "states", "stone", "storm", "street", "strong", "sue", "sun", "supreme", "swift",
	"tail", "target", "team", "ten", "than", "that", "the", "their", "them", "then", "there",
	"these", "they", "this", "those", "tiger", "time", "times", "to", "today", "tower", "town",
	"trade", "tree", "trinity", "turkey", "two", "under", "union", "unit", "united", "university",
	"up", "us", "valley", "village", "visa", "walk", "wall", "war", "ward", "was", "water", "we",
	"weeks", "well", "went", "were", "west", "what", "when", "where", "which", "white", "who",
	"will", "win", "wing", "winter", "with", "wolf", "wood", "woods", "words", "world", "would",
	"yet", "you", "young", "your",
	"academy", "action", "administration", "agency", "airport", "alliance", "allied", "allies",
	"ambassador", "archbishop", "archive", "assembly", "association", "authorities", "authority",
	"avenue", "bay", "beach", "bench", "bible", "bishop", "border", "branch", "brigade", "bureau",
	"bus", "cabinet", "camp", "campaign", "campus", "canal", "capital", "captain", "castle",
	"cathedral", "cave", "cell", "center", "central", "centre", "chairman", "chancellor",
	"channel", "chaos", "chief", "christian", "civil", "class", "cliff", "coalition", "code",
	"colonel", "commander", "commission", "committee", "commons", "commonwealth", "community",
	"company", "conference", "congress", "constitution", "continent", "convention", "corporation",
	"corps", "county", "crisis", "crusade", "daily", "defence", "defense", "democrats",
	"department", "desert", "diamond", "director", "district", "division", "doctor", "dragon",
	"eagle", "earth", "eastern", "economy", "edge", "education", "effect", "eight", "election",
	"embassy", "emperor", "empire", "energy", "engine", "enterprise", "era", "evening",
	"exchange", "executive", "express", "family", "father", "federal", "federation", "festival",
	"film", "finance", "flag", "flash", "flight", "floor", "force", "forces", "foreign",
	"foundation", "four", "freedom", "friday", "friend", "future", "galaxy", "game", "games",
	"garden", "gas", "giant", "girl", "global", "god", "golden", "government", "governor",
	"ground", "guide", "gulf", "harbor", "harbour", "health", "heart", "heaven", "heritage",
	"highway", "history", "holy", "horizon", "hospital", "hotel", "human", "ideal", "imperial",
	"industry", "infantry", "institute", "institution", "interior", "international", "internet",
	"journal", "judge", "july", "june", "justice", "kingdom", "labor", "laboratory", "labour",
	"lady", "leader", "legend", "legion", "liberal", "liberals", "liberty", "library", "life",
	"lighthouse", "lights", "local", "lower", "machine", "magazine", "mail", "main", "mainland",
	"male", "manor", "marine", "marines", "matrix", "mayor", "medal", "media", "meeting",
	"memorial", "metal", "middle", "military", "minister", "ministry", "mission", "monday",
	"monitor", "month", "morning", "mosque", "mother", "mountain", "movement", "music", "naval",
	"navy", "network", "night", "nine", "northern", "nuclear", "observer", "ocean", "opera",
	"operation", "opposition", "oracle", "orchestra", "organisation", "organization", "palace",
	"parliament", "pass", "patriots", "phoenix", "pilot", "pioneer", "pirates", "planet",
	"platform", "plaza", "poles", "polish", "political", "politics", "prefecture", "president",
	"priest", "prime", "prison", "private", "professor", "program", "project", "province",
	"publisher", "radio", "railway", "rangers", "rebels", "record", "reform", "refugees",
	"regime", "region", "regional", "register", "reporter", "republic", "republican",
	"republicans", "resistance", "revolution", "royal", "rule", "rules", "saint", "saints",
	"saturn", "scout", "secretary", "security", "senator", "series", "service", "services",
	"session", "seven", "shadow", "share", "sheriff", "silver", "sister", "six", "social",
	"society", "soldier", "soldiers", "son", "song", "source", "southern", "space", "special",
	"spirit", "sport", "sports", "staff", "stage", "station", "statue", "story", "stream",
	"studio", "summer", "summit", "sunday", "system", "table", "telegraph", "television",
	"temple", "terminal", "territory", "theater", "theatre", "thunder", "titan", "top", "tour",
	"traders", "train", "transport", "treasury", "treaty", "tribe", "tribune", "trust", "tunnel",
	"turn", "twin", "upper", "urban", "vice", "victory", "vision", "volunteers", "watch", "wave",
	"weather", "web", "week", "western", "wild", "wind", "wings", "wonder", "work", "worker",
	"workers", "year",
	"alphabet", "amber", "angel", "apple", "april", "archer", "arrow", "autumn", "baker", "banks",
	"barber", "barker", "basil", "beauty", "bloom", "bob", "bolt", "bond", "brand", "broad",
	"buck", "bud", "burns", "butler", "carol", "carter", "carver", "caterpillar", "chambers",
	"chapman", "cherry", "chip", "chrome", "chuck", "colt", "constant", "cooper", "coral",
	"cousin", "crystal", "curry", "curt", "daisy", "dale", "dancer", "darling", "dawn", "dell",
	"delta", "dick", "duke", "fairy", "falcon", "farmer", "fields", "fisher", "flora", "flowers",
	"food", "foreman", "freeman", "frost", "gale", "gardener", "garland", "gates", "ginger",
	"glen", "goddess", "goodman", "guy", "ham", "hammer", "hands", "hazel", "heath", "heather",
	"herb", "holly", "honey", "hooker", "hunter", "iris", "ivy", "jade", "jasmine", "jay", "jet",
	"jewel", "joiner", "jumper", "keen", "kit", "knights", "lad", "lamp", "lance", "laurel",
	"lighter", "lover", "maiden", "marina", "mercy", "mighty", "mike", "miles", "miller", "mills",
	"moody", "nick", "nobody", "noon", "norm", "olive", "opal", "packer", "painter", "parker",
	"patience", "pearls", "peg", "penny", "pepper", "pickles", "pierce", "piper", "plum", "poppy",
	"porter", "potter", "pound", "proud", "rains", "randy", "ranger", "rider", "rivers", "robin",
	"rod", "rosemary", "rust", "rusty", "sage", "salmon", "savage", "savannah", "sawyer",
	"scarlet", "sharp", "shepherd", "shields", "sides", "signal", "silk", "singer", "skip",
	"slack", "smith", "spark", "spicer", "squire", "steel", "sterling", "stew", "stout",
	"strange", "stripe", "subway", "swan", "sweet", "tailor", "tan", "tanner", "teal", "thatcher",
	"thorn", "tiller", "treasure", "trigger", "trot", "trout", "truth", "tucker", "turner",
	"twins", "valor", "van", "victor", "violet", "wade", "walker", "weaver", "wheeler", "willow",
	"windows", "wise", "witch", "worth", "wren", "yards", "youth", "zoom", NULL
};

static const char *const after_letters[] = {
	"the", "it", "he", "she", "they", "we", "you", "this", "that", "these", "those", "but", "and",
	"when", "while", "after", "before", "however", "there", "then", "what", "who", "why", "how",
	"where", "although", "because", "since", "until", "meanwhile", "its", "his", "her", "their",
	"our", "if", "as", "is", "was", "were", "are", "has", "have", "had", "did", "does", "in", "on",
	"at", "by", "for", "with", "from", "to", "of", "not", "now", "just", NULL
};

static const char *const before_letters[] = {
	"plan", "vitamin", "vitamins", "hepatitis", "influenza", "group", "groups", "grade", "class",
	"category", "appendix", "exhibit", "annex", "type", "schedule", "section", NULL
};

static const char *const conjunctions[] = { "and ", "& ", NULL };

extern const struct wasl_cues_data wasl_cues_en;

const struct wasl_language wasl_language_en = {
	.code = "en",
	.articles = articles,
	.words = words,
	.cues = &wasl_cues_en,
	.name = "English",
	.titles = titles,
	.shortened = shortened,
	.before_numbers = before_numbers,
	.starters = starters,
	.clause_openers = clause_openers,
	.after_letters = after_letters,
	.before_letters = before_letters,
	.conjunctions = conjunctions,
};
