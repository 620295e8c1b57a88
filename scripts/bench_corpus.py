"""The corpora of the benchmark: made-up names, and news-like text that mentions them."""
import json

ARABIC = "ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ع غ ف ق ك ل م ن ه و ي".split()
VOWELS = ["ا", "و", "ي", "", ""]
COMMON = "في من على إلى أن عن مع هذا هذه التي الذي ما لا لم كان بعد قبل بين حتى منذ خلال ذلك كما أو ثم".split()
PARTICLES = ["", "", "", "", "و", "ب", "ل", "ف"]
SIGNS = "\u064e\u064f\u0650\u0652"


def word(draw, latin, least=1, most=3):
    letters = ("bcdfghklmnprstvz", "aeiou") if latin else (ARABIC, VOWELS)
    return "".join(map(draw.choice, letters * draw.randint(least + (not latin), most + (not latin))))


def names(draw, count):
    """Names, each with whether it is Latin; half of them are."""
    found = {}
    while len(found) < count:
        latin = draw.random() < .5
        parts = [word(draw, latin, 4, 5) for _ in range(draw.choice([1, 2, 2, 3]))]
        found[" ".join(p.capitalize() for p in parts)] = latin
    return found


def variant(draw, name, latin):
    """How a text may write a name: three in ten otherwise than the catalogue."""
    if draw.random() < .7:
        return name
    if latin:
        return name.upper()
    at = draw.randrange(1, len(name))
    return draw.choice([name[:at] + draw.choice(SIGNS) + name[at:],
                        draw.choice(PARTICLES[4:]) + name, name.replace("ي", "ى", 1)])


def sentence(draw, latin, fill, pool, density):
    words = draw.choices(fill, k=draw.randint(8, 30))
    while draw.random() < density / (1 + density):
        words.insert(draw.randrange(len(words)), variant(draw, draw.choice(pool), latin))
    text = " ".join(words)
    return text[0].upper() + text[1:] + (draw.choice("....!") if latin else draw.choice(".....؟"))


def articles(draw, known, density):
    """Without end; three in five are Arabic."""
    pools = {latin: [n for n in known if known[n] == latin] for latin in (False, True)}
    fill = {latin: [word(draw, latin) for _ in range(30000)] for latin in (False, True)}
    fill[False] += COMMON * 600
    fill[True] += "the of and to in a that is was for on it".split() * 1200
    while True:
        latin = draw.random() < .4
        text = "".join(sentence(draw, latin, fill[latin], pools[latin], density) + draw.choice("   \n")
                       for _ in range(draw.randint(6, 22)))
        yield text.rstrip()


def write_corpus(path, draw, known, density, size, jsonl=None):
    """Articles between blank lines; the same as JSON lines in the file `jsonl`."""
    written = number = 0
    with open(path, "w", encoding="utf-8") as file, open(jsonl or "/dev/null", "w", encoding="utf-8") as lines:
        for text in articles(draw, known, density):
            written += len(text.encode()) + 2
            number += 1
            file.write(text + "\n\n")
            if jsonl:
                record = {"id": f"n{number}", "date": "2024-05-01", "source": "made up", "text": text}
                lines.write(json.dumps(record, ensure_ascii=False) + "\n")
            if written >= size:
                return


def escape(jsonl, path):
    """The same JSON lines as Python writes them by default: \\u0648 for each letter that is no ASCII."""
    with open(jsonl, encoding="utf-8") as lines, open(path, "w", encoding="utf-8") as file:
        for line in lines:
            file.write(json.dumps(json.loads(line)) + "\n")


def write_catalogue(path, known, together=1):
    """A catalogue of the names, so many to an entity."""
    known = list(known)
    entities = [{"id": f"e{i}", "aliases": known[i:i + together]} for i in range(0, len(known), together)]
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"entities": entities}, file, ensure_ascii=False)


def write_names(path, known):
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(known) + "\n")
