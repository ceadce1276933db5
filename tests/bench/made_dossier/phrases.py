"""What the made articles are put together from: people, outlets, sentences, and what scrapers leave around them."""

from __future__ import annotations

OUTLETS: tuple[tuple[str, str, str, str], ...] = (
    ("Le Quotidien des Balkans", "quotidien-balkans.example", "press", "FR"),
    ("La Gazette du Danube", "gazette-danube.example", "press", "RO"),
    ("Courrier de Pristina", "courrier-pristina.example", "press", "XK"),
    ("Le Matin de Belgrade", "matin-belgrade.example", "press", "RS"),
    ("Tribune du Soir", "tribune-soir.example", "press", "BE"),
    ("L’Écho des Alpes", "echo-alpes.example", "press", "CH"),
    ("Agence Levant Presse", "levant-presse.example", "agency", "FR"),
    ("Agence Nord Info", "nord-info.example", "agency", "BE"),
    ("Observatoire de l’Alliance", "observatoire-alliance.example", "institution", "BE"),
    ("Délégation européenne", "delegation-europe.example", "institution", "BE"),
    ("Toute l’Actu", "toute-lactu.example", "aggregator", "FR"),
    ("Fil Europe", "fil-europe.example", "aggregator", "LU"),
    ("Carnets d’Europe", "carnets-europe.example", "blog", "FR"),
    ("Notes de frontière", "notes-frontiere.example", "blog", "XK"),
)
"""Outlets that do not exist: name, domain, kind, country."""

AGENCIES = ("Agence Levant Presse", "Agence Nord Info")

PEOPLE: tuple[tuple[str, str, str], ...] = (
    ("Jens Stoltenberg", "Stoltenberg", "le secrétaire général de l’OTAN"),
    ("Aleksandar Vučić", "Vučić", "le président serbe"),
    ("Aleksandar Vucic", "Vucic", "le président de la Serbie"),
    ("Albin Kurti", "Kurti", "le Premier ministre du Kosovo"),
    ("Miroslav Lajčák", "Lajčák", "l’émissaire européen"),
    ("Miroslav Lajcak", "Lajcak", "le représentant spécial de l’Union européenne"),
    ("Mircea Geoană", "Geoană", "le secrétaire général délégué de l’OTAN"),
    ("Maria Zakharova", "Zakharova", "la porte-parole de la diplomatie russe"),
    ("Sergueï Lavrov", "Lavrov", "le ministre russe des Affaires étrangères"),
    ("Antony Blinken", "Blinken", "le secrétaire d’État américain"),
    ("Josep Borrell", "Borrell", "le chef de la diplomatie européenne"),
    ("Hakan Fidan", "Fidan", "le ministre turc des Affaires étrangères"),
)
"""Full name as one outlet spells it, last name, function."""

BODIES = (
    "l’OTAN",
    "l'OTAN",
    "l’Union européenne",
    "l’UE",
    "la KFOR",
    "l’ONU",
    "la Türkiye",
    "la Turquie",
    "la Russie",
    "la Serbie",
    "l’Alliance",
)
PLACES = (
    "Belgrade",
    "Pristina",
    "Bruxelles",
    "Mitrovica",
    "Ankara",
    "Moscou",
    "Washington",
    "Banjska",
    "Zvečan",
    "Leposavić",
)

SENTENCES = (
    "{Body} et {body2} œuvrent ensemble au retour au calme dans le nord du Kosovo.",
    "Des gendarmes ont pris position à {place}, a constaté un correspondant sur place.",
    "{Body} a renforcé sa présence à {place} après les affrontements de la semaine.",
    "Selon {function}, {body} « ne laissera pas la situation se dégrader ».",
    "{Name} a reçu {name2} à {place} pour un entretien de {number} minutes.",
    "« Nous appelons toutes les parties à la retenue », a déclaré {function}, {name}.",
    "{Body} demande à {body2} de retirer ses troupes massées à la frontière.",
    "À {place}, {number} personnes ont manifesté contre l’accord, selon la police.",
    "Le dialogue entre Belgrade et Pristina doit reprendre à {place}, a annoncé {name}.",
    "M. {last} a rappelé le soutien de {body} en faveur de la stabilité de la région.",
    "« L’accord est à portée de main », a assuré {name} devant la presse à {place}.",
    "{number} soldats de {body} sont déployés dans le pays, dont une partie à {place}.",
    "Pour {function}, la province séparatiste ne peut pas être reconnue comme un État.",
    "{Name} s’est entretenu au téléphone avec {name2} de la situation à {place}.",
    "{Body} a salué une étape importante, tandis que {body2} dénonçait une provocation.",
    "La décision a été prise après {number} heures de négociations à {place}.",
    "Aujourd’hui encore, la question des plaques d’immatriculation divise {place} et Belgrade.",
    "« Il n’y a pas d’alternative au dialogue », a répété M. {last}, cité par la télévision.",
)
FOLLOWED = "À suivre : la réunion de {place}, où {body} doit présenter son plan de cœur d’été."
TITLES = (
    "{place} : {body} appelle à la retenue",
    "{name} reçu à {place}, {body} se félicite",
    "Kosovo : {body} renforce sa présence à {place}",
    "{name} : « Il n’y a pas d’alternative au dialogue »",
    "Après les heurts à {place}, {body} demande une enquête",
    "Ce que prévoit l’accord signé à {place} entre {body} et {body2}",
    "Les gendarmes quittent {place}, annonce {name}",
)
HEADINGS = ("Un dialogue au point mort", "La réaction de Moscou", "Ce qui reste à négocier")
AUTHORS = ("Claire Morvan", "Luka Petrović", "Hélène d’Arras", "Marc Lenoir", "Ana Jovanović")

TOP = (
    ("Accueil > International > Europe",),
    ("Menu", "S’abonner", "Se connecter"),
    ("Partager sur Facebook", "Partager sur X", "Copier le lien"),
    ("Temps de lecture : {number} min.",),
)
MIDDLE = (
    "Lire aussi : {title}",
    "À lire aussi : {title}",
    "La suite après cette publicité",
    "Inscrivez-vous à notre lettre d’information et recevez chaque matin l’essentiel",
)
CAPTION = "Des gendarmes à {place}, le {day}. Photo {agency}"
BOTTOM = (
    ("Partager cet article", "Facebook", "X", "WhatsApp", "Imprimer"),
    ("Sur le même sujet", "{title}", "{title2}", "{title3}"),
    ("Les plus lus", "1. {title}", "2. {title2}", "3. {title3}"),
    ("{number} commentaires", "Connectez-vous pour réagir"),
    ("Abonnez-vous pour lire la suite de cet article et soutenir un journalisme indépendant",),
    ("Tous droits réservés. Toute reproduction interdite.",),
)
NOTES = (
    "Comparer avec la dépêche d’agence, plus complète.",
    "Reprise partielle ; le titre est de la rédaction.",
)
PARTS = (
    ("nord", "Le nord du Kosovo", "Les heurts, les renforts et ce qui s’est dit ensuite."),
    (
        "dialogue",
        "Le dialogue et ses pannes",
        "De Bruxelles à Ohrid, ce qui a été signé et ce qui ne l’a pas été.",
    ),
    ("alliance", "L’Alliance et ses partenaires", ""),
)
"""Parts of the dossier: id, title, introduction."""
TAGS = ("KFOR", "plaques", "élections", "frontière", "renforts", "réactions")
SUMMARY = "Ce que l’on en sait : {title}."
REMARKS = (
    "Chiffre à vérifier : d’autres sources en donnent un autre.",
    "Formule reprise mot pour mot du communiqué.",
)
REASON = "Même texte qu’un autre article, repris sans changement."
