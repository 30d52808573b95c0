"""In German."""

GERMAN: dict[str, tuple[str, ...]] = {
    "delay": (
        (
            "Mein Flug {flight} von {origin} nach {destination} verschiebt sich immer weiter: "
            "erst {time}, jetzt {later}. Ich habe einen Anschluss und muss wissen, ob ich "
            "umbuchen soll. Buchungscode {locator}. Mit freundlichen Grüßen, {name}"
        ),
    ),
    "cancel": (
        (
            "Soeben habe ich erfahren, dass {flight} am {date} gestrichen ist. Ich muss am "
            "selben Tag in {city} sein. Bitte buchen Sie mich um und teilen Sie mir mit, welche"
            " Ansprüche ich auf Verpflegung und Entschädigung habe."
        ),
    ),
    "bag": (
        (
            "Mein Koffer ist nach Flug {flight} nicht in {destination} angekommen. "
            "Gepäckabschnitt {bag}, dunkelblau, Hartschale, gelbes Band. Ich bin nur drei Tage "
            "hier. Bitte melden Sie sich telefonisch."
        ),
    ),
    "refund": (
        (
            "Für die Buchung {locator} wurden mir zweimal {amount} belastet. Ich bitte um "
            "Erstattung des zweiten Betrags und eine schriftliche Bestätigung."
        ),
        (
            "Vor zwei Wochen wurde mir die Erstattung von {amount} zugesagt. Bis heute ist "
            "nichts eingegangen. Bitte prüfen Sie das."
        ),
    ),
    "complaint": (
        (
            "Ich fliege diese Strecke häufig, aber {flight} am {date} war enttäuschend: "
            "verspätetes Einsteigen ohne jede Durchsage, ein defektes Licht an Platz {seat} und"
            " kein Ansprechpartner nach der Landung. Ich erwarte eine persönliche Antwort."
        ),
    ),
    "points": (
        (
            "Die Punkte für {flight} vom {date} fehlen noch immer auf meinem Konto, obwohl "
            "meine Mitgliedsnummer in der Buchung {locator} steht. Es müssten etwa {points} "
            "sein."
        ),
    ),
    "seat": (
        (
            "Ich hatte auf {flight} Platz {seat} am Gang reserviert und sitze nun in der "
            "letzten Reihe. Wegen meines Knies brauche ich einen Gangplatz. Können Sie das "
            "ändern?"
        ),
    ),
    "praise": (
        (
            "Ein großes Lob an die Besatzung von {flight} am {date}: ruhig, freundlich und mit "
            "viel Geduld für unsere Zwillinge. Bitte geben Sie das weiter!"
        ),
    ),
}
