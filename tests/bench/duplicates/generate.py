"""Press-like articles with planted copies, rewrites and look-alikes; the same for the same seed.

The vocabulary follows Zipf's law and is spelt of French syllables, between real function words; stock phrases of the
press and agencies' notices recur as they do in newspapers, so that unrelated articles share runs of words.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from itertools import accumulate

FUNCTION = (
    "de la le les et à des en du un une que est dans qui par pour au sur pas plus ce il avec ne se sont a été aux son "
    "sa ses leur mais ou comme après selon entre sans sous depuis lors dont où cette ces nous on elle ils avait ont"
)
STOCK = (
    "a déclaré le porte-parole du ministère des Affaires étrangères lors d’un point de presse",
    "le président de la République s’est entretenu au téléphone avec son homologue",
    "au moins plusieurs personnes ont été tuées et des dizaines d’autres blessées",
    "selon un premier bilan encore provisoire communiqué par les autorités locales",
    "le Conseil de sécurité des Nations unies doit se réunir en urgence",
    "n’a pas souhaité réagir dans l’immédiat aux questions de la presse",
    "dans un communiqué publié mardi soir sur son site internet",
    "qui a requis l’anonymat n’étant pas autorisé à s’exprimer publiquement",
    "une enquête a été ouverte par le parquet et confiée à la police judiciaire",
    "depuis le début de la guerre en Ukraine il y a plus de deux ans",
    "le secrétaire général de l’organisation a appelé les parties à la retenue",
    "les négociations doivent reprendre la semaine prochaine dans la capitale",
    "à l’issue d’un entretien de plus de deux heures avec le chef du gouvernement",
    "les organisations de défense des droits de l’homme dénoncent une dérive autoritaire",
    "d’après un sondage réalisé en ligne auprès d’un échantillon représentatif",
    "le projet de loi sera examiné en séance publique à partir du mois prochain",
)
STOCK_SHARE = 0.08
"""Share of sentences with a stock phrase: two or three in an article of 400 words."""
NOTICES = (
    "La rédaction vous conseille de suivre toute l’actualité en direct sur notre application mobile gratuite et nos "
    "réseaux sociaux, avec les alertes de nos journalistes présents sur le terrain partout dans le monde",
    "L’agence emploie plus de deux mille journalistes répartis dans cent cinquante pays et diffuse ses dépêches en six "
    "langues à des milliers de médias abonnés, conformément à sa charte et à son statut particulier",
    "Cet article a été rédigé à partir des informations recueillies par nos correspondants sur place et des dépêches "
    "des agences de presse, puis relu par la rédaction avant sa publication sur notre site",
)
FURNITURE = (
    "Abonnez-vous pour lire la suite de cet article et soutenir un journalisme indépendant",
    "Partager cet article sur les réseaux sociaux",
    "Suivez-nous et recevez chaque matin notre lettre d’information",
    "À lire aussi nos autres articles sur le même sujet",
)
ONSETS = "b c d f g j l m n p r s t v br cr dr fl fr gr pl pr tr ch"
VOWELS = "a e i o u é ai ou an on in eu oi"
ENDINGS = "- s r t l n tion ment ique eur age té ait ent"
WORDS = 30_000
FAMILY_SHARE = 0.12
"""Share of articles that some copy or rewrite is made of."""


@dataclass
class Planted:
    """A generated article."""

    id: str
    text: str
    family: str
    """Articles with the same family are one text."""
    how: str
    """What was planted: `source`, `copy`, `trim`, `furniture`, `rewrite`, `quote`, `notice`, `single`."""
    agency: str = ""
    words: list[str] = field(default_factory=list, repr=False)


class Newsroom:
    """Writes articles from one seed."""

    def __init__(self, seed: int = 0) -> None:
        self.random = random.Random(seed)  # noqa: S311 - a bench draws the same articles every time
        self.function, self.onsets, self.vowels = FUNCTION.split(), ONSETS.split(), VOWELS.split()
        self.endings = ENDINGS.replace("-", "").split(" ")
        self.vocabulary = [self._word() for _ in range(WORDS)]
        self.weights = list(accumulate(1 / (rank + 2.7) for rank in range(WORDS)))

    def _word(self) -> str:
        count = self.random.choices((1, 2, 3), (2, 5, 3))[0]
        syllables = "".join(
            self.random.choice(self.onsets) + self.random.choice(self.vowels) for _ in range(count)
        )
        return syllables + self.random.choice(self.endings)

    def drawn(self, count: int) -> list[str]:
        """Draw words by Zipf's law."""
        return self.random.choices(self.vocabulary, cum_weights=self.weights, k=count)

    def sentence(self, topic: list[str]) -> list[str]:
        """Write a sentence on a topic: every other word a function word, now and then a stock phrase."""
        words = []
        for word in self.drawn(self.random.randint(5, 14)):
            if self.random.random() < 0.7:
                words.append(self.random.choice(self.function))
            words.append(self.random.choice(topic) if self.random.random() < 0.15 else word)
        if self.random.random() < STOCK_SHARE:
            at = self.random.randrange(len(words) + 1)
            words[at:at] = self.random.choice(STOCK).split()
        return [words[0].capitalize(), *words[1:-1], words[-1] + "."]

    def body(self, topic: list[str], length: int) -> list[str]:
        """Write sentences until there are so many words."""
        words: list[str] = []
        while len(words) < length:
            words += self.sentence(topic)
        return words

    def trimmed(self, words: list[str]) -> list[str]:
        """Cut the end off, as a desk does, and sometimes the first sentence."""
        kept = words[: int(len(words) * self.random.uniform(0.55, 0.9))]
        return kept[12:] if self.random.random() < 0.3 and len(kept) > 80 else kept

    def furnished(self, words: list[str]) -> list[str]:
        """Add lines of the site between the paragraphs."""
        made = list(words)
        for line in self.random.sample(FURNITURE, self.random.randint(1, 3)):
            at = self.random.randrange(len(made) + 1)
            made[at:at] = line.split()
        return made

    def rewritten(self, words: list[str]) -> list[str]:
        """Replace 10 to 30 words in 100, here and there by two words or none."""
        share, made = self.random.uniform(0.1, 0.3), []
        for word in words:
            if self.random.random() >= share:
                made.append(word)
            else:
                made += self.drawn(self.random.choices((1, 0, 2), (8, 1, 1))[0])
        return made

    def lookalike(self, topic: list[str], source: list[str]) -> list[str]:
        """Write on the same topic in other words, with one statement quoted in full as the other article has it."""
        made = self.body(topic, self.random.randint(120, 500))
        at = self.random.randrange(max(1, len(source) - 40))
        place = self.random.randrange(len(made))
        made[place:place] = source[at : at + self.random.randint(15, 35)]
        return made


def articles(count: int = 10_000, seed: int = 0) -> list[Planted]:
    """Write so many articles, families and look-alikes among them, in mixed order."""
    room, made = Newsroom(seed), []
    number = 0
    while len(made) < count:
        number += 1
        made += _family(room, f"f{number:05d}")
    made = made[:count]
    room.random.shuffle(made)
    for place, article in enumerate(made):
        article.id = f"a{place:05d}"
        article.text = " ".join(article.words)
    return made


def _family(room: Newsroom, family: str) -> list[Planted]:
    """Write one article, and perhaps its copies, rewrites and look-alikes."""
    topic = room.drawn(12)
    length = int(min(1500, max(60, room.random.lognormvariate(5.8, 0.6))))
    words = room.body(topic, length)
    agency = room.random.choice(("AFP", "Reuters", "")) if room.random.random() < 0.4 else ""
    source = Planted("", "", family, "source", agency, words)
    made = [source]
    if room.random.random() < FAMILY_SHARE:
        for _ in range(room.random.choices((1, 2, 3, 8), (6, 3, 2, 1))[0]):
            made.append(_variant(room, source))
    else:
        source.how = "single"
    draw = room.random.random()
    if draw < 0.1:
        other = room.lookalike(topic, words)
        made.append(Planted("", "", f"{family}q", "quote", agency, other))
    elif draw < 0.25:
        source.words = [*words, *room.random.choice(NOTICES).split()]
        source.how = "notice" if source.how == "single" else source.how
    return made


def _variant(room: Newsroom, source: Planted) -> Planted:
    how = room.random.choice(("copy", "trim", "furniture", "rewrite", "rewrite"))
    words = list(source.words)
    if how == "rewrite":
        words = room.rewritten(words)
    elif how == "trim":
        words = room.trimmed(words)
    if how == "furniture" or room.random.random() < 0.3:
        words = room.furnished(words)
    return Planted("", "", source.family, how, source.agency, words)
