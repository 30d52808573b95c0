"""In French."""

FRENCH: dict[str, tuple[str, ...]] = {
    "delay": (
        (
            "Mon vol {flight} de {origin} à {destination} ne cesse d'être repoussé : d'abord "
            "{time}, maintenant {later}. J'ai une correspondance. Que me proposez-vous ? "
            "Référence {locator}."
        ),
    ),
    "cancel": (
        (
            "Je viens d'apprendre que le vol {flight} du {date} est annulé. Je dois être à "
            "{city} le jour même. Merci de me placer sur un autre vol et de m'indiquer mes "
            "droits. {name}"
        ),
    ),
    "bag": (
        (
            "Je suis arrivée à {city} par le vol {flight}, mais pas ma valise. Étiquette {bag},"
            " bleu foncé, sangle jaune. Je ne reste que trois jours : merci de me rappeler."
        ),
    ),
    "refund": (
        (
            "J'ai été débité deux fois de {amount} pour la réservation {locator}. Je vous prie "
            "de rembourser le second montant et de me le confirmer par écrit."
        ),
    ),
    "complaint": (
        (
            "Je voyage souvent sur cette ligne, et le vol {flight} du {date} m'a déçu : "
            "embarquement tardif sans un mot, liseuse en panne au siège {seat}. J'attends une "
            "vraie réponse."
        ),
    ),
    "points": (
        (
            "Les points du vol {flight} du {date} ne figurent toujours pas sur mon compte ; il "
            "devrait y en avoir environ {points}. Mon numéro est dans la réservation {locator}."
        ),
    ),
    "seat": (
        (
            "J'avais choisi le siège {seat} sur {flight} et l'application me place au fond. Il "
            "me faut un siège côté couloir à cause de mon genou. Pouvez-vous corriger ?"
        ),
    ),
    "praise": (
        (
            "Un grand merci à l'équipage du {flight} du {date}, calme, souriant et patient avec"
            " nos jumeaux. Merci de le leur transmettre !"
        ),
    ),
}
