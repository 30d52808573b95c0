<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>CallBar</name>
    <message>
        <source>Answer</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Find anyone</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>Jemanden finden</translation>
    </message>
    <message>
        <source>Finish</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Hand over</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Hang up</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source>Hold</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Resume</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Search for a customer</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>Abschließen</translation>
    </message>
</context>
<context>
    <name>CallsOnScreen</name>
    <message>
        <source>Nobody found</source>
        <extracomment>ui/calls_on_screen.py</extracomment>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>Nothing was lost. Wrap up when you are done.</source>
        <extracomment>ui/calls_on_screen.py</extracomment>
        <translation>Nichts ist verloren. Abschließen, wenn Sie fertig sind.</translation>
    </message>
    <message>
        <source>Try a name, a whole number, an e-mail or a member number.</source>
        <extracomment>ui/calls_on_screen.py</extracomment>
        <translation>Einen Namen, eine ganze Nummer, eine E-Mail oder eine Mitgliedsnummer versuchen.</translation>
    </message>
    <message>
        <source>Your unfinished note is back</source>
        <extracomment>ui/calls_on_screen.py</extracomment>
        <translation>Ihre unfertige Notiz ist wieder da</translation>
    </message>
</context>
<context>
    <name>ColumnArea</name>
    <message>
        <source>Scroll the column</source>
        <extracomment>ui/widgets/column_area.py</extracomment>
        <translation>Spalte bewegen</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>{late}, tomorrow, in 7 days, Mon {early}</source>
        <extracomment>ui/panes/notes_agree.py</extracomment>
        <translation>{late}, morgen, in 7 Tagen, Mo {early}</translation>
    </message>
    <message>
        <source>A call is ringing</source>
        <extracomment>ui/notifying.py, ui/shell.py</extracomment>
        <translation>Ein Anruf klingelt</translation>
    </message>
    <message>
        <source>A customer by name or any number, an action or a setting.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Ein Kunde mit Namen oder einer Nummer, eine Aktion oder eine Einstellung.</translation>
    </message>
    <message>
        <source>A customer cannot be merged with themselves</source>
        <extracomment>agent_console/hub/merging.py</extracomment>
        <translation>Ein Kunde lässt sich nicht mit sich selbst zusammenführen</translation>
    </message>
    <message>
        <source>A deed that no desk can have done</source>
        <extracomment>agent_console/hub/routes/audit.py</extracomment>
        <translation>Eine Handlung, die keine Konsole getan haben kann</translation>
    </message>
    <message>
        <source>A flight is not known</source>
        <extracomment>agent_console/hub/holding.py</extracomment>
        <translation>Ein Flug ist nicht bekannt</translation>
    </message>
    <message>
        <source>About: {reason}</source>
        <extracomment>ui/words/handing_over.py</extracomment>
        <translation>Thema: {reason}</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>ui/gate/say_card.py, ui/keys/at_gate.py, ui/keys/table.py, ui/panes/do_next.py, ui/review/floor_pages.py, ui/words/choices.py, ui/words/waiting.py</extracomment>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Actions</source>
        <extracomment>ui/palette/finding.py</extracomment>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Address of the hub</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Adresse des Hubs</translation>
    </message>
    <message>
        <source>Address of the hub, for example https://crm.example.com.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>Adresse des Hubs, zum Beispiel https://crm.example.com.</translation>
    </message>
    <message>
        <source>After the calls that are going on; no call comes meanwhile.</source>
        <extracomment>ui/presence_screen.py</extracomment>
        <translation>Nach den laufenden Anrufen; bis dahin kommt keiner.</translation>
    </message>
    <message numerus="yes">
        <source>After {count} more proofs:</source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>
            <numerusform>Nach einem weiteren Nachweis:</numerusform>
            <numerusform>Nach {count} weiteren Nachweisen:</numerusform>
        </translation>
    </message>
    <message>
        <source>After-call work</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>Nachbearbeitung</translation>
    </message>
    <message>
        <source>Age</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Agent</source>
        <extracomment>ui/panes/timeline_filter.py, ui/review/floor_pages.py, ui/review/list_pages.py, ui/review/note_list.py, ui/review/views_menu.py, ui/words/at_coaching.py</extracomment>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Agent console</source>
        <extracomment>ui/notifying.py</extracomment>
        <translation>Agent Console</translation>
    </message>
    <message>
        <source>Agreed on this call</source>
        <extracomment>ui/panes/notes_agreed.py</extracomment>
        <translation>In diesem Anruf vereinbart</translation>
    </message>
    <message>
        <source>All keys</source>
        <extracomment>ui/key_sheet.py, ui/keys/at_gate.py, ui/keys/table.py</extracomment>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>All keys as shipped</source>
        <extracomment>ui/settings_screen/pane.py</extracomment>
        <translation>Alle Tasten wie ausgeliefert</translation>
    </message>
    <message>
        <source>All {count}</source>
        <extracomment>ui/panes/timeline.py</extracomment>
        <translation>Alle {count}</translation>
    </message>
    <message>
        <source>Allowance</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Freigepäck</translation>
    </message>
    <message>
        <source>American Sign Language</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Amerikanische Gebärdensprache</translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>ui/words/at_gate.py, ui/words/waiting.py</extracomment>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Amsterdam</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Amsterdam</translation>
    </message>
    <message>
        <source>An announcement says so before somebody answers; of other calls the hub says it.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>Eine Ansage sagt es, bevor jemand abnimmt; bei anderen Anrufen sagt es der Hub.</translation>
    </message>
    <message>
        <source>An operation without a readable id</source>
        <extracomment>agent_console/hub/operations.py</extracomment>
        <translation>Ein Vorgang ohne lesbare Kennung</translation>
    </message>
    <message>
        <source>Anchorage</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Anchorage</translation>
    </message>
    <message>
        <source>And speak again.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Und wieder sprechen.</translation>
    </message>
    <message>
        <source>Animal in the hold</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Tier im Frachtraum</translation>
    </message>
    <message>
        <source>Another call is ringing: {who}</source>
        <extracomment>ui/panes/call_strip.py</extracomment>
        <translation>Ein weiterer Anruf klingelt: {who}</translation>
    </message>
    <message>
        <source>Another country</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>Anderes Land</translation>
    </message>
    <message>
        <source>Another date of birth</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>Anderes Geburtsdatum</translation>
    </message>
    <message>
        <source>Another name</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>Anderer Name</translation>
    </message>
    <message>
        <source>Another telephone number on file?</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>Eine andere hinterlegte Telefonnummer?</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>ui/keys/at_coaching.py, ui/keys/table.py, ui/panes/coaching.py, ui/review/floor_pages.py, ui/words/at_coaching.py</extracomment>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>to a suggestion</comment>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Answer this</source>
        <extracomment>ui/keys/table.py, ui/panes/timeline_open.py</extracomment>
        <translation>Darauf antworten</translation>
    </message>
    <message>
        <source>Answer to a suggestion</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Antwort auf einen Vorschlag</translation>
    </message>
    <message>
        <source>Answer when it rings</source>
        <extracomment>ui/panes/empty_pane.py</extracomment>
        <translation>Annehmen, wenn es klingelt</translation>
    </message>
    <message>
        <source>App</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>App</translation>
    </message>
    <message>
        <source>Arabic</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Asian vegetarian meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Asiatisch-vegetarisches Essen</translation>
    </message>
    <message>
        <source>Ask</source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Ask for the full name before you say anything private.</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>Nach dem vollen Namen fragen, bevor Sie Privates sagen.</translation>
    </message>
    <message>
        <source>Ask for the full name, then pick one.</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>Nach dem vollen Namen fragen, dann auswählen.</translation>
    </message>
    <message>
        <source>Ask for the member number or the record locator, then search.</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>Nach Mitgliedsnummer oder Buchungscode fragen, dann suchen.</translation>
    </message>
    <message>
        <source>Ask for the name or the record locator, then search.</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>Nach Namen oder Buchungscode fragen, dann suchen.</translation>
    </message>
    <message>
        <source>Ask the next question</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Nächste Frage stellen</translation>
    </message>
    <message>
        <source>At</source>
        <extracomment>ui/words/at_gate.py, ui/words/waiting.py</extracomment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Atlanta</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Atlanta</translation>
    </message>
    <message>
        <source>Available</source>
        <extracomment>ui/panes/call_bar.py, ui/review/floor_words.py, ui/words/presences.py</extracomment>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Available, break, lunch, training, meeting or back office.</source>
        <extracomment>ui/presence_screen.py</extracomment>
        <translation>Bereit, Pause, Mittag, Schulung, Besprechung oder Backoffice.</translation>
    </message>
    <message>
        <source>Available, break, lunch, training, meeting, back office.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Bereit, Pause, Mittag, Schulung, Besprechung, Backoffice.</translation>
    </message>
    <message>
        <source>Award seat</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Prämienplatz</translation>
    </message>
    <message>
        <source>Baby meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Babykost</translation>
    </message>
    <message>
        <source>Back office</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>Backoffice</translation>
    </message>
    <message>
        <source>Back to the calls</source>
        <extracomment>ui/help/pane.py, ui/keys/at_help.py, ui/keys/table.py, ui/settings_screen/pane.py</extracomment>
        <translation>Zurück zu den Anrufen</translation>
    </message>
    <message>
        <source>Bag on a seat of its own</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Gepäck auf eigenem Sitz</translation>
    </message>
    <message>
        <source>Baggage</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Gepäck</translation>
    </message>
    <message>
        <source>Bassinet</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Babykörbchen</translation>
    </message>
    <message>
        <source>Because of {cause}.</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>Wegen {cause}.</translation>
    </message>
    <message>
        <source>Beijing</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Peking</translation>
    </message>
    <message>
        <source>Bengali</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Bengalisch</translation>
    </message>
    <message>
        <source>Bland meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Schonkost</translation>
    </message>
    <message>
        <source>Blind passenger</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Blinder Fluggast</translation>
    </message>
    <message>
        <source>Booking</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Booking reference</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>Buchungscode</translation>
    </message>
    <message>
        <source>Booking reference?</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>Buchungscode?</translation>
    </message>
    <message>
        <source>Born</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>Geboren</translation>
    </message>
    <message>
        <source>Boston</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Boston</translation>
    </message>
    <message>
        <source>Break</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Bulgarisch</translation>
    </message>
    <message>
        <source>By name</source>
        <extracomment>ui/palette/finding.py</extracomment>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>By when</source>
        <extracomment>ui/panes/notes_agree.py</extracomment>
        <translation>Bis wann</translation>
    </message>
    <message>
        <source>By when? For example tomorrow {time}, or in 7 days.</source>
        <extracomment>ui/panes/notes_agree.py</extracomment>
        <translation>Bis wann? Zum Beispiel morgen {time} oder in 7 Tagen.</translation>
    </message>
    <message>
        <source>CRM connected</source>
        <extracomment>ui/words/standing.py</extracomment>
        <translation>CRM verbunden</translation>
    </message>
    <message>
        <source>CRM in sync, {ago}</source>
        <extracomment>ui/words/standing.py</extracomment>
        <translation>CRM abgeglichen, {ago}</translation>
    </message>
    <message numerus="yes">
        <source>Cache {count} customers</source>
        <extracomment>ui/words/standing.py</extracomment>
        <translation>
            <numerusform>{count} Kunde im Speicher</numerusform>
            <numerusform>{count} Kunden im Speicher</numerusform>
        </translation>
    </message>
    <message>
        <source>Call</source>
        <extracomment>ui/keys/table.py, ui/review/floor_pages.py</extracomment>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>to ring somebody</comment>
        <extracomment>ui/dialling_screen.py</extracomment>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Call back</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Call dropped</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Anruf abgebrochen</translation>
    </message>
    <message>
        <source>Call ended</source>
        <extracomment>ui/shell.py, ui/words/calls.py</extracomment>
        <translation>Anruf beendet</translation>
    </message>
    <message>
        <source>Call from</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Anruf von</translation>
    </message>
    <message>
        <source>Call handed over</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Anruf übergeben</translation>
    </message>
    <message>
        <source>Call note</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Anrufnotiz</translation>
    </message>
    <message>
        <source>Call without a note</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Anruf ohne Notiz</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <extracomment>ui/dialling_screen.py, ui/panes/customer_card.py</extracomment>
        <translation>{number} anrufen</translation>
    </message>
    <message>
        <source>Call-back</source>
        <extracomment>ui/keys/table.py, ui/words/dues.py, ui/words/waiting.py</extracomment>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Caller identified</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Anrufer erkannt</translation>
    </message>
    <message>
        <source>Calling number on profile</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>Anrufende Nummer im Profil</translation>
    </message>
    <message>
        <source>Calls are recorded</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Anrufe werden aufgezeichnet</translation>
    </message>
    <message>
        <source>Calls may come.</source>
        <extracomment>ui/presence_screen.py</extracomment>
        <translation>Anrufe dürfen kommen.</translation>
    </message>
    <message>
        <source>Calls this PC alone is told of are recorded; of others the hub says it.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>Anrufe, von denen nur dieser PC erfährt, werden aufgezeichnet; bei anderen sagt es der Hub.</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <extracomment>ui/gate/recovery_words.py, ui/words/names.py</extracomment>
        <translation>Stornierung</translation>
    </message>
    <message>
        <source>Cantonese</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Kantonesisch</translation>
    </message>
    <message>
        <source>Catalan</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Katalanisch</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Umbuchung</translation>
    </message>
    <message numerus="yes">
        <source>Change of {count} fields</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>
            <numerusform>Änderung eines Feldes</numerusform>
            <numerusform>Änderung von {count} Feldern</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <extracomment>ui/gallery_outbox.py</extracomment>
        <translation>Inzwischen geändert</translation>
    </message>
    <message>
        <source>Changes in one request</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Änderungen je Anfrage</translation>
    </message>
    <message>
        <source>Charlotte</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Charlotte</translation>
    </message>
    <message>
        <source>Chat</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Check the hub&apos;s address: a sign-in page of the network may be in the way.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Adresse des Hubs prüfen: Vielleicht ist eine Anmeldeseite des Netzes dazwischen.</translation>
    </message>
    <message>
        <source>Chicago O&apos;Hare</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Chicago O&apos;Hare</translation>
    </message>
    <message>
        <source>Child meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Kindermenü</translation>
    </message>
    <message>
        <source>Chinese</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Choose</source>
        <extracomment>ui/palette/palette.py</extracomment>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <extracomment>ui/dialogs/passphrase.py</extracomment>
        <translation>Passphrase wählen</translation>
    </message>
    <message>
        <source>Choose a passphrase; it is asked for at each start.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Eine Passphrase wählen; sie wird bei jedem Start abgefragt.</translation>
    </message>
    <message>
        <source>Choose below whose value of each field stands. Both histories stay together.</source>
        <extracomment>ui/panes/duplicates.py</extracomment>
        <translation>Wählen Sie unten, wessen Angabe in jedem Feld gilt. Beide Verläufe bleiben zusammen erhalten.</translation>
    </message>
    <message>
        <source>Choose field by field</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Feld für Feld wählen</translation>
    </message>
    <message>
        <source>Choose or type</source>
        <extracomment>ui/panes/notes_choice.py, ui/panes/script_answers.py</extracomment>
        <translation>Wählen oder tippen</translation>
    </message>
    <message>
        <source>City</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Wohnort</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>ui/inspector/pane.py, ui/palette/palette.py, ui/review/export_strip.py</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Colleague or queue</source>
        <extracomment>ui/transfer_screen.py</extracomment>
        <translation>Kollege oder Warteschlange</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <extracomment>ui/review/floor_pages.py, ui/transfer_screen.py</extracomment>
        <translation>Kollegen</translation>
    </message>
    <message>
        <source>Compensation</source>
        <extracomment>ui/gate/recovery_words.py, ui/gate/voucher_words.py, ui/keys/at_gate.py, ui/words/names.py</extracomment>
        <translation>Entschädigung</translation>
    </message>
    <message>
        <source>Complaint</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>Connect the caller at your telephone, too.</source>
        <extracomment>ui/words/telephone.py</extracomment>
        <translation>Den Anrufer auch am Telefon verbinden.</translation>
    </message>
    <message>
        <source>Connect this computer to the network and start again; what you wrote is still here.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Verbinden Sie diesen Rechner mit dem Netz und starten Sie neu; was Sie geschrieben haben, ist noch da.</translation>
    </message>
    <message>
        <source>Connected</source>
        <extracomment>ui/shell.py</extracomment>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connected {time}</source>
        <extracomment>ui/words/calls.py</extracomment>
        <translation>Verbunden {time}</translation>
    </message>
    <message>
        <source>Connecting to the CRM…</source>
        <extracomment>ui/words/standing.py</extracomment>
        <translation>CRM wird verbunden…</translation>
    </message>
    <message>
        <source>Consent</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Consents</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Einwilligungen</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>ui/panes/timeline_open.py</extracomment>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>ui/inspector/pane.py, ui/panes/timeline_open.py</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the inspector&apos;s words</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Text des Inspektors kopieren</translation>
    </message>
    <message>
        <source>Correct</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Correct it and send it again, or discard it.</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Korrigieren und erneut senden, oder verwerfen.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Korrigieren und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Correct the note</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Notiz korrigieren</translation>
    </message>
    <message>
        <source>Correction</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>Country</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Land</translation>
    </message>
    <message>
        <source>Counts from the next start.</source>
        <extracomment>ui/settings_screen/row.py</extracomment>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Croatian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Currency</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Customer {number} of several</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Kunde {number} von mehreren</translation>
    </message>
    <message>
        <source>Customers</source>
        <extracomment>ui/other_file.py, ui/palette/finding.py, ui/review/list_pages.py</extracomment>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Customers kept on this computer at the most.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>So viele Kunden werden höchstens auf diesem PC gehalten.</translation>
    </message>
    <message>
        <source>Customers on this PC</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Kunden auf diesem PC</translation>
    </message>
    <message>
        <source>Czech</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Dallas/Fort Worth</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Dallas/Fort Worth</translation>
    </message>
    <message>
        <source>Damaged baggage</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Beschädigtes Gepäck</translation>
    </message>
    <message>
        <source>Danish</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Date of birth?</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>Geburtsdatum?</translation>
    </message>
    <message>
        <source>Deaf passenger</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Gehörloser Fluggast</translation>
    </message>
    <message>
        <source>Declined</source>
        <extracomment>ui/gate/say_card.py, ui/keys/at_gate.py, ui/keys/table.py, ui/panes/do_next.py, ui/review/floor_pages.py, ui/words/choices.py, ui/words/waiting.py</extracomment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Delayed baggage</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Verspätetes Gepäck</translation>
    </message>
    <message>
        <source>Denver</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Denver</translation>
    </message>
    <message>
        <source>Deportee, alone</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Abgeschobene Person, allein</translation>
    </message>
    <message>
        <source>Deportee, escorted</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Abgeschobene Person, begleitet</translation>
    </message>
    <message>
        <source>Detroit</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Detroit</translation>
    </message>
    <message>
        <source>Diabetic meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Diabetikeressen</translation>
    </message>
    <message>
        <source>Dial at your telephone.</source>
        <extracomment>ui/words/telephone.py</extracomment>
        <translation>Am Telefon wählen.</translation>
    </message>
    <message>
        <source>Discard</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard for good</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Endgültig verwerfen</translation>
    </message>
    <message>
        <source>Discard it? It never reaches the CRM.</source>
        <extracomment>ui/panes/outbox_actions.py</extracomment>
        <translation>Verwerfen? Es erreicht das CRM dann nie.</translation>
    </message>
    <message>
        <source>Discarded: {what}</source>
        <extracomment>ui/outbox_screen.py</extracomment>
        <translation>Verworfen: {what}</translation>
    </message>
    <message>
        <source>Disruption</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Flugunregelmäßigkeit</translation>
    </message>
    <message>
        <source>Do next</source>
        <extracomment>ui/keys/table.py, ui/panes/do_next.py</extracomment>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Do not write it</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Nicht schreiben</translation>
    </message>
    <message>
        <source>Do what the notice offers</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Tun, was der Hinweis anbietet</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>ui/gate/recovery_pane.py, ui/keys/table.py</extracomment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <extracomment>ui/follow_ups_screen.py</extracomment>
        <translation>Erledigt: {what}</translation>
    </message>
    <message>
        <source>Due</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <extracomment>ui/keys/table.py, ui/panes/customer_card.py, ui/panes/duplicates.py</extracomment>
        <translation>Dubletten</translation>
    </message>
    <message>
        <source>Duplicates of {name}</source>
        <extracomment>ui/panes/duplicates.py</extracomment>
        <translation>Dubletten von {name}</translation>
    </message>
    <message>
        <source>Dutch</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>E-mail</source>
        <extracomment>ui/palette/finding.py, ui/words/names.py</extracomment>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>E-mail address on file?</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>Hinterlegte E-Mail-Adresse?</translation>
    </message>
    <message>
        <source>Emotional support animal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Tier zur emotionalen Unterstützung</translation>
    </message>
    <message>
        <source>End the call, and go on writing.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Den Anruf beenden und weiterschreiben.</translation>
    </message>
    <message>
        <source>End the call, and send the note to the CRM.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Den Anruf beenden und die Notiz an das CRM senden.</translation>
    </message>
    <message>
        <source>English</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Enter changes it, Delete takes it out.</source>
        <extracomment>ui/panes/notes_agreed.py</extracomment>
        <translation>Enter ändert, Entf entfernt.</translation>
    </message>
    <message>
        <source>Enter the passphrase that was chosen when the copy was made.</source>
        <extracomment>ui/dialogs/passphrase.py</extracomment>
        <translation>Die Passphrase eingeben, die beim Anlegen der Kopie gewählt wurde.</translation>
    </message>
    <message>
        <source>Enter the passphrase this computer&apos;s copy was made with.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Die Passphrase eingeben, mit der die Kopie auf diesem PC angelegt wurde.</translation>
    </message>
    <message>
        <source>Estonian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Estnisch</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>ui/panes/timeline_filter.py</extracomment>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Everything you wrote on this PC has reached the CRM and was confirmed.</source>
        <extracomment>ui/panes/outbox_entry.py</extracomment>
        <translation>Alles, was Sie auf diesem PC geschrieben haben, hat das CRM erreicht und ist bestätigt.</translation>
    </message>
    <message>
        <source>Exceed the promise</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Zusage übertreffen</translation>
    </message>
    <message>
        <source>Expected value</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Erwarteter Wert</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Extra baggage</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Zusatzgepäck</translation>
    </message>
    <message>
        <source>Extra seat</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Zusatzsitz</translation>
    </message>
    <message>
        <source>Family name</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Familienname</translation>
    </message>
    <message>
        <source>File open</source>
        <extracomment>ui/panes/call_strip.py</extracomment>
        <translation>Akte offen</translation>
    </message>
    <message>
        <source>File open, no call</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>Akte offen, kein Anruf</translation>
    </message>
    <message>
        <source>Filipino</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Filipino</translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>ui/keys/at_review.py, ui/panes/timeline_filter.py</extracomment>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the history</source>
        <extracomment>ui/keys/table.py, ui/panes/timeline_filter.py</extracomment>
        <translation>Verlauf filtern</translation>
    </message>
    <message>
        <source>Filter: {words}</source>
        <extracomment>ui/panes/timeline_filter.py</extracomment>
        <translation>Filter: {words}</translation>
    </message>
    <message>
        <source>Find</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <extracomment>ui/panes/empty_pane.py</extracomment>
        <translation>Kunden finden</translation>
    </message>
    <message>
        <source>Find anyone</source>
        <extracomment>ui/gallery_shell.py, ui/keys/table.py, ui/palette/screen.py</extracomment>
        <translation>Jemanden finden</translation>
    </message>
    <message>
        <source>Finnish</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>First copy of the CRM {share} %</source>
        <extracomment>ui/words/standing.py</extracomment>
        <translation>Erste Kopie des CRM {share} %</translation>
    </message>
    <message>
        <source>First new try</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Erster neuer Versuch</translation>
    </message>
    <message>
        <source>Flights</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Flüge</translation>
    </message>
    <message>
        <source>Follow up</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>Follow-up done</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Wiedervorlage erledigt</translation>
    </message>
    <message>
        <source>Follow-up opened again</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Wiedervorlage wieder geöffnet</translation>
    </message>
    <message>
        <source>Follow-up planned anew</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Wiedervorlage neu geplant</translation>
    </message>
    <message>
        <source>Follow-up promised</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Wiedervorlage zugesagt</translation>
    </message>
    <message>
        <source>Follow-up withdrawn</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Wiedervorlage zurückgenommen</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <extracomment>ui/follow_ups_screen.py, ui/keys/table.py</extracomment>
        <translation>Wiedervorlagen</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Für</translation>
    </message>
    <message>
        <source>For example show the other call that rings.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Zum Beispiel den anderen klingelnden Anruf zeigen.</translation>
    </message>
    <message>
        <source>Form of address</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Found</source>
        <extracomment>ui/palette/palette.py</extracomment>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Frankfurt</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Frankfurt</translation>
    </message>
    <message>
        <source>Free some space on this computer; what is on screen is not saved until then.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Auf diesem PC Platz schaffen; bis dahin ist das Angezeigte nicht gespeichert.</translation>
    </message>
    <message>
        <source>Free some space, then retry.</source>
        <extracomment>ui/transfer_screen.py</extracomment>
        <translation>Platz schaffen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>French</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>From the copy on this PC</source>
        <extracomment>ui/panes/data_age.py, ui/review/note_words.py</extracomment>
        <translation>Aus der Kopie auf diesem PC</translation>
    </message>
    <message>
        <source>Fruit platter</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Obstteller</translation>
    </message>
    <message>
        <source>Gate</source>
        <extracomment>ui/gate_door.py, ui/keys/at_gate.py, ui/words/names.py</extracomment>
        <translation>Gate</translation>
    </message>
    <message>
        <source>General</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Allgemeines</translation>
    </message>
    <message>
        <source>German</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>German Sign Language</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Deutsche Gebärdensprache</translation>
    </message>
    <message>
        <source>Give it</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Give to…</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Übergeben an…</translation>
    </message>
    <message>
        <source>Given name</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Given to {name}: {what}</source>
        <extracomment>ui/follow_ups_screen.py</extracomment>
        <translation>Übergeben an {name}: {what}</translation>
    </message>
    <message>
        <source>Gluten-free meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Glutenfreies Essen</translation>
    </message>
    <message>
        <source>Greek</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Hand back</source>
        <extracomment>ui/keys/table.py, ui/panes/served_by.py</extracomment>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Hand back: {key}</source>
        <extracomment>ui/panes/served_by.py</extracomment>
        <translation>Zurückgeben: {key}</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Jetzt übergeben</translation>
    </message>
    <message>
        <source>Hand over</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Hand the call over to</source>
        <extracomment>ui/transfer_screen.py</extracomment>
        <translation>Anruf übergeben an</translation>
    </message>
    <message>
        <source>Hand the call over to {name}</source>
        <extracomment>ui/panes/transfer.py</extracomment>
        <translation>Anruf an {name} übergeben</translation>
    </message>
    <message>
        <source>Handed over by {name}</source>
        <extracomment>ui/panes/picks_up.py</extracomment>
        <translation>Übergeben von {name}</translation>
    </message>
    <message>
        <source>Handed over to {name}</source>
        <extracomment>ui/transfer_screen.py, ui/words/handing_over.py</extracomment>
        <translation>Übergeben an {name}</translation>
    </message>
    <message>
        <source>Hang up</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source>Hang up at your telephone, too.</source>
        <extracomment>ui/words/telephone.py</extracomment>
        <translation>Auch am Telefon auflegen.</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Held</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Held because: {why}</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Angehalten, weil: {why}</translation>
    </message>
    <message>
        <source>Held flights let go</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Gehaltene Flüge freigegeben</translation>
    </message>
    <message>
        <source>Held until</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Gehalten bis</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>High-fibre meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Ballaststoffreiches Essen</translation>
    </message>
    <message>
        <source>Hindi</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Hindu meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Hinduistisches Essen</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>ui/panes/timeline_hands.py, ui/words/waiting.py</extracomment>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Hold or resume</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Halten oder fortsetzen</translation>
    </message>
    <message>
        <source>Home</source>
        <extracomment>ui/panes/candidates.py, ui/panes/know_cards.py</extracomment>
        <translation>Heimat</translation>
    </message>
    <message>
        <source>Home airport</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Heimatflughafen</translation>
    </message>
    <message>
        <source>Honolulu</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Honolulu</translation>
    </message>
    <message>
        <source>Hotel</source>
        <extracomment>ui/gate/recovery_words.py, ui/gate/voucher_words.py, ui/keys/at_gate.py, ui/words/names.py</extracomment>
        <translation>Hotel</translation>
    </message>
    <message>
        <source>Houston</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Houston</translation>
    </message>
    <message>
        <source>Hub</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Isländisch</translation>
    </message>
    <message>
        <source>In 7 days</source>
        <extracomment>ui/words/dues.py</extracomment>
        <translation>In 7 Tagen</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Indonesisch</translation>
    </message>
    <message>
        <source>Infant on lap</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Kleinkind auf dem Schoß</translation>
    </message>
    <message>
        <source>Information</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Auskunft</translation>
    </message>
    <message>
        <source>Inspector</source>
        <extracomment>ui/inspector/pane.py, ui/keys/table.py</extracomment>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Install the application bundle: it brings the links with it.</source>
        <extracomment>agent_console/cti/desktop_links.py</extracomment>
        <translation>Das Programmpaket installieren: Es bringt die Verknüpfungen mit.</translation>
    </message>
    <message>
        <source>Is it them?</source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>Ist es die Person?</translation>
    </message>
    <message>
        <source>It can be taken apart at any time: each gets back what was theirs.</source>
        <extracomment>ui/panes/duplicates.py</extracomment>
        <translation>Es lässt sich jederzeit wieder trennen: Jeder erhält zurück, was ihm gehörte.</translation>
    </message>
    <message>
        <source>It could not be written: {why}</source>
        <extracomment>ui/outbox_screen.py</extracomment>
        <translation>Ließ sich nicht schreiben: {why}</translation>
    </message>
    <message>
        <source>It counts until the program ends: {why}</source>
        <extracomment>ui/settings_screen/screen.py</extracomment>
        <translation>Gilt bis zum Ende des Programms: {why}</translation>
    </message>
    <message>
        <source>It goes to the CRM in a moment.</source>
        <extracomment>ui/wrap_up_undo.py</extracomment>
        <translation>Geht gleich an das CRM.</translation>
    </message>
    <message>
        <source>It is on its way to the CRM already</source>
        <extracomment>ui/wrap_up_undo.py</extracomment>
        <translation>Ist schon auf dem Weg zum CRM</translation>
    </message>
    <message>
        <source>It must be one of: {choices}.</source>
        <extracomment>ui/settings_screen/editors.py</extracomment>
        <translation>Möglich sind: {choices}.</translation>
    </message>
    <message>
        <source>It must be {kind} from {least} to {most}.</source>
        <extracomment>ui/settings_screen/editors.py</extracomment>
        <translation>Erlaubt ist {kind} von {least} bis {most}.</translation>
    </message>
    <message>
        <source>It must be {kind}.</source>
        <extracomment>ui/gallery_shell.py, ui/settings_screen/editors.py</extracomment>
        <translation>Erlaubt ist {kind}.</translation>
    </message>
    <message>
        <source>It needs Ctrl, Alt or a function key.</source>
        <extracomment>ui/keys/chosen.py</extracomment>
        <translation>Sie braucht Strg, Alt oder eine Funktionstaste.</translation>
    </message>
    <message>
        <source>It was changed meanwhile. Look at the customer&apos;s file, then try again or discard it.</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Inzwischen geändert. Die Akte des Kunden ansehen, dann erneut versuchen oder verwerfen.</translation>
    </message>
    <message>
        <source>It was not handed over.</source>
        <extracomment>ui/transfer_screen.py</extracomment>
        <translation>Nicht übergeben.</translation>
    </message>
    <message>
        <source>Italian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Jain vegetarian meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Jainistisch-vegetarisches Essen</translation>
    </message>
    <message>
        <source>Japanese</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Keep it</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Unseres behalten</translation>
    </message>
    <message>
        <source>Keep the call</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Anruf behalten</translation>
    </message>
    <message>
        <source>Keep working; we will try again.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Weiterarbeiten; es wird erneut versucht.</translation>
    </message>
    <message>
        <source>Keep working; we will try again. If it stays so, call your help desk.</source>
        <extracomment>agent_console/sync/worker.py</extracomment>
        <translation>Weiterarbeiten; es wird erneut versucht. Bleibt es so, den Helpdesk anrufen.</translation>
    </message>
    <message>
        <source>Key of “{action}”</source>
        <extracomment>ui/settings_screen/key_row.py</extracomment>
        <translation>Taste für „{action}“</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>ui/settings_screen/pane.py</extracomment>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Know</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>Wissenswertes</translation>
    </message>
    <message>
        <source>Known from the colleague</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>Von der Kollegin oder dem Kollegen bekannt</translation>
    </message>
    <message>
        <source>Korean</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Kosher meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Koscheres Essen</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the screen: system, en, de or zh_CN.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>Sprache des Bildschirms: system, en, de oder zh_CN.</translation>
    </message>
    <message>
        <source>Languages</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Las Vegas</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Las Vegas</translation>
    </message>
    <message>
        <source>Last</source>
        <extracomment>ui/panes/candidates.py, ui/review/list_pages.py</extracomment>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Last pop</source>
        <extracomment>ui/inspector/report.py</extracomment>
        <translation>Letzte Anzeige</translation>
    </message>
    <message>
        <source>Last served by</source>
        <extracomment>ui/panes/served_by.py</extracomment>
        <translation>Zuletzt betreut von</translation>
    </message>
    <message>
        <source>Latvian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Lettisch</translation>
    </message>
    <message>
        <source>Layout as shipped</source>
        <extracomment>ui/shell.py</extracomment>
        <translation>Anordnung wie ausgeliefert</translation>
    </message>
    <message>
        <source>Leave it</source>
        <extracomment>ui/keys/table.py, ui/panes/notes_agree.py</extracomment>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Lassen, wie es war</translation>
    </message>
    <message>
        <source>Leave the settings</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Einstellungen verlassen</translation>
    </message>
    <message>
        <source>Length of the history</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Länge des Verlaufs</translation>
    </message>
    <message>
        <source>Let that person sign in and send it, or start with another --profile.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Lassen Sie diese Person sich anmelden und es senden, oder starten Sie mit einem anderen --profile.</translation>
    </message>
    <message>
        <source>Letter</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Leverage the relationship</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Beziehung ausbauen</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light, dark, high contrast, like the system.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Hell, dunkel, hoher Kontrast, wie das System.</translation>
    </message>
    <message>
        <source>Like the system</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Likely</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Likely one person</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>Wahrscheinlich eine Person</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Litauisch</translation>
    </message>
    <message>
        <source>Login</source>
        <extracomment>ui/palette/finding.py</extracomment>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>London Heathrow</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>London Heathrow</translation>
    </message>
    <message>
        <source>Longest wait for a new try</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Längste Pause bis zum neuen Versuch</translation>
    </message>
    <message>
        <source>Longest wait in seconds between two tries.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>Längste Pause zwischen zwei Versuchen in Sekunden.</translation>
    </message>
    <message>
        <source>Look now</source>
        <extracomment>ui/keys/table.py, ui/panes/duplicates.py</extracomment>
        <translation>Jetzt suchen</translation>
    </message>
    <message>
        <source>Look, size, language, keys and all the rest.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Aussehen, Größe, Sprache, Tasten und alles Übrige.</translation>
    </message>
    <message>
        <source>Los Angeles</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Los Angeles</translation>
    </message>
    <message>
        <source>Lost item</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Verlorener Gegenstand</translation>
    </message>
    <message>
        <source>Low-calorie meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Kalorienarmes Essen</translation>
    </message>
    <message>
        <source>Low-fat meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Fettarmes Essen</translation>
    </message>
    <message>
        <source>Low-lactose meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Laktosearmes Essen</translation>
    </message>
    <message>
        <source>Low-protein meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Eiweißarmes Essen</translation>
    </message>
    <message>
        <source>Low-purine meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Purinarmes Essen</translation>
    </message>
    <message>
        <source>Low-salt meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Salzarmes Essen</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Vielfliegerprogramm</translation>
    </message>
    <message>
        <source>Lunch</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>Mittag</translation>
    </message>
    <message>
        <source>Make the promise</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Zusage machen</translation>
    </message>
    <message>
        <source>Malay</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Malaiisch</translation>
    </message>
    <message>
        <source>Mask personal data</source>
        <extracomment>ui/inspector/pane.py</extracomment>
        <translation>Personendaten verbergen</translation>
    </message>
    <message>
        <source>Matched by e-mail</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Erkannt an E-Mail</translation>
    </message>
    <message>
        <source>Matched by login</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Erkannt am Anmeldenamen</translation>
    </message>
    <message>
        <source>Matched by member number</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Erkannt an Mitgliedsnummer</translation>
    </message>
    <message>
        <source>Matched by phone</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Erkannt an Telefon</translation>
    </message>
    <message>
        <source>Matched by record locator</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Erkannt am Buchungscode</translation>
    </message>
    <message>
        <source>Matched by ticket</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Erkannt am Ticket</translation>
    </message>
    <message>
        <source>/{name} is gone</source>
        <extracomment>ui/agreeing.py</extracomment>
        <translation>/{name} ist weg</translation>
    </message>
    <message>
        <source>1 of {count}</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>1 von {count}</translation>
    </message>
    <message>
        <source>7 days</source>
        <extracomment>ui/review/views_menu.py</extracomment>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>A card number was typed; it was masked</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Eine Kartennummer wurde getippt; sie ist unkenntlich gemacht</translation>
    </message>
    <message>
        <source>A coaching note was read</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>Eine Rückmeldung wurde gelesen</translation>
    </message>
    <message>
        <source>A date is written like 2026-11-22 or 2026-11-01..2026-11-22</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>Ein Datum steht wie 2026-11-22 oder 2026-11-01..2026-11-22</translation>
    </message>
    <message>
        <source>A dispute says why</source>
        <extracomment>agent_console/hub/scoring.py</extracomment>
        <translation>Ein Einspruch sagt warum</translation>
    </message>
    <message>
        <source>A name is needed</source>
        <extracomment>agent_console/hub/review/views.py</extracomment>
        <translation>Ein Name fehlt</translation>
    </message>
    <message>
        <source>A newer version is out already</source>
        <extracomment>agent_console/hub/playbooks.py</extracomment>
        <translation>Eine neuere Version ist schon veröffentlicht</translation>
    </message>
    <message>
        <source>A note of yours was scored</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>Eine Ihrer Notizen wurde bewertet</translation>
    </message>
    <message>
        <source>A number</source>
        <extracomment>ui/words/typed_answers.py</extracomment>
        <translation>Eine Zahl</translation>
    </message>
    <message>
        <source>A partner flies a part of it</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>Ein Partner fliegt einen Teil davon</translation>
    </message>
    <message>
        <source>A pattern is a question, no accusation. Reading this is written down, too.</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Ein Muster ist eine Frage, keine Anschuldigung. Auch dieses Lesen wird festgehalten.</translation>
    </message>
    <message>
        <source>A plan has a name</source>
        <extracomment>agent_console/hub/reports/plans.py</extracomment>
        <translation>Ein Plan hat einen Namen</translation>
    </message>
    <message>
        <source>A plan names days of the week: 0 is Monday</source>
        <extracomment>agent_console/hub/reports/plans.py</extracomment>
        <translation>Ein Plan nennt Wochentage: 0 ist Montag</translation>
    </message>
    <message>
        <source>A promise made in it was not kept in time</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Ein Versprechen darin wurde nicht rechtzeitig gehalten</translation>
    </message>
    <message>
        <source>A reason is needed</source>
        <extracomment>agent_console/desk/review/noticed.py, agent_console/hub/observing.py, agent_console/hub/review/deciding.py</extracomment>
        <translation>Ein Grund ist nötig</translation>
    </message>
    <message>
        <source>A remark says something</source>
        <extracomment>agent_console/desk/review/coach.py</extracomment>
        <translation>Eine Rückmeldung sagt etwas</translation>
    </message>
    <message>
        <source>A remark says something, and no more than can be read</source>
        <extracomment>agent_console/hub/coaching.py</extracomment>
        <translation>Eine Rückmeldung sagt etwas, und nicht mehr, als man lesen kann</translation>
    </message>
    <message>
        <source>A report is about one year at the most</source>
        <extracomment>agent_console/hub/reports/spans.py</extracomment>
        <translation>Ein Bericht umfasst höchstens ein Jahr</translation>
    </message>
    <message numerus="yes">
        <source>A saved search found {count} new notes</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>
            <numerusform>Eine gespeicherte Suche hat {count} neue Notiz gefunden</numerusform>
            <numerusform>Eine gespeicherte Suche hat {count} neue Notizen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>A security code was typed; it was masked</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Ein Sicherheitscode wurde getippt; er ist unkenntlich gemacht</translation>
    </message>
    <message>
        <source>A snippet has a name and a text</source>
        <extracomment>agent_console/hub/coaching.py</extracomment>
        <translation>Ein Baustein hat einen Namen und einen Text</translation>
    </message>
    <message>
        <source>A snippet needs a name and a text</source>
        <extracomment>agent_console/desk/review/coach.py</extracomment>
        <translation>Ein Baustein braucht einen Namen und einen Text</translation>
    </message>
    <message>
        <source>A value in it cannot be stored</source>
        <extracomment>agent_console/hub/problems.py</extracomment>
        <translation>Ein Wert darin kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>A voucher is worth something</source>
        <extracomment>agent_console/hub/at_gate.py</extracomment>
        <translation>Ein Gutschein hat einen Wert</translation>
    </message>
    <message>
        <source>A word from {name}</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>Ein Wort von {name}</translation>
    </message>
    <message>
        <source>AND, OR, NOT and NEAR need words on each side</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>AND, OR, NOT und NEAR brauchen Wörter auf jeder Seite</translation>
    </message>
    <message>
        <source>About your notes</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>Zu Ihren Notizen</translation>
    </message>
    <message>
        <source>About: “{words}”</source>
        <extracomment>ui/review/coach_card.py</extracomment>
        <translation>Zu: „{words}“</translation>
    </message>
    <message>
        <source>Accepted next step</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Accepted next steps</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>Angenommene Vorschläge</translation>
    </message>
    <message>
        <source>Access log</source>
        <extracomment>ui/keys/at_review.py, ui/review/pages.py</extracomment>
        <translation>Zugriffe</translation>
    </message>
    <message>
        <source>Address of the proxy on the way to the hub; none; or empty for the system&apos;s.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>Adresse des Proxys auf dem Weg zum Hub; none für keinen; leer für den des Systems.</translation>
    </message>
    <message>
        <source>Advice</source>
        <extracomment>ui/review/coach_card.py, ui/review/floor_work.py</extracomment>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Alert</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Allowed</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Already scanned</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>Schon gescannt</translation>
    </message>
    <message>
        <source>An amount is written like &gt;100 or 39USD</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>Ein Betrag steht wie &gt;100 oder 39USD</translation>
    </message>
    <message>
        <source>An answer says whether the score stands, and why</source>
        <extracomment>agent_console/hub/scoring.py</extracomment>
        <translation>Eine Antwort sagt, ob die Bewertung gilt, und warum</translation>
    </message>
    <message>
        <source>An answer says why</source>
        <extracomment>agent_console/desk/review/scoring.py</extracomment>
        <translation>Eine Antwort sagt warum</translation>
    </message>
    <message>
        <source>An observation says something</source>
        <extracomment>agent_console/hub/at_gate.py</extracomment>
        <translation>Eine Beobachtung sagt etwas aus</translation>
    </message>
    <message>
        <source>And what is held back, and why.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Und was zurückgehalten wird, und warum.</translation>
    </message>
    <message>
        <source>Announcement</source>
        <extracomment>ui/gate/recovery_pane.py, ui/keys/at_gate.py</extracomment>
        <translation>Durchsage</translation>
    </message>
    <message>
        <source>Another file …</source>
        <extracomment>ui/keys/table.py, ui/panes/duplicates.py</extracomment>
        <translation>Eine andere Akte …</translation>
    </message>
    <message>
        <source>Another way</source>
        <extracomment>ui/gate/recovery_list.py</extracomment>
        <translation>Anderer Weg</translation>
    </message>
    <message>
        <source>Answer to a coach</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>Antwort auf eine Rückmeldung</translation>
    </message>
    <message>
        <source>Answer to who does not agree</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>Antwort auf einen Einspruch</translation>
    </message>
    <message>
        <source>Answer {number}</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Antwort {number}</translation>
    </message>
    <message>
        <source>Answered within {seconds} s</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>Binnen {seconds} s angenommen</translation>
    </message>
    <message>
        <source>Answered within {seconds} s, by people</source>
        <extracomment>ui/review/staffing_words.py</extracomment>
        <translation>Binnen {seconds} s angenommen, nach Personen</translation>
    </message>
    <message>
        <source>Answered {agent}</source>
        <extracomment>ui/review/read_work.py</extracomment>
        <translation>{agent} hat eine Antwort</translation>
    </message>
    <message>
        <source>Arrives late</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>Kommt später an</translation>
    </message>
    <message>
        <source>Ask whether it was them before you join it.</source>
        <extracomment>ui/known_later.py</extracomment>
        <translation>Vor dem Zuordnen fragen, ob sie es waren.</translation>
    </message>
    <message>
        <source>Assign</source>
        <extracomment>ui/keys/at_review.py, ui/review/deed_bar.py</extracomment>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Assigned to me</source>
        <extracomment>ui/review/views_menu.py</extracomment>
        <translation>Mir zugewiesen</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <extracomment>ui/review/views_menu.py</extracomment>
        <translation>Niemandem zugewiesen</translation>
    </message>
    <message>
        <source>Assigned to {name}</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Zugewiesen an {name}</translation>
    </message>
    <message>
        <source>Assign…</source>
        <extracomment>ui/review/deed_bar.py</extracomment>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>Away, %</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Abwesend, %</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>ui/panes/script.py</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to boarding</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>Zurück zum Einsteigen</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Zurück zur Liste der Prüfung</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Below it</source>
        <extracomment>ui/panes/do_next.py</extracomment>
        <translation>Darunter</translation>
    </message>
    <message>
        <source>Between</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Zwischen</translation>
    </message>
    <message>
        <source>Between {low} and {high} with 95 % certainty; {yes} of {count}</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>Mit 95 % Sicherheit zwischen {low} und {high}; {yes} von {count}</translation>
    </message>
    <message>
        <source>Board</source>
        <extracomment>ui/gate/passenger_card.py, ui/keys/at_gate.py</extracomment>
        <translation>Einsteigen lassen</translation>
    </message>
    <message>
        <source>Boarded</source>
        <extracomment>ui/gate/flight_bar.py, ui/gate/passenger_words.py, ui/words/at_gate.py</extracomment>
        <translation>An Bord</translation>
    </message>
    <message>
        <source>Boarding</source>
        <extracomment>ui/gate/recovery_words.py, ui/keys/at_gate.py</extracomment>
        <translation>Einsteigen</translation>
    </message>
    <message>
        <source>Boarding in {span}</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>Einsteigen in {span}</translation>
    </message>
    <message>
        <source>Boarding, leaves in {span}</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>Einsteigen, Abflug in {span}</translation>
    </message>
    <message>
        <source>Brings up the suggestion</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>Zeigt den Vorschlag</translation>
    </message>
    <message>
        <source>Broke the glass</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>Notzugriff genommen</translation>
    </message>
    <message>
        <source>Busy</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Ausgelastet</translation>
    </message>
    <message>
        <source>By lot</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Per Los</translation>
    </message>
    <message>
        <source>By rule {rule} of {playbook}</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>Nach Regel {rule} von {playbook}</translation>
    </message>
    <message>
        <source>Calibration</source>
        <extracomment>ui/keys/at_review.py, ui/review/list_pages.py, ui/review/pages.py</extracomment>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Call about the disruption, before they call</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>Wegen der Störung anrufen, bevor sie anrufen</translation>
    </message>
    <message>
        <source>Call the customer</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Kunden anrufen</translation>
    </message>
    <message>
        <source>Calls</source>
        <extracomment>ui/review/floor_pages.py, ui/review/floor_words.py</extracomment>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Calls and accepted next steps by half hour</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>Anrufe und angenommene Vorschläge je halbe Stunde</translation>
    </message>
    <message>
        <source>Calls in 30 min</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Anrufe in 30 min</translation>
    </message>
    <message>
        <source>Calls last week</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>Anrufe letzte Woche</translation>
    </message>
    <message>
        <source>Calls offered and answered within {seconds} s</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>Anrufe, und binnen {seconds} s angenommen</translation>
    </message>
    <message>
        <source>Calls to make</source>
        <extracomment>ui/keys/at_review.py, ui/review/list_pages.py, ui/review/pages.py</extracomment>
        <translation>Zu führende Anrufe</translation>
    </message>
    <message>
        <source>Came free: {seats}</source>
        <extracomment>ui/gate/seat_card.py</extracomment>
        <translation>Frei geworden: {seats}</translation>
    </message>
    <message>
        <source>Can be read and gone on from</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>Lesbar, und man kann daran anknüpfen</translation>
    </message>
    <message>
        <source>Celebrating</source>
        <extracomment>ui/gate/topics.py</extracomment>
        <translation>Feiert etwas</translation>
    </message>
    <message>
        <source>Change in {airport}: {time} min, {needed} needed</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>Umstieg in {airport}: {time} min, nötig {needed}</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Choose a colleague to see what was said to them.</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Wählen Sie jemanden aus, um frühere Rückmeldungen zu sehen.</translation>
    </message>
    <message>
        <source>Choose a flight to board it</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>Wählen Sie einen Flug zum Einsteigen</translation>
    </message>
    <message>
        <source>Choose a note to read it.</source>
        <extracomment>ui/review/note_card.py, ui/review/read_work.py</extracomment>
        <translation>Wählen Sie eine Notiz, um sie zu lesen.</translation>
    </message>
    <message>
        <source>Choose a script</source>
        <extracomment>ui/keys/table.py, ui/script_screen.py</extracomment>
        <translation>Leitfaden wählen</translation>
    </message>
    <message>
        <source>Choose two reviewers</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Wählen Sie zwei Prüfende</translation>
    </message>
    <message>
        <source>Coaching</source>
        <extracomment>ui/keys/at_coaching.py, ui/review/floor_pages.py</extracomment>
        <translation>Rückmeldungen</translation>
    </message>
    <message>
        <source>Coaching note</source>
        <extracomment>ui/keys/at_review.py, ui/words/at_coaching.py</extracomment>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>Coaching note for {agent}…</source>
        <extracomment>ui/review/coach_card.py</extracomment>
        <translation>Rückmeldung an {agent}…</translation>
    </message>
    <message>
        <source>Coaching note…</source>
        <extracomment>ui/review/coach_card.py</extracomment>
        <translation>Rückmeldung…</translation>
    </message>
    <message>
        <source>Coaching of {agent}</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Rückmeldungen an {agent}</translation>
    </message>
    <message>
        <source>Cohen’s kappa</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Cohens Kappa</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>ui/review/list_pages.py, ui/review/note_list.py, ui/review/noticed_page.py</extracomment>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Days without the CRM</source>
        <extracomment>ui/words/policy_words.py</extracomment>
        <translation>Tage ohne CRM</translation>
    </message>
    <message>
        <source>Decided for this computer</source>
        <extracomment>ui/settings_screen/pane.py</extracomment>
        <translation>Für diesen Computer festgelegt</translation>
    </message>
    <message>
        <source>Decided for this computer.</source>
        <extracomment>ui/settings_screen/row.py</extracomment>
        <translation>Für diesen Computer festgelegt.</translation>
    </message>
    <message>
        <source>Delay</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>Verspätung</translation>
    </message>
    <message>
        <source>Departures</source>
        <extracomment>ui/gate/flight_list.py, ui/gate/flight_words.py, ui/keys/at_gate.py</extracomment>
        <translation>Abflüge</translation>
    </message>
    <message>
        <source>Departures and passengers of a gate; again for the calls.</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>Abflüge und Fluggäste eines Gates; noch einmal für die Anrufe.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <extracomment>ui/keys/at_review.py, ui/review/deed_bar.py</extracomment>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <extracomment>ui/review/views_menu.py</extracomment>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Dismissed: {why}</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Verworfen: {why}</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <extracomment>ui/review/deed_bar.py</extracomment>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Disputes</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Einsprüche</translation>
    </message>
    <message>
        <source>Do it</source>
        <extracomment>ui/gate/recovery_pane.py, ui/keys/at_gate.py, ui/panes/script.py</extracomment>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Does not agree with a score</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>Ist mit einer Bewertung nicht einverstanden</translation>
    </message>
    <message>
        <source>Does not fly</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>Fliegt nicht</translation>
    </message>
    <message>
        <source>Dots</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>Punkte je Kriterium</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <extracomment>ui/review/chart_card.py</extracomment>
        <translation>Wird gezeichnet…</translation>
    </message>
    <message>
        <source>Drawn by lot</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Per Los gezogen</translation>
    </message>
    <message>
        <source>Drawn by lot: {place}</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Per Los gezogen: {place}</translation>
    </message>
    <message>
        <source>Due: {what}</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>Steht zu: {what}</translation>
    </message>
    <message>
        <source>Each can be switched off for everybody.</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Jede kann für alle ausgeschaltet werden.</translation>
    </message>
    <message>
        <source>Each morning</source>
        <extracomment>ui/review/export_strip.py</extracomment>
        <translation>Jeden Morgen</translation>
    </message>
    <message>
        <source>Each new note it finds is put into the queue.</source>
        <extracomment>ui/review/deed_bar.py</extracomment>
        <translation>Jede neue Notiz, die sie findet, kommt in die Prüfung.</translation>
    </message>
    <message>
        <source>Each note has a lot: SHA-256 of seed “{seed}”, day, agent and note. The {count} lowest of {all} are drawn; anybody can do it again.</source>
        <extracomment>ui/review/views_work.py</extracomment>
        <translation>Jede Notiz hat ein Los: SHA-256 aus Startwert „{seed}“, Tag, Person und Notiz. Die {count} niedrigsten von {all} sind gezogen; das kann jeder nachrechnen.</translation>
    </message>
    <message>
        <source>Earlier versions are kept by the CRM, which cannot be reached.</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>Frühere Fassungen liegen im CRM, das nicht erreichbar ist.</translation>
    </message>
    <message>
        <source>Elite</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>Elite</translation>
    </message>
    <message>
        <source>Erased</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Every item of the scorecard has dots, and no other</source>
        <extracomment>agent_console/hub/scoring.py</extracomment>
        <translation>Jedes Kriterium des Bogens ist bewertet, und kein anderes</translation>
    </message>
    <message>
        <source>Every view of a customer is logged</source>
        <extracomment>ui/gallery_review.py, ui/review/screen.py</extracomment>
        <translation>Jeder Blick auf Kunden wird festgehalten</translation>
    </message>
    <message>
        <source>Everybody</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Everybody has files of their own here; your PIN opens yours alone.</source>
        <extracomment>ui/dialogs/people.py</extracomment>
        <translation>Hier hat jeder eigene Dateien; Ihre PIN öffnet nur Ihre.</translation>
    </message>
    <message>
        <source>Everybody reaches where they go</source>
        <extracomment>ui/gate/recovery_list.py</extracomment>
        <translation>Alle kommen an ihr Ziel</translation>
    </message>
    <message>
        <source>Everything about {name} is shown until {time}</source>
        <extracomment>ui/breaking_glass.py</extracomment>
        <translation>Alles über {name} ist zu sehen bis {time}</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>ui/keys/at_review.py, ui/review/top_bar.py</extracomment>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Exported</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Fetch</source>
        <extracomment>ui/review/export_strip.py</extracomment>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Figures as a table</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Zahlen als Tabelle</translation>
    </message>
    <message>
        <source>Figures of today</source>
        <extracomment>ui/review/tiles.py</extracomment>
        <translation>Zahlen von heute</translation>
    </message>
    <message>
        <source>File to write</source>
        <extracomment>ui/review/export_strip.py</extracomment>
        <translation>Datei, die geschrieben wird</translation>
    </message>
    <message>
        <source>File with certificates (PEM) to trust beside those the system trusts.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>Datei mit Zertifikaten (PEM), denen neben denen des Systems vertraut wird.</translation>
    </message>
    <message>
        <source>Files the hub made</source>
        <extracomment>ui/review/export_strip.py</extracomment>
        <translation>Vom Hub gemachte Dateien</translation>
    </message>
    <message>
        <source>Fills in “{field}”</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>Füllt „{field}“ aus</translation>
    </message>
    <message>
        <source>Finish</source>
        <extracomment>ui/panes/script.py</extracomment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>First note of this agent: {day}</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Erste Notiz dieser Person: {day}</translation>
    </message>
    <message>
        <source>Flags</source>
        <extracomment>ui/review/note_list.py</extracomment>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Flight</source>
        <extracomment>ui/review/list_pages.py, ui/words/at_gate.py</extracomment>
        <translation>Flug</translation>
    </message>
    <message>
        <source>Flight cancelled</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>Flug gestrichen</translation>
    </message>
    <message>
        <source>Flight late</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>Flug verspätet</translation>
    </message>
    <message>
        <source>Floor</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>For</source>
        <comment>whom it is said to</comment>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>Für</translation>
    </message>
    <message>
        <source>For example 12F</source>
        <extracomment>ui/gate/seat_card.py</extracomment>
        <translation>Zum Beispiel 12F</translation>
    </message>
    <message>
        <source>For the marked</source>
        <extracomment>ui/gate/recovery_pane.py</extracomment>
        <translation>Für die Markierten</translation>
    </message>
    <message>
        <source>For the passengers of a late or cancelled flight; again for boarding.</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>Für die Fluggäste eines verspäteten oder gestrichenen Flugs; noch einmal fürs Einsteigen.</translation>
    </message>
    <message>
        <source>For who is on standby, or another one.</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>Für Wartende, oder ein anderer.</translation>
    </message>
    <message>
        <source>Forget a view</source>
        <extracomment>ui/review/views_menu.py</extracomment>
        <translation>Ansicht vergessen</translation>
    </message>
    <message>
        <source>Found by a saved search</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Von einer gespeicherten Suche gefunden</translation>
    </message>
    <message>
        <source>Found by the saved search “{name}”</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Gefunden von der gespeicherten Suche „{name}“</translation>
    </message>
    <message>
        <source>Free</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Frei</translation>
    </message>
    <message>
        <source>From the CRM</source>
        <extracomment>ui/other_file.py, ui/palette/finding.py</extracomment>
        <translation>Aus dem CRM</translation>
    </message>
    <message>
        <source>From the queue; again to show it.</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>Vor der Schlange; noch einmal zum Zeigen.</translation>
    </message>
    <message>
        <source>Gate {gate}</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>Gate {gate}</translation>
    </message>
    <message>
        <source>Gave up</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Aufgelegt</translation>
    </message>
    <message>
        <source>Give dots or write something first.</source>
        <extracomment>ui/review/read_work.py</extracomment>
        <translation>Geben Sie erst Punkte oder schreiben Sie etwas.</translation>
    </message>
    <message>
        <source>Give seat</source>
        <extracomment>ui/gate/seat_card.py</extracomment>
        <translation>Platz geben</translation>
    </message>
    <message>
        <source>Give to</source>
        <extracomment>ui/keys/at_review.py, ui/review/list_pages.py</extracomment>
        <translation>Geben an</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>ui/dialogs/people.py, ui/keys/table.py, ui/panes/script.py</extracomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on working</source>
        <extracomment>ui/dialogs/crash.py</extracomment>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>Goal, %</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Ziel, %</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <extracomment>ui/gate/voucher_words.py</extracomment>
        <translation>Kulanz</translation>
    </message>
    <message>
        <source>Got it</source>
        <extracomment>ui/keys/at_coaching.py, ui/panes/coaching.py</extracomment>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Guide me</source>
        <extracomment>ui/keys/table.py, ui/panes/do_next.py</extracomment>
        <translation>Durch das Gespräch führen</translation>
    </message>
    <message>
        <source>Half hour</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>Halbe Stunde</translation>
    </message>
    <message>
        <source>Handle time</source>
        <extracomment>ui/review/floor_pages.py, ui/review/floor_words.py</extracomment>
        <translation>Bearbeitungszeit</translation>
    </message>
    <message>
        <source>Handle time, s</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Bearbeitungszeit, s</translation>
    </message>
    <message>
        <source>Has and was told</source>
        <extracomment>ui/gate/recovery_list.py</extracomment>
        <translation>Hat und weiß</translation>
    </message>
    <message>
        <source>Has another flight now</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>Hat jetzt einen anderen Flug</translation>
    </message>
    <message>
        <source>Has the customer&apos;s surname, as {people} customers do; looks: {views}, calls: {calls}</source>
        <extracomment>agent_console/desk/review/access.py</extracomment>
        <translation>Heißt mit Nachnamen wie der Kunde, wie {people} Kunden; {views}-mal angesehen, {calls} Anrufe</translation>
    </message>
    <message>
        <source>Has {way}</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>Hat {way}</translation>
    </message>
    <message>
        <source>Have this program updated. Until then keep working; what you write is safe here.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Lassen Sie dieses Programm aktualisieren. Arbeiten Sie bis dahin weiter; was Sie schreiben, ist hier sicher.</translation>
    </message>
    <message>
        <source>Held back</source>
        <extracomment>ui/panes/do_next.py</extracomment>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>ui/help/pane.py, ui/keys/at_help.py, ui/panes/rail.py</extracomment>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Hide personal data</source>
        <extracomment>ui/gate/page.py, ui/keys/at_gate.py</extracomment>
        <translation>Persönliche Angaben verbergen</translation>
    </message>
    <message>
        <source>Hold</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Hold seats</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Plätze halten</translation>
    </message>
    <message numerus="yes">
        <source>Holds the seats for {count} minutes</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>
            <numerusform>Hält die Plätze {count} Minute</numerusform>
            <numerusform>Hält die Plätze {count} Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>How everything is done, to read and to search in.</source>
        <extracomment>ui/keys/at_help.py</extracomment>
        <translation>Wie alles geht, zum Lesen und zum Suchen.</translation>
    </message>
    <message>
        <source>How it was drawn</source>
        <extracomment>ui/review/views_work.py</extracomment>
        <translation>So wurde gelost</translation>
    </message>
    <message>
        <source>I do not agree</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>Ich bin nicht einverstanden</translation>
    </message>
    <message>
        <source>In time</source>
        <extracomment>ui/review/floor_pages.py, ui/review/floor_words.py, ui/review/staffing_words.py</extracomment>
        <translation>Rechtzeitig</translation>
    </message>
    <message>
        <source>In which form</source>
        <extracomment>ui/review/export_strip.py</extracomment>
        <translation>In welcher Form</translation>
    </message>
    <message>
        <source>Infant on a lap</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>Kleinkind auf dem Schoß</translation>
    </message>
    <message>
        <source>Into which one it is merged is needed</source>
        <extracomment>agent_console/hub/observing.py</extracomment>
        <translation>Es fehlt, mit welcher sie zusammengeführt wird</translation>
    </message>
    <message>
        <source>Is called like the customer; looks: {views}, calls: {calls}</source>
        <extracomment>agent_console/desk/review/access.py</extracomment>
        <translation>Heißt wie der Kunde; {views}-mal angesehen, {calls} Anrufe</translation>
    </message>
    <message>
        <source>It counts no more.</source>
        <extracomment>ui/words/at_gate.py</extracomment>
        <translation>Es gilt nicht mehr.</translation>
    </message>
    <message>
        <source>It does not count; it stays, with the reason.</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Es zählt nicht; es bleibt stehen, mit dem Grund.</translation>
    </message>
    <message>
        <source>It is for another day.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>Sie gilt für einen anderen Tag.</translation>
    </message>
    <message>
        <source>It is for another flight.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>Sie gilt für einen anderen Flug.</translation>
    </message>
    <message>
        <source>It is for {day}.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>Sie gilt für den {day}.</translation>
    </message>
    <message>
        <source>It is for {flight}, gate {gate}.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>Sie gilt für {flight}, Gate {gate}.</translation>
    </message>
    <message>
        <source>It is for {flight}.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>Sie gilt für {flight}.</translation>
    </message>
    <message>
        <source>It is known everywhere, and for long.</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Es ist überall bekannt, und für lange.</translation>
    </message>
    <message>
        <source>It is said.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Es ist gesagt.</translation>
    </message>
    <message>
        <source>It is scored anew</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>Es wird neu bewertet</translation>
    </message>
    <message>
        <source>It is the program&apos;s mistake, not yours. Once the note is safe elsewhere, close the console and open it again.</source>
        <extracomment>ui/dialogs/crash.py</extracomment>
        <translation>Es ist ein Fehler des Programms, nicht Ihrer. Ist die Notiz anderswo gesichert, schließen Sie die Konsole und öffnen Sie sie wieder.</translation>
    </message>
    <message>
        <source>It is the program&apos;s mistake, not yours. If the screen behaves strangely, start anew: your note comes along.</source>
        <extracomment>ui/dialogs/crash.py</extracomment>
        <translation>Es ist ein Fehler des Programms, nicht Ihrer. Verhält sich der Bildschirm seltsam, starten Sie neu: Ihre Notiz kommt mit.</translation>
    </message>
    <message>
        <source>A broken glass stays open for a minute to a day</source>
        <extracomment>agent_console/hub/policies.py</extracomment>
        <translation>Ein eingeschlagenes Glas bleibt eine Minute bis einen Tag offen</translation>
    </message>
    <message>
        <source>Discard it? If the CRM has it already, it stays there.</source>
        <extracomment>ui/panes/outbox_actions.py</extracomment>
        <translation>Verwerfen? Falls das CRM es schon hat, bleibt es dort.</translation>
    </message>
    <message>
        <source>It names no customer; give it to support: {file}</source>
        <extracomment>ui/dialogs/crash.py</extracomment>
        <translation>Sie nennt keinen Kunden; geben Sie sie dem Support: {file}</translation>
    </message>
    <message>
        <source>It says the same as the chosen one, and counts once.</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Es sagt dasselbe wie das gewählte und zählt einmal.</translation>
    </message>
    <message>
        <source>It stands as it stood before</source>
        <extracomment>ui/review/noticed_work.py</extracomment>
        <translation>Es steht wieder wie vorher</translation>
    </message>
    <message>
        <source>It stands in the customer’s history at once; none is ever lost.</source>
        <extracomment>ui/review/noticed_page.py, ui/review/noticed_work.py</extracomment>
        <translation>Es steht sofort in der Geschichte des Kunden; nichts geht verloren.</translation>
    </message>
    <message>
        <source>It was thrown away. Go on working; it is fetched again later.</source>
        <extracomment>agent_console/desk/updates/fetching.py</extracomment>
        <translation>Sie wurde verworfen. Arbeiten Sie weiter; sie wird später noch einmal geholt.</translation>
    </message>
    <message>
        <source>Item</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>Item by item</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Nach Kriterium</translation>
    </message>
    <message>
        <source>Join to {name}</source>
        <extracomment>ui/known_later.py</extracomment>
        <translation>{name} zuordnen</translation>
    </message>
    <message>
        <source>Judged</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Beurteilt</translation>
    </message>
    <message>
        <source>Kept at {time}</source>
        <extracomment>ui/gate/counter.py</extracomment>
        <translation>Gespeichert um {time}</translation>
    </message>
    <message>
        <source>Kept for everybody</source>
        <extracomment>ui/review/views_work.py</extracomment>
        <translation>Gilt für alle</translation>
    </message>
    <message>
        <source>Keys of new versions</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Schlüssel neuer Versionen</translation>
    </message>
    <message>
        <source>Lap</source>
        <comment>where an infant sits</comment>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>Schoß</translation>
    </message>
    <message>
        <source>Last call</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>Letzter Aufruf</translation>
    </message>
    <message>
        <source>Last things that happened</source>
        <extracomment>ui/gate/passenger_card.py</extracomment>
        <translation>Zuletzt geschehen</translation>
    </message>
    <message>
        <source>Last week</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>Leave</source>
        <extracomment>ui/panes/script.py</extracomment>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Leave the script</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Leitfaden verlassen</translation>
    </message>
    <message>
        <source>Left out: {words}</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>Ausgenommen: {words}</translation>
    </message>
    <message>
        <source>Let go</source>
        <extracomment>ui/keys/table.py, ui/panes/ways.py</extracomment>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Live floor</source>
        <extracomment>ui/keys/at_review.py, ui/review/pages.py</extracomment>
        <translation>Jetzt im Betrieb</translation>
    </message>
    <message>
        <source>Lock</source>
        <extracomment>ui/gate/page.py, ui/keys/at_gate.py</extracomment>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Locked</source>
        <extracomment>ui/gate/lock_card.py</extracomment>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Locked: unlock before you scan.</source>
        <extracomment>ui/gate/screen.py</extracomment>
        <translation>Gesperrt: Erst entsperren, dann scannen.</translation>
    </message>
    <message>
        <source>Longest</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Längste</translation>
    </message>
    <message>
        <source>Look again</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Looked</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Angesehen</translation>
    </message>
    <message>
        <source>Looked at a customer</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>Sah einen Kunden an</translation>
    </message>
    <message>
        <source>Looking for other ways…</source>
        <extracomment>ui/gate/recovery.py</extracomment>
        <translation>Andere Wege werden gesucht …</translation>
    </message>
    <message>
        <source>Loses</source>
        <extracomment>ui/gate/recovery_list.py</extracomment>
        <translation>Verliert</translation>
    </message>
    <message>
        <source>Mark all</source>
        <extracomment>ui/gate/recovery_pane.py, ui/keys/at_gate.py, ui/keys/at_review.py</extracomment>
        <translation>Alle markieren</translation>
    </message>
    <message>
        <source>Mark or unmark</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Markieren oder nicht</translation>
    </message>
    <message>
        <source>Mark passengers, then choose what to do for them.</source>
        <extracomment>ui/gate/recovery_pane.py</extracomment>
        <translation>Markieren Sie Fluggäste, und wählen Sie, was für sie getan wird.</translation>
    </message>
    <message>
        <source>Mark whom to call first.</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>Markieren Sie erst, wer angerufen wird.</translation>
    </message>
    <message>
        <source>May be one person</source>
        <extracomment>ui/panes/duplicate_lines.py</extracomment>
        <translation>Vielleicht eine Person</translation>
    </message>
    <message>
        <source>May change account and bookings</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>Darf Konto und Buchungen ändern</translation>
    </message>
    <message>
        <source>May hear what is on file</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>Darf hören, was hinterlegt ist</translation>
    </message>
    <message>
        <source>May move money and points</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>Darf Geld und Punkte bewegen</translation>
    </message>
    <message>
        <source>May say the same</source>
        <extracomment>ui/review/noticed_page.py</extracomment>
        <translation>Sagt vielleicht dasselbe</translation>
    </message>
    <message>
        <source>Maybe</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>Vielleicht</translation>
    </message>
    <message>
        <source>Maybe one person</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>Vielleicht eine Person</translation>
    </message>
    <message>
        <source>Maybe somebody we know</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>Vielleicht jemand, den wir kennen</translation>
    </message>
    <message>
        <source>Me ({name})</source>
        <extracomment>ui/agreeing.py</extracomment>
        <translation>Ich ({name})</translation>
    </message>
    <message>
        <source>Meal</source>
        <extracomment>ui/gate/recovery_words.py, ui/gate/voucher_words.py, ui/keys/at_gate.py, ui/words/names.py</extracomment>
        <translation>Essen</translation>
    </message>
    <message>
        <source>Means</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Heißt</translation>
    </message>
    <message>
        <source>Medical case</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Medizinischer Fall</translation>
    </message>
    <message>
        <source>Meet and assist</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Empfang und Begleitung</translation>
    </message>
    <message>
        <source>Meeting</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>Besprechung</translation>
    </message>
    <message>
        <source>Member</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Member number</source>
        <extracomment>ui/palette/finding.py</extracomment>
        <translation>Mitgliedsnummer</translation>
    </message>
    <message>
        <source>Membership number</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>Mitgliedsnummer</translation>
    </message>
    <message>
        <source>Membership number?</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>Mitgliedsnummer?</translation>
    </message>
    <message>
        <source>Merge</source>
        <extracomment>ui/keys/at_review.py, ui/keys/table.py, ui/panes/duplicates.py, ui/review/noticed_page.py</extracomment>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merged</source>
        <extracomment>ui/duplicates_screen.py, ui/panes/duplicate_lines.py, ui/panes/duplicates.py, ui/review/noticed_page.py</extracomment>
        <translation>Zusammengeführt</translation>
    </message>
    <message>
        <source>Merged: it counts once</source>
        <extracomment>ui/review/noticed_work.py</extracomment>
        <translation>Zusammengelegt: es zählt einmal</translation>
    </message>
    <message>
        <source>Miami</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Miami</translation>
    </message>
    <message>
        <source>Minneapolis</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Minneapolis</translation>
    </message>
    <message>
        <source>Misconnect</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>Anschluss weg</translation>
    </message>
    <message>
        <source>Misses a connection</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>Verpasst einen Anschluss</translation>
    </message>
    <message>
        <source>Misses {flight}</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>Verpasst {flight}</translation>
    </message>
    <message>
        <source>Misses {flight} {time}.</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>Verpasst {flight} {time}.</translation>
    </message>
    <message>
        <source>More than {count} customers may be meant. Ask for the full name.</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>Mehr als {count} Kunden können gemeint sein. Fragen Sie nach dem vollen Namen.</translation>
    </message>
    <message>
        <source>More than {count} notes found</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Mehr als {count} Notizen gefunden</translation>
    </message>
    <message>
        <source>Most calls at {time}: {count}</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>Die meisten Anrufe um {time}: {count}</translation>
    </message>
    <message>
        <source>Most growable</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Größtes Wachstum</translation>
    </message>
    <message>
        <source>Most valuable</source>
        <extracomment>ui/review/note_words.py, ui/words/names.py</extracomment>
        <translation>Größter Wert</translation>
    </message>
    <message>
        <source>Moved to another flight</source>
        <extracomment>ui/words/at_gate.py</extracomment>
        <translation>Auf einen anderen Flug gesetzt</translation>
    </message>
    <message>
        <source>Muslim meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Muslimisches Essen</translation>
    </message>
    <message>
        <source>My team</source>
        <extracomment>ui/keys/at_review.py, ui/review/pages.py</extracomment>
        <translation>Mein Team</translation>
    </message>
    <message>
        <source>NEAR stands between words and phrases only</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>NEAR steht nur zwischen Wörtern und Wendungen</translation>
    </message>
    <message>
        <source>NEAR/n takes a number from 1 to 50</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>NEAR/n nimmt eine Zahl von 1 bis 50</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name in its own script</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Name in eigener Schrift</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <extracomment>ui/review/deed_bar.py</extracomment>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Name written a little differently</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>Name etwas anders geschrieben</translation>
    </message>
    <message>
        <source>Name, telephone, e-mail, locator, ticket, member number, action, setting</source>
        <extracomment>ui/palette/screen.py</extracomment>
        <translation>Name, Telefon, E-Mail, Buchungscode, Ticket, Mitgliedsnummer, Aktion, Einstellung</translation>
    </message>
    <message>
        <source>Name, telephone, e-mail, member number</source>
        <extracomment>ui/other_file.py</extracomment>
        <translation>Name, Telefon, E-Mail, Mitgliedsnummer</translation>
    </message>
    <message>
        <source>Names are shown</source>
        <extracomment>ui/gate/shutting.py</extracomment>
        <translation>Namen werden gezeigt</translation>
    </message>
    <message>
        <source>Names the flight, booking, sum or day</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>Nennt Flug, Buchung, Betrag oder Tag</translation>
    </message>
    <message>
        <source>Needs</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>Needs assistance, developmental</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Braucht Begleitung, kognitiv</translation>
    </message>
    <message>
        <source>Needs help</source>
        <extracomment>ui/gate/topics.py</extracomment>
        <translation>Braucht Hilfe</translation>
    </message>
    <message>
        <source>Needs review</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Needs you</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Needs you because</source>
        <extracomment>ui/gate/passenger_list.py</extracomment>
        <translation>Braucht Sie, weil</translation>
    </message>
    <message>
        <source>Nervous flyer</source>
        <extracomment>ui/gate/topics.py</extracomment>
        <translation>Flugangst</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>ui/review/noticed_page.py</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New York JFK</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>New York JFK</translation>
    </message>
    <message>
        <source>New York LaGuardia</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>New York LaGuardia</translation>
    </message>
    <message>
        <source>New agent</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Neu hier</translation>
    </message>
    <message>
        <source>New agents</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Neue im Team</translation>
    </message>
    <message>
        <source>New booking</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Neue Buchung</translation>
    </message>
    <message>
        <source>New gate</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>Neues Gate</translation>
    </message>
    <message>
        <source>New versions</source>
        <extracomment>ui/words/policy_words.py</extracomment>
        <translation>Neue Versionen</translation>
    </message>
    <message>
        <source>Newark</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Newark</translation>
    </message>
    <message>
        <source>Newest interactions shown at the ring.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>Neueste Kontakte, die beim Klingeln gezeigt werden.</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>ui/gate/passenger_list.py, ui/panes/ways.py</extracomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next idea</source>
        <extracomment>ui/gate/say_card.py, ui/keys/at_gate.py</extracomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next in queue</source>
        <extracomment>ui/keys/at_review.py, ui/review/coach_card.py</extracomment>
        <translation>Nächste Notiz</translation>
    </message>
    <message>
        <source>Next page</source>
        <extracomment>ui/keys/at_help.py</extracomment>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Next step</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Next step: {step}</source>
        <extracomment>ui/words/handing_over.py</extracomment>
        <translation>Nächster Schritt: {step}</translation>
    </message>
    <message>
        <source>Next steps</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Nächster Vorschlag</translation>
    </message>
    <message>
        <source>Next theme</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Nächstes Farbschema</translation>
    </message>
    <message>
        <source>Next way</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Nächster Weg</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No agent waits for an answer</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Niemand wartet auf eine Antwort</translation>
    </message>
    <message>
        <source>No call</source>
        <extracomment>ui/panes/call_bar.py, ui/panes/call_line.py</extracomment>
        <translation>Kein Anruf</translation>
    </message>
    <message>
        <source>No contact</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>No customer is on the screen</source>
        <extracomment>ui/breaking_glass.py, ui/objecting.py</extracomment>
        <translation>Kein Kunde auf dem Bildschirm</translation>
    </message>
    <message>
        <source>No departures of this gate on this PC</source>
        <extracomment>ui/gate/flight_list.py</extracomment>
        <translation>Keine Abflüge dieses Gates auf diesem PC</translation>
    </message>
    <message>
        <source>No duplicates are known</source>
        <extracomment>ui/panes/duplicates.py</extracomment>
        <translation>Keine Dubletten bekannt</translation>
    </message>
    <message>
        <source>No filter</source>
        <extracomment>ui/review/views_menu.py</extracomment>
        <translation>Kein Filter</translation>
    </message>
    <message>
        <source>No flight has so many passengers</source>
        <extracomment>agent_console/hub/flight_lists.py</extracomment>
        <translation>So viele Fluggäste hat kein Flug</translation>
    </message>
    <message>
        <source>No history yet</source>
        <extracomment>ui/panes/timeline.py</extracomment>
        <translation>Noch kein Verlauf</translation>
    </message>
    <message>
        <source>No more offers</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Keine Angebote mehr</translation>
    </message>
    <message>
        <source>No more offers to {name}</source>
        <extracomment>ui/objecting.py</extracomment>
        <translation>Keine Angebote mehr an {name}</translation>
    </message>
    <message>
        <source>No note fits these filters.</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>Keine Notiz passt zu diesen Filtern.</translation>
    </message>
    <message>
        <source>No note says that.</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>Keine Notiz sagt das.</translation>
    </message>
    <message>
        <source>No other flight of this day has seats.</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>Kein anderer Flug dieses Tages hat Plätze.</translation>
    </message>
    <message>
        <source>No queue had a call today</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Heute hatte keine Warteschlange einen Anruf</translation>
    </message>
    <message>
        <source>No recording</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>Keine Aufzeichnung</translation>
    </message>
    <message>
        <source>No script is called so.</source>
        <extracomment>ui/script_screen.py</extracomment>
        <translation>So heißt kein Leitfaden.</translation>
    </message>
    <message>
        <source>No seat is called that</source>
        <extracomment>ui/gate/seating.py</extracomment>
        <translation>So heißt kein Platz</translation>
    </message>
    <message>
        <source>No seat yet</source>
        <extracomment>ui/gate/passenger_words.py, ui/gate/verdict_words.py</extracomment>
        <translation>Noch kein Sitz</translation>
    </message>
    <message>
        <source>No two reviewers scored the same notes yet</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Noch haben keine zwei dieselben Notizen bewertet</translation>
    </message>
    <message>
        <source>Nobody</source>
        <extracomment>ui/review/screen.py</extracomment>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Nobody answers a dispute of their own</source>
        <extracomment>agent_console/hub/scoring.py</extracomment>
        <translation>Niemand beantwortet den eigenen Einspruch</translation>
    </message>
    <message>
        <source>Nobody else noticed this</source>
        <extracomment>ui/review/noticed_page.py</extracomment>
        <translation>Sonst hat das niemand bemerkt</translation>
    </message>
    <message>
        <source>Nobody has done this</source>
        <extracomment>agent_console/hub/review/deciding.py</extracomment>
        <translation>Niemand hat das getan</translation>
    </message>
    <message>
        <source>Nobody has it to do now</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>Niemand hat es mehr zu tun</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <extracomment>ui/gate/passenger_list.py, ui/gate/screen.py</extracomment>
        <translation>Niemand hier</translation>
    </message>
    <message>
        <source>Nobody hit by a disruption waits for a call</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Niemand Betroffenes wartet auf einen Anruf</translation>
    </message>
    <message>
        <source>Nobody identified yet</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>Noch niemand erkannt</translation>
    </message>
    <message>
        <source>Nobody is at a console</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Niemand ist an einer Konsole</translation>
    </message>
    <message>
        <source>Nobody is on this team today</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Heute ist niemand in diesem Team</translation>
    </message>
    <message>
        <source>Nobody of this name or seat on this flight</source>
        <extracomment>ui/gate/screen.py</extracomment>
        <translation>Niemand mit diesem Namen oder Sitz auf diesem Flug</translation>
    </message>
    <message>
        <source>Nobody scores a note of their own</source>
        <extracomment>agent_console/hub/scoring.py</extracomment>
        <translation>Niemand bewertet eigene Notizen</translation>
    </message>
    <message>
        <source>Nobody serves this queue</source>
        <extracomment>agent_console/hub/transfers.py</extracomment>
        <translation>Diese Warteschlange bedient niemand</translation>
    </message>
    <message>
        <source>Nobody signs in here</source>
        <extracomment>agent_console/hub/routes/sign_in.py</extracomment>
        <translation>Hier meldet sich niemand an</translation>
    </message>
    <message>
        <source>Nobody stands here yet.</source>
        <extracomment>ui/gate/proposing.py, ui/gate/seating.py</extracomment>
        <translation>Noch steht niemand hier.</translation>
    </message>
    <message>
        <source>Nobody this PC knows</source>
        <extracomment>ui/review/noticed_work.py</extracomment>
        <translation>Niemand, den dieser PC kennt</translation>
    </message>
    <message>
        <source>Nobody with this sign-in works here</source>
        <extracomment>agent_console/hub/sign_in/people.py</extracomment>
        <translation>Mit dieser Anmeldung arbeitet hier niemand</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Not at a console</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>An keiner Konsole</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>ui/keys/table.py, ui/panes/do_next.py, ui/review/floor_pages.py, ui/words/choices.py, ui/words/waiting.py</extracomment>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Not offered now</source>
        <extracomment>ui/key_sheet.py</extracomment>
        <translation>Zurzeit nicht angeboten</translation>
    </message>
    <message>
        <source>Not on board: {seat}</source>
        <extracomment>ui/gate/counter.py</extracomment>
        <translation>Nicht an Bord: {seat}</translation>
    </message>
    <message>
        <source>Not on file here</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>Hier nicht erfasst</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>Nicht auf der Liste</translation>
    </message>
    <message>
        <source>Not solved</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Nicht gelöst</translation>
    </message>
    <message>
        <source>Not told yet</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>Noch nicht benachrichtigt</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>ui/keys/table.py, ui/review/note_list.py, ui/words/waiting.py</extracomment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Noted: two persons</source>
        <extracomment>ui/duplicates_screen.py</extracomment>
        <translation>Vermerkt: zwei Personen</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>ui/review/list_pages.py, ui/review/note_list.py</extracomment>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Nothing found for “{typed}”.</source>
        <extracomment>ui/help/pane.py, ui/palette/palette.py</extracomment>
        <translation>Nichts gefunden zu „{typed}“.</translation>
    </message>
    <message>
        <source>Nothing goes today</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>Heute geht nichts mehr</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <extracomment>ui/review/detail_card.py</extracomment>
        <translation>Hier ist nichts.</translation>
    </message>
    <message>
        <source>Nothing is asked for</source>
        <extracomment>agent_console/hub/holding.py</extracomment>
        <translation>Es wird nichts verlangt</translation>
    </message>
    <message>
        <source>Nothing is known of them so far.</source>
        <extracomment>ui/gate/passenger_card.py</extracomment>
        <translation>Bisher ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <extracomment>ui/panes/timeline.py</extracomment>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Nothing more on file to ask.</source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>Nichts Weiteres hinterlegt, wonach zu fragen wäre.</translation>
    </message>
    <message>
        <source>Nothing on the screen moves or blinks by itself.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>Nichts auf dem Bildschirm bewegt sich oder blinkt von selbst.</translation>
    </message>
    <message>
        <source>Nothing proved yet</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>Noch nichts nachgewiesen</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <extracomment>ui/panes/follow_up_list.py, ui/panes/follow_ups.py</extracomment>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Nothing to learn from it</source>
        <extracomment>ui/review/deed_bar.py</extracomment>
        <translation>Daraus ist nichts zu lernen</translation>
    </message>
    <message>
        <source>Nothing to propose. Listen, and note what you learn.</source>
        <extracomment>ui/panes/do_next.py</extracomment>
        <translation>Nichts vorzuschlagen. Zuhören und notieren, was Sie erfahren.</translation>
    </message>
    <message>
        <source>Nothing to propose. Wish them a good flight.</source>
        <extracomment>ui/gate/say_card.py</extracomment>
        <translation>Nichts vorzuschlagen. Wünschen Sie einen guten Flug.</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <extracomment>ui/gate/counter.py, ui/shell.py</extracomment>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Nothing unusual was found</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Nichts Ungewöhnliches gefunden</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <extracomment>ui/panes/outbox_entry.py, ui/panes/outbox_list.py</extracomment>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Nothing waits for a look</source>
        <extracomment>ui/review/note_list.py</extracomment>
        <translation>Nichts ist zu prüfen</translation>
    </message>
    <message>
        <source>Nothing waits for a look. Well done.</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>Nichts ist zu prüfen. Gut gemacht.</translation>
    </message>
    <message>
        <source>Nothing waits here</source>
        <extracomment>ui/review/noticed_page.py</extracomment>
        <translation>Hier wartet nichts</translation>
    </message>
    <message>
        <source>Nothing was changed. Have the policy of this computer name a folder on a local disk (profiles), or start with --profile on one.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Nichts wurde geändert. Lassen Sie in den Vorgaben dieses Computers einen Ordner auf einer lokalen Platte nennen (profiles), oder starten Sie mit --profile auf einer.</translation>
    </message>
    <message>
        <source>Nothing was counted yet</source>
        <extracomment>ui/review/chart_card.py, ui/review/floor_words.py</extracomment>
        <translation>Noch nichts gezählt</translation>
    </message>
    <message>
        <source>Nothing was lost. See that no other program holds the file and its folder is yours.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Nichts ist verloren. Prüfen, ob ein anderes Programm die Datei belegt und ob der Ordner Ihnen gehört.</translation>
    </message>
    <message>
        <source>Nothing was proposed yet</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Noch nichts vorgeschlagen</translation>
    </message>
    <message>
        <source>Nothing was written down</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Nichts festgehalten</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <extracomment>ui/review/note_card.py</extracomment>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Noticed</source>
        <extracomment>ui/review/pages.py, ui/words/at_gate.py</extracomment>
        <translation>Aufgefallen</translation>
    </message>
    <message>
        <source>Notices</source>
        <extracomment>ui/toasts.py</extracomment>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Notices on the desktop</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Hinweise auf dem Desktop</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>ui/key_sheet.py, ui/palette/finding.py, ui/review/floor_pages.py</extracomment>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>ui/panes/notes_agree.py, ui/words/waiting.py</extracomment>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number to call</source>
        <extracomment>ui/panes/notes_agree.py</extracomment>
        <translation>Anzurufende Nummer</translation>
    </message>
    <message>
        <source>Number withheld</source>
        <extracomment>ui/panes/customer_card.py, ui/words/amounts.py, ui/words/calls.py</extracomment>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <source>Observation</source>
        <extracomment>ui/gate/topics.py, ui/words/at_gate.py</extracomment>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>Observation {number}</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>Beobachtung {number}</translation>
    </message>
    <message>
        <source>Of the customer on the screen.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Des Kunden auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>ui/settings_screen/editors.py, ui/words/settings_words.py</extracomment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Offer to call back at the number on file.</source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>Einen Rückruf unter der hinterlegten Nummer anbieten.</translation>
    </message>
    <message>
        <source>Offered</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Offers</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Offline since {time} – saved on this PC</source>
        <extracomment>ui/words/standing.py</extracomment>
        <translation>Offline seit {time} – auf diesem PC gespeichert</translation>
    </message>
    <message>
        <source>Offline {span} · {waiting}</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>Offline {span} · {waiting}</translation>
    </message>
    <message>
        <source>Offline – saved on this PC</source>
        <extracomment>ui/words/standing.py</extracomment>
        <translation>Offline – auf diesem PC gespeichert</translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>ui/settings_screen/editors.py, ui/words/settings_words.py</extracomment>
        <translation>Ein</translation>
    </message>
    <message>
        <source>On a call</source>
        <extracomment>ui/review/floor_words.py, ui/words/presences.py</extracomment>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>On board</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>An Bord</translation>
    </message>
    <message>
        <source>On board since {time}, at {place}.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>An Bord seit {time}, {place}.</translation>
    </message>
    <message>
        <source>On board since {time}.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>An Bord seit {time}.</translation>
    </message>
    <message>
        <source>On file: </source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>Hinterlegt: </translation>
    </message>
    <message>
        <source>On hold</source>
        <extracomment>ui/shell.py</extracomment>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>On hold {time}</source>
        <extracomment>ui/words/calls.py</extracomment>
        <translation>Gehalten {time}</translation>
    </message>
    <message>
        <source>On standby. Give them a seat before they board.</source>
        <extracomment>ui/gate/counter.py, ui/gate/verdict_words.py</extracomment>
        <translation>Auf der Warteliste. Geben Sie erst einen Sitz.</translation>
    </message>
    <message>
        <source>One dot apart</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Höchstens ein Punkt</translation>
    </message>
    <message>
        <source>One of our most valuable customers</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Einer unserer wertvollsten Kunden</translation>
    </message>
    <message>
        <source>One of our most valuable customers; looks without a call: {views}</source>
        <extracomment>agent_console/desk/review/access.py</extracomment>
        <translation>Einer unserer wertvollsten Kunden; {views}-mal angesehen ohne Anruf</translation>
    </message>
    <message>
        <source>One of them was merged with somebody meanwhile</source>
        <extracomment>agent_console/hub/merging.py</extracomment>
        <translation>Einer davon wurde inzwischen mit jemand anderem zusammengeführt</translation>
    </message>
    <message>
        <source>One person?</source>
        <extracomment>ui/panes/duplicates.py</extracomment>
        <translation>Eine Person?</translation>
    </message>
    <message>
        <source>Only a caller nobody knew can be joined to a customer</source>
        <extracomment>agent_console/hub/joining.py</extracomment>
        <translation>Nur ein unbekannter Anrufer lässt sich einem Kunden zuordnen</translation>
    </message>
    <message>
        <source>Only a search can alert</source>
        <extracomment>agent_console/hub/review/views.py</extracomment>
        <translation>Nur eine Suche kann melden</translation>
    </message>
    <message>
        <source>Only notes two reviewers scored without seeing each other’s dots are compared. Kappa takes away what chance alone would agree on.</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Verglichen werden nur Notizen, die zwei ohne Kenntnis der anderen Punkte bewertet haben. Kappa zieht ab, was schon der Zufall gleich ergäbe.</translation>
    </message>
    <message>
        <source>Only the CRM can show more, and it is not reached</source>
        <extracomment>ui/breaking_glass.py</extracomment>
        <translation>Nur das CRM kann mehr zeigen, und es ist nicht zu erreichen</translation>
    </message>
    <message>
        <source>Only what is open</source>
        <extracomment>ui/panes/timeline_filter.py</extracomment>
        <translation>Nur Offenes</translation>
    </message>
    <message>
        <source>Only what is open, of one agent or of one trip.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Nur Offenes, von einem Agenten oder zu einer Reise.</translation>
    </message>
    <message>
        <source>Only whom this PC keeps: the CRM cannot be reached.</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>Nur wer auf diesem PC liegt: Das CRM ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>ui/panes/timeline_filter.py, ui/review/list_pages.py, ui/review/views_menu.py, ui/words/names.py</extracomment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>what Enter does</comment>
        <extracomment>ui/palette/palette.py</extracomment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open case</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>Offener Fall</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <extracomment>ui/keys/at_review.py, ui/keys/table.py</extracomment>
        <translation>Kunden öffnen</translation>
    </message>
    <message>
        <source>Open the customer and write another note.</source>
        <extracomment>ui/wrap_up_undo.py</extracomment>
        <translation>Den Kunden öffnen und eine weitere Notiz schreiben.</translation>
    </message>
    <message>
        <source>Open the follow-ups to see them.</source>
        <extracomment>ui/follow_ups_screen.py</extracomment>
        <translation>Zum Ansehen die Wiedervorlagen öffnen.</translation>
    </message>
    <message>
        <source>Open the item in the outbox and correct it.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Den Eintrag im Postausgang öffnen und korrigieren.</translation>
    </message>
    <message>
        <source>Opened last</source>
        <extracomment>ui/palette/finding.py</extracomment>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Or Enter.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Oder Enter.</translation>
    </message>
    <message>
        <source>Or say why you do not agree with a score.</source>
        <extracomment>ui/keys/at_coaching.py</extracomment>
        <translation>Oder sagen Sie, warum Sie mit einer Bewertung nicht einverstanden sind.</translation>
    </message>
    <message>
        <source>Or scan your badge</source>
        <extracomment>ui/dialogs/people.py</extracomment>
        <translation>Oder scannen Sie Ihren Ausweis</translation>
    </message>
    <message>
        <source>Oriental meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Orientalisches Essen</translation>
    </message>
    <message>
        <source>Oriental vegetarian meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Orientalisch-vegetarisches Essen</translation>
    </message>
    <message>
        <source>Orlando</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Orlando</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Other flights held</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Andere Flüge gehalten</translation>
    </message>
    <message>
        <source>Other ways</source>
        <extracomment>ui/gate/page.py, ui/keys/at_gate.py, ui/panes/ways.py</extracomment>
        <translation>Andere Wege</translation>
    </message>
    <message>
        <source>Our aim</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Unser Ziel</translation>
    </message>
    <message>
        <source>Ours: {value}</source>
        <extracomment>ui/panes/outbox_entry.py</extracomment>
        <translation>Unseres: {value}</translation>
    </message>
    <message>
        <source>Outbox</source>
        <extracomment>ui/keys/table.py, ui/panes/outbox_entry.py</extracomment>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Outbox entries sent in one request.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>Einträge des Postausgangs, die in einer Anfrage gesendet werden.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <extracomment>ui/keys/table.py, ui/words/waiting.py</extracomment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Overdue</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Own certificate authorities</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Eigene Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Own oxygen concentrator</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Eigener Sauerstoffkonzentrator</translation>
    </message>
    <message>
        <source>Oxygen on board</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Sauerstoff an Bord</translation>
    </message>
    <message>
        <source>Page before</source>
        <extracomment>ui/keys/at_help.py</extracomment>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <extracomment>ui/help/pane.py</extracomment>
        <translation>Seiten der Hilfe</translation>
    </message>
    <message>
        <source>Pages of the review</source>
        <extracomment>ui/review/top_bar.py</extracomment>
        <translation>Seiten der Prüfung</translation>
    </message>
    <message>
        <source>Pane</source>
        <extracomment>ui/inspector/report.py</extracomment>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Paris Charles de Gaulle</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Paris Charles de Gaulle</translation>
    </message>
    <message>
        <source>Part of the note</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>Teil der Notiz</translation>
    </message>
    <message>
        <source>Pass valid</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>Bordkarte gültig</translation>
    </message>
    <message>
        <source>Pass valid, seq {number}</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>Gültig, Nr. {number}</translation>
    </message>
    <message>
        <source>Passenger</source>
        <extracomment>ui/gate/passenger_list.py, ui/gate/recovery_list.py, ui/words/at_gate.py</extracomment>
        <translation>Fluggast</translation>
    </message>
    <message>
        <source>Passengers</source>
        <extracomment>ui/gate/passenger_list.py, ui/gate/recovery_list.py, ui/keys/at_gate.py</extracomment>
        <translation>Fluggäste</translation>
    </message>
    <message>
        <source>Patience at the ring</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Geduld beim Klingeln</translation>
    </message>
    <message>
        <source>Patience for a connection</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Geduld für eine Verbindung</translation>
    </message>
    <message>
        <source>Patience for an answer</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Geduld für eine Antwort</translation>
    </message>
    <message>
        <source>Payment</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Peanut-free meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Erdnussfreies Essen</translation>
    </message>
    <message>
        <source>People</source>
        <extracomment>ui/review/floor_pages.py, ui/review/staffing_words.py</extracomment>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People and what they make of it</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Personen und was sie bewirken</translation>
    </message>
    <message>
        <source>Persian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Persisch</translation>
    </message>
    <message>
        <source>Personal data is hidden</source>
        <extracomment>ui/gate/shutting.py</extracomment>
        <translation>Persönliche Angaben sind verborgen</translation>
    </message>
    <message>
        <source>Personal data is hidden.</source>
        <extracomment>ui/gate/counter.py, ui/gate/passenger_words.py, ui/gate/proposing.py</extracomment>
        <translation>Persönliche Angaben sind verborgen.</translation>
    </message>
    <message>
        <source>Pet in cabin</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Tier in der Kabine</translation>
    </message>
    <message>
        <source>Philadelphia</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Philadelphia</translation>
    </message>
    <message>
        <source>Phoenix</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Phoenix</translation>
    </message>
    <message>
        <source>Phone</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Picked by you</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>Von Ihnen gewählt</translation>
    </message>
    <message>
        <source>Picks up where {name} left off {ago}, {channel}: “{about}”</source>
        <extracomment>ui/panes/picks_up.py</extracomment>
        <translation>Schließt an, wo {name} aufhörte, {ago}, {channel}: „{about}“</translation>
    </message>
    <message>
        <source>Points</source>
        <extracomment>ui/review/list_pages.py, ui/words/names.py</extracomment>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Policy: {policy}</source>
        <extracomment>ui/panes/do_next.py</extracomment>
        <translation>Regel: {policy}</translation>
    </message>
    <message>
        <source>Polish</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Popped in {count} ms from this PC</source>
        <extracomment>ui/panes/status_bar.py</extracomment>
        <translation>In {count} ms von diesem PC gezeigt</translation>
    </message>
    <message>
        <source>Portland</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Portland</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Praise</source>
        <extracomment>ui/review/coach_card.py, ui/review/floor_work.py, ui/words/at_coaching.py, ui/words/names.py</extracomment>
        <translation>Lob</translation>
    </message>
    <message>
        <source>Praise from {name}</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>Lob von {name}</translation>
    </message>
    <message>
        <source>Praise or advice</source>
        <extracomment>ui/keys/at_review.py, ui/review/coach_card.py</extracomment>
        <translation>Lob oder Hinweis</translation>
    </message>
    <message>
        <source>Praised crew</source>
        <extracomment>ui/gate/topics.py</extracomment>
        <translation>Lob für die Crew</translation>
    </message>
    <message>
        <source>Pre-boarding</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>Vorab-Einstieg</translation>
    </message>
    <message>
        <source>Presence</source>
        <extracomment>ui/keys/table.py, ui/presence_screen.py</extracomment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Presence not known</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>Status nicht bekannt</translation>
    </message>
    <message>
        <source>Presence: {presence}</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>Status: {presence}</translation>
    </message>
    <message>
        <source>Press Esc in the field to see all again.</source>
        <extracomment>ui/panes/timeline.py</extracomment>
        <translation>Esc im Feld zeigt wieder alles.</translation>
    </message>
    <message>
        <source>Press a key…</source>
        <extracomment>ui/settings_screen/key_row.py</extracomment>
        <translation>Taste drücken…</translation>
    </message>
    <message>
        <source>Press hold at your telephone, too.</source>
        <extracomment>ui/words/telephone.py</extracomment>
        <translation>Auch am Telefon Halten drücken.</translation>
    </message>
    <message>
        <source>Press the new key; Esc leaves it as it is.</source>
        <extracomment>ui/settings_screen/key_row.py</extracomment>
        <translation>Die neue Taste drücken; Esc lässt sie, wie sie ist.</translation>
    </message>
    <message>
        <source>Program</source>
        <extracomment>ui/inspector/report.py, ui/keys/table.py</extracomment>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Promise</source>
        <extracomment>ui/keys/table.py, ui/words/dues.py, ui/words/waiting.py</extracomment>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>Promise broken</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Zusage gebrochen</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Zusage eingehalten</translation>
    </message>
    <message>
        <source>Promise late</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Versprechen spät</translation>
    </message>
    <message>
        <source>Promise open</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>Zusage offen</translation>
    </message>
    <message>
        <source>Promise open: {what}</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>Zusage offen: {what}</translation>
    </message>
    <message>
        <source>Promise opened again</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Zusage wieder geöffnet</translation>
    </message>
    <message>
        <source>Promise planned anew</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Zusage neu geplant</translation>
    </message>
    <message>
        <source>Promise withdrawn</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Zusage zurückgenommen</translation>
    </message>
    <message>
        <source>Promised by {when}, and not kept in time</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Bis {when} versprochen und nicht rechtzeitig gehalten</translation>
    </message>
    <message>
        <source>Promises</source>
        <extracomment>ui/keys/at_review.py, ui/review/detail_card.py, ui/review/floor_pages.py</extracomment>
        <translation>Versprechen</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>Versprechen gehalten</translation>
    </message>
    <message>
        <source>Promises, call-backs and tasks that are yours; again for the calls.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Ihre Zusagen, Rückrufe und Aufgaben; noch einmal für die Anrufe.</translation>
    </message>
    <message>
        <source>Promote</source>
        <extracomment>ui/keys/at_review.py, ui/review/noticed_page.py</extracomment>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Promoted</source>
        <extracomment>ui/review/noticed_page.py</extracomment>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Promoted: it is known everywhere, and for long</source>
        <extracomment>ui/review/noticed_work.py</extracomment>
        <translation>Übernommen: es ist überall bekannt, und für lange</translation>
    </message>
    <message>
        <source>Pronouns</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Pronomen</translation>
    </message>
    <message>
        <source>Proposed</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Proxy</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Public keys, with blanks between, whose releases of this program are taken.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>Öffentliche Schlüssel, durch Leerzeichen getrennt, deren Versionen dieses Programms genommen werden.</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Panjabi</translation>
    </message>
    <message>
        <source>Put it down</source>
        <extracomment>ui/keys/table.py, ui/panes/notes_agree.py</extracomment>
        <translation>Vermerken</translation>
    </message>
    <message>
        <source>Put side by side by you</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>Von Ihnen nebeneinandergelegt</translation>
    </message>
    <message>
        <source>Put the passenger away</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>Fluggast weglegen</translation>
    </message>
    <message>
        <source>Puts a line about the entry into the note.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Setzt eine Zeile zum Eintrag in die Notiz.</translation>
    </message>
    <message>
        <source>Puts down the promise: {what}, {due}</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>Vermerkt die Zusage: {what}, {due}</translation>
    </message>
    <message>
        <source>Puts the booking on these flights</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>Setzt die Buchung auf diese Flüge</translation>
    </message>
    <message>
        <source>Quality</source>
        <extracomment>ui/keys/at_review.py, ui/review/detail_card.py</extracomment>
        <translation>Güte</translation>
    </message>
    <message>
        <source>Queries</source>
        <extracomment>ui/inspector/report.py</extracomment>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Question about a charge</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Frage zu einer Belastung</translation>
    </message>
    <message>
        <source>Queue</source>
        <extracomment>ui/keys/at_review.py, ui/review/floor_pages.py, ui/review/pages.py</extracomment>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Queue of notes</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Zu prüfende Notizen</translation>
    </message>
    <message>
        <source>Queue {name}</source>
        <extracomment>ui/agreeing.py, ui/follow_ups_screen.py</extracomment>
        <translation>Warteschlange {name}</translation>
    </message>
    <message>
        <source>Queue · {count} serve it</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>Warteschlange · {count} bedienen sie</translation>
    </message>
    <message>
        <source>Queue · {free} of {count} available</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>Warteschlange · {free} von {count} bereit</translation>
    </message>
    <message>
        <source>Queues</source>
        <extracomment>ui/review/floor_pages.py, ui/transfer_screen.py</extracomment>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>Raw vegetarian meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Rohkost, vegetarisch</translation>
    </message>
    <message>
        <source>Read notes, coach, watch the floor; again for the calls.</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Notizen lesen, Rückmeldung geben, den Betrieb sehen; noch einmal für die Anrufe.</translation>
    </message>
    <message>
        <source>Read this log</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>Las dieses Protokoll</translation>
    </message>
    <message>
        <source>Reading and coaching</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Lesen und Rückmelden</translation>
    </message>
    <message>
        <source>Reading the passengers…</source>
        <extracomment>ui/gate/screen.py</extracomment>
        <translation>Fluggäste werden gelesen …</translation>
    </message>
    <message>
        <source>Reading the queue…</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>Prüfung wird gelesen…</translation>
    </message>
    <message>
        <source>Reading this is written down, too.</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>Auch dieses Lesen wird festgehalten.</translation>
    </message>
    <message>
        <source>Ready for service</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Bereit für den Service</translation>
    </message>
    <message>
        <source>Ready for the next call</source>
        <extracomment>ui/panes/empty_pane.py</extracomment>
        <translation>Bereit für den nächsten Anruf</translation>
    </message>
    <message>
        <source>Ready to leave</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>Bereit zum Abflug</translation>
    </message>
    <message>
        <source>Ready to scan</source>
        <extracomment>ui/gate/passenger_card.py</extracomment>
        <translation>Bereit zum Scannen</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>ui/keys/at_review.py, ui/keys/table.py, ui/review/floor_words.py, ui/review/list_pages.py, ui/review/noticed_page.py, ui/review/views_menu.py, ui/words/at_gate.py, ui/words/waiting.py</extracomment>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Rebook</source>
        <extracomment>ui/gate/recovery_words.py, ui/keys/at_gate.py</extracomment>
        <translation>Umbuchen</translation>
    </message>
    <message>
        <source>Rebooked</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Umgebucht</translation>
    </message>
    <message>
        <source>Rebooking</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Umbuchung</translation>
    </message>
    <message>
        <source>Record</source>
        <extracomment>ui/inspector/report.py</extracomment>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Record locator</source>
        <extracomment>ui/palette/finding.py</extracomment>
        <translation>Buchungscode</translation>
    </message>
    <message>
        <source>Recorded: {what}</source>
        <extracomment>ui/wrap_up_undo.py</extracomment>
        <translation>Festgehalten: {what}</translation>
    </message>
    <message>
        <source>Recording</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Recording is announced</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Aufzeichnung wird angesagt</translation>
    </message>
    <message>
        <source>Recording not asked</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>Aufzeichnung nicht erfragt</translation>
    </message>
    <message>
        <source>Recording yes</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>Aufzeichnung ja</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Refund</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Reject</source>
        <extracomment>ui/keys/at_review.py, ui/review/noticed_page.py</extracomment>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <extracomment>ui/review/noticed_page.py</extracomment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Rejected: it stays, with the reason</source>
        <extracomment>ui/review/noticed_work.py</extracomment>
        <translation>Abgelehnt: es bleibt stehen, mit dem Grund</translation>
    </message>
    <message>
        <source>Relationship</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Relationship stage</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Stand der Beziehung</translation>
    </message>
    <message>
        <source>Remember the layout</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Anordnung merken</translation>
    </message>
    <message>
        <source>Remember the window&apos;s place and the widths of its columns for each role.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>Platz des Fensters und Breite der Spalten je Rolle merken.</translation>
    </message>
    <message>
        <source>Remind of call-backs and tasks when they are due, never during a call.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>An fällige Rückrufe und Aufgaben erinnern, nie während eines Anrufs.</translation>
    </message>
    <message>
        <source>Reminders</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Removed what was too old</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>Entfernte, was zu alt war</translation>
    </message>
    <message>
        <source>Repeat</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Repeat within 7 days</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Wieder binnen 7 Tagen</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <extracomment>ui/keys/table.py, ui/settings_screen/pane.py</extracomment>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Reset “{setting}” to {value}</source>
        <extracomment>ui/settings_screen/key_row.py, ui/settings_screen/row.py</extracomment>
        <translation>„{setting}“ zurücksetzen auf {value}</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>ui/gallery_review.py, ui/keys/at_review.py, ui/review/top_bar.py, ui/review_door.py</extracomment>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <extracomment>ui/keys/at_review.py, ui/review/deed_bar.py, ui/review/note_words.py, ui/review/views_menu.py</extracomment>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Prüfend</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Prüfende</translation>
    </message>
    <message>
        <source>Right</source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Right now</source>
        <extracomment>ui/keys/table.py, ui/words/names.py</extracomment>
        <translation>Jetzt gerade</translation>
    </message>
    <message>
        <source>Ringing</source>
        <extracomment>ui/words/calls.py</extracomment>
        <translation>Klingelt</translation>
    </message>
    <message>
        <source>Ringing {time}</source>
        <extracomment>ui/words/calls.py</extracomment>
        <translation>Klingelt {time}</translation>
    </message>
    <message>
        <source>Romanian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Rostered</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Im Dienstplan</translation>
    </message>
    <message>
        <source>Rows asked for in one page of the feed.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>Zeilen, die je Seite des Abgleichs angefordert werden.</translation>
    </message>
    <message>
        <source>Rows in one page</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Zeilen je Seite</translation>
    </message>
    <message>
        <source>Rules of note quality</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Regeln für gute Notizen</translation>
    </message>
    <message>
        <source>Rules, no marks: {key} switches each on or off.</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>Regeln, keine Noten: {key} schaltet jede ein oder aus.</translation>
    </message>
    <message>
        <source>Russian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>SMS</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Said</source>
        <extracomment>ui/panes/script.py</extracomment>
        <translation>Gesagt</translation>
    </message>
    <message>
        <source>Same date of birth</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>Gleiches Geburtsdatum</translation>
    </message>
    <message>
        <source>Same e-mail address</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>Gleiche E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Same home</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>Gleicher Wohnort</translation>
    </message>
    <message>
        <source>Same membership number</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>Gleiche Mitgliedsnummer</translation>
    </message>
    <message>
        <source>Same name</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>Gleicher Name</translation>
    </message>
    <message>
        <source>Same sign-in name</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>Gleicher Anmeldename</translation>
    </message>
    <message>
        <source>Same telephone number</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>Gleiche Telefonnummer</translation>
    </message>
    <message>
        <source>San Diego</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>San Diego</translation>
    </message>
    <message>
        <source>San Francisco</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>San Francisco</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>ui/review/deed_bar.py</extracomment>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Als Ansicht speichern</translation>
    </message>
    <message>
        <source>Saved views</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Saved views and filters</source>
        <extracomment>ui/review/page.py, ui/review/views_work.py</extracomment>
        <translation>Gespeicherte Ansichten und Filter</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <extracomment>ui/review/views_work.py</extracomment>
        <translation>Gespeichert: {name}</translation>
    </message>
    <message>
        <source>Say</source>
        <extracomment>ui/gate/say_card.py</extracomment>
        <translation>Sagen</translation>
    </message>
    <message>
        <source>Say something to it</source>
        <extracomment>ui/keys/at_coaching.py</extracomment>
        <translation>Etwas dazu sagen</translation>
    </message>
    <message>
        <source>Say why you do not agree</source>
        <extracomment>agent_console/desk/review/own_coaching.py</extracomment>
        <translation>Sagen Sie, warum Sie nicht einverstanden sind</translation>
    </message>
    <message>
        <source>Say why, in a few words</source>
        <extracomment>agent_console/hub/routes/people.py, agent_console/hub/routes/rights.py</extracomment>
        <translation>Sagen Sie in wenigen Worten, warum</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <extracomment>ui/dialogs/glass.py, ui/review/noticed_work.py</extracomment>
        <translation>Sagen Sie in ein paar Worten, warum.</translation>
    </message>
    <message>
        <source>Says</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>Says the same</source>
        <extracomment>ui/review/noticed_page.py</extracomment>
        <translation>Sagt dasselbe</translation>
    </message>
    <message>
        <source>Says what comes next, or that nothing is open</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>Sagt, was folgt, oder dass nichts offen ist</translation>
    </message>
    <message>
        <source>Says what the customer asked</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>Sagt, was der Kunde wollte</translation>
    </message>
    <message>
        <source>Says what was done</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>Sagt, was getan wurde</translation>
    </message>
    <message>
        <source>Scan a boarding pass, or choose a passenger.</source>
        <extracomment>ui/gate/passenger_card.py</extracomment>
        <translation>Scannen Sie eine Bordkarte, oder wählen Sie einen Fluggast.</translation>
    </message>
    <message>
        <source>Scan again</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>Noch einmal scannen</translation>
    </message>
    <message>
        <source>Scan boarding pass, or type a name</source>
        <extracomment>ui/gate/scan_field.py</extracomment>
        <translation>Bordkarte scannen oder Name</translation>
    </message>
    <message>
        <source>Scan it again, or type the record locator.</source>
        <extracomment>agent_console/domain/pass_reading.py</extracomment>
        <translation>Noch einmal scannen oder den Buchungscode eintippen.</translation>
    </message>
    <message>
        <source>Scan or search</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>Scannen oder suchen</translation>
    </message>
    <message>
        <source>Scan your badge, or type your PIN</source>
        <extracomment>ui/gate/lock_card.py</extracomment>
        <translation>Ausweis scannen oder PIN eingeben</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <extracomment>ui/keys/at_review.py, ui/review/coach_card.py, ui/review/score_rows.py, ui/words/at_coaching.py</extracomment>
        <translation>Bewertungsbogen</translation>
    </message>
    <message>
        <source>Scores</source>
        <extracomment>ui/keys/at_review.py, ui/review/detail_card.py</extracomment>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Screen</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Script</source>
        <extracomment>ui/keys/at_review.py, ui/keys/table.py, ui/panes/script.py, ui/review/detail_card.py</extracomment>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>Script left</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Leitfaden verlassen</translation>
    </message>
    <message>
        <source>Seafood meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Meeresfrüchte</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>ui/help/pane.py, ui/panes/customer_card.py, ui/settings_screen/pane.py</extracomment>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search all notes</source>
        <extracomment>ui/keys/at_review.py, ui/review/top_bar.py</extracomment>
        <translation>Alle Notizen durchsuchen</translation>
    </message>
    <message>
        <source>Search all notes: refund promised NOT paid</source>
        <extracomment>ui/review/top_bar.py</extracomment>
        <translation>Alle Notizen durchsuchen: refund promised NOT paid</translation>
    </message>
    <message>
        <source>Search the help</source>
        <extracomment>ui/help/pane.py, ui/keys/at_help.py</extracomment>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Search the history</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <extracomment>ui/key_sheet.py</extracomment>
        <translation>In den Tasten suchen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <extracomment>ui/keys/table.py, ui/settings_screen/pane.py</extracomment>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Searched</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>Suchte</translation>
    </message>
    <message>
        <source>Searching …</source>
        <extracomment>ui/panes/timeline.py</extracomment>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Seat</source>
        <extracomment>ui/gate/passenger_list.py, ui/gate/seat_card.py, ui/keys/at_gate.py, ui/panes/know_cards.py, ui/words/at_gate.py, ui/words/names.py</extracomment>
        <translation>Sitz</translation>
    </message>
    <message>
        <source>Seat given</source>
        <extracomment>ui/words/at_gate.py</extracomment>
        <translation>Sitz vergeben</translation>
    </message>
    <message>
        <source>Seat preference</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Sitzwunsch</translation>
    </message>
    <message>
        <source>Seat {seat}</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>Sitz {seat}</translation>
    </message>
    <message>
        <source>Seats</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Seattle–Tacoma</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Seattle–Tacoma</translation>
    </message>
    <message>
        <source>Seconds a ring waits for the hub before it shows what is here.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>Sekunden, die beim Klingeln auf den Hub gewartet wird, bevor das Vorhandene gezeigt wird.</translation>
    </message>
    <message>
        <source>Seconds before the first new try; doubles, with jitter.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>Sekunden bis zum ersten neuen Versuch; verdoppelt sich, mit Streuung.</translation>
    </message>
    <message>
        <source>Seconds between polls while the hub&apos;s stream is away.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>Sekunden zwischen zwei Abfragen, solange der Strom des Hubs fehlt.</translation>
    </message>
    <message>
        <source>Seconds in which a wrap-up or a finished follow-up can be undone before it is sent.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>Sekunden, in denen ein Abschluss oder eine erledigte Wiedervorlage vor dem Senden rückgängig zu machen ist.</translation>
    </message>
    <message>
        <source>Seconds to wait for a connection to the hub.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>Sekunden, die auf eine Verbindung zum Hub gewartet wird.</translation>
    </message>
    <message>
        <source>Seconds to wait for an answer of the hub.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>Sekunden, die auf eine Antwort des Hubs gewartet wird.</translation>
    </message>
    <message>
        <source>See everything</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Alles sehen</translation>
    </message>
    <message>
        <source>See everything about {name}</source>
        <extracomment>ui/dialogs/glass.py</extracomment>
        <translation>Alles über {name} sehen</translation>
    </message>
    <message>
        <source>See that both programs are of the same version.</source>
        <extracomment>agent_console/cti/local_socket.py</extracomment>
        <translation>Prüfen, ob beide Programme dieselbe Version haben.</translation>
    </message>
    <message>
        <source>Send it so</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>So senden</translation>
    </message>
    <message>
        <source>Send to agent</source>
        <extracomment>ui/keys/at_review.py, ui/review/coach_card.py</extracomment>
        <translation>An Agent senden</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Sensibel</translation>
    </message>
    <message>
        <source>Sensitive data found</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Sensible Daten gefunden</translation>
    </message>
    <message>
        <source>Sent at {at}: until then it can be undone</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Wird um {at} gesendet: bis dahin rücknehmbar</translation>
    </message>
    <message>
        <source>Sent to {agent}</source>
        <extracomment>ui/review/read_work.py</extracomment>
        <translation>An {agent} gesendet</translation>
    </message>
    <message>
        <source>Sent, not yet confirmed</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Gesendet, noch nicht bestätigt</translation>
    </message>
    <message>
        <source>Seoul Incheon</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Seoul Incheon</translation>
    </message>
    <message>
        <source>Serbian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Serbisch</translation>
    </message>
    <message>
        <source>Service</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Service</translation>
    </message>
    <message>
        <source>Service animal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Assistenzhund</translation>
    </message>
    <message>
        <source>Set passphrase</source>
        <extracomment>ui/dialogs/passphrase.py</extracomment>
        <translation>Passphrase setzen</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>ui/keys/table.py, ui/palette/finding.py, ui/panes/empty_pane.py, ui/settings_screen/pane.py</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settles the promise</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>Schließt die Zusage ab</translation>
    </message>
    <message>
        <source>Several are then done with at once; Space does it in the list.</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Mit mehreren geschieht dann dasselbe auf einmal; in der Liste tut es die Leertaste.</translation>
    </message>
    <message>
        <source>Share</source>
        <extracomment>ui/review/coach_card.py</extracomment>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Share with the team</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Mit dem Team teilen</translation>
    </message>
    <message>
        <source>Shared with the team as “{name}”</source>
        <extracomment>ui/review/read_work.py</extracomment>
        <translation>Mit dem Team geteilt als „{name}“</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>ui/follow_ups_screen.py</extracomment>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show a code</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Einen Code zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <extracomment>ui/keys/table.py, ui/panes/duplicates.py</extracomment>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show call {number}</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Anruf {number} zeigen</translation>
    </message>
    <message>
        <source>Show everything</source>
        <extracomment>ui/dialogs/glass.py</extracomment>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show or mask personal data</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Personendaten zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show personal data</source>
        <extracomment>ui/inspector/pane.py</extracomment>
        <translation>Personendaten zeigen</translation>
    </message>
    <message>
        <source>Shows this trip in the history</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>Zeigt diese Reise im Verlauf</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>ui/dialogs/sign_in.py, ui/keys/table.py</extracomment>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in again to send what is waiting.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Erneut anmelden, damit Wartendes gesendet wird.</translation>
    </message>
    <message>
        <source>Sign in as somebody who works here, or use another computer.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Melden Sie sich als jemand an, der hier arbeitet, oder nehmen Sie einen anderen Computer.</translation>
    </message>
    <message>
        <source>Sign in with a code, in the browser of a telephone or another computer.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Melden Sie sich mit einem Code an, im Browser eines Telefons oder eines anderen Rechners.</translation>
    </message>
    <message>
        <source>Sign in: nobody we trust has signed the token</source>
        <extracomment>agent_console/hub/sign_in/tokens.py</extracomment>
        <translation>Melden Sie sich an: niemand, dem wir vertrauen, hat das Token signiert</translation>
    </message>
    <message>
        <source>Sign in: the token cannot be read</source>
        <extracomment>agent_console/hub/sign_in/tokens.py</extracomment>
        <translation>Melden Sie sich an: das Token ist nicht lesbar</translation>
    </message>
    <message>
        <source>Sign in: the token has run out</source>
        <extracomment>agent_console/hub/sign_in/tokens.py</extracomment>
        <translation>Melden Sie sich an: das Token ist abgelaufen</translation>
    </message>
    <message>
        <source>Sign in: the token is from another issuer</source>
        <extracomment>agent_console/hub/sign_in/tokens.py</extracomment>
        <translation>Melden Sie sich an: das Token ist von einem anderen Aussteller</translation>
    </message>
    <message>
        <source>Sign in: the token is missing or not known</source>
        <extracomment>agent_console/hub/access.py</extracomment>
        <translation>Anmelden: Das Token fehlt oder ist nicht bekannt</translation>
    </message>
    <message>
        <source>Sign in: the token is not good yet; see that the clocks are right</source>
        <extracomment>agent_console/hub/sign_in/tokens.py</extracomment>
        <translation>Melden Sie sich an: das Token gilt noch nicht; sehen Sie nach, ob die Uhren stimmen</translation>
    </message>
    <message>
        <source>Sign in: the token lacks what it must say</source>
        <extracomment>agent_console/hub/sign_in/tokens.py</extracomment>
        <translation>Melden Sie sich an: dem Token fehlt, was es sagen muss</translation>
    </message>
    <message>
        <source>Sign in: the token was made for somebody else</source>
        <extracomment>agent_console/hub/sign_in/tokens.py</extracomment>
        <translation>Melden Sie sich an: das Token ist für jemand anderen bestimmt</translation>
    </message>
    <message>
        <source>Sign in: this sign-in was ended</source>
        <extracomment>agent_console/hub/sign_in/door.py</extracomment>
        <translation>Melden Sie sich an: diese Anmeldung wurde beendet</translation>
    </message>
    <message>
        <source>Signed in or out</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>Meldete sich an oder ab</translation>
    </message>
    <message>
        <source>Signed out · {waiting}</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>Abgemeldet · {waiting}</translation>
    </message>
    <message>
        <source>Signed out – your work stays on this PC</source>
        <extracomment>ui/words/standing.py</extracomment>
        <translation>Abgemeldet – Ihre Arbeit bleibt auf diesem PC</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>ui/review/floor_pages.py, ui/review/list_pages.py, ui/review/views_menu.py</extracomment>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Since then</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>Seither</translation>
    </message>
    <message>
        <source>Singapore</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Singapur</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size of everything on the screen in percent, 100 to 200.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>Größe aller Dinge auf dem Bildschirm in Prozent, 100 bis 200.</translation>
    </message>
    <message>
        <source>Slovak</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Slowakisch</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Slowenisch</translation>
    </message>
    <message>
        <source>Snippet</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>Baustein</translation>
    </message>
    <message>
        <source>Snippet for the team</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>Baustein für das Team</translation>
    </message>
    <message>
        <source>Snippet taken back</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>Baustein zurückgenommen</translation>
    </message>
    <message>
        <source>Snippets</source>
        <extracomment>ui/keys/table.py, ui/panes/notes_snippets.py</extracomment>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Social</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Soziale Medien</translation>
    </message>
    <message>
        <source>Solved first time</source>
        <extracomment>ui/review/floor_pages.py, ui/review/floor_words.py</extracomment>
        <translation>Gleich gelöst</translation>
    </message>
    <message>
        <source>Solved on this call</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>In diesem Anruf gelöst</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <extracomment>ui/dialogs/people.py, ui/gate/lock_card.py</extracomment>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source>Somebody else changed the same. Choose what shall stand, field by field.</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Jemand anderes hat dasselbe geändert. Feld für Feld wählen, was gelten soll.</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile</source>
        <extracomment>agent_console/hub/review/now.py, agent_console/hub/review/views.py</extracomment>
        <translation>Jemand anderes hat das inzwischen geändert</translation>
    </message>
    <message>
        <source>Somebody else has scored it; you see that once you have.</source>
        <extracomment>ui/review/read_work.py</extracomment>
        <translation>Jemand anderes hat sie bewertet; Sie sehen das nach Ihrer Bewertung.</translation>
    </message>
    <message>
        <source>Somebody else signs in as this agent</source>
        <extracomment>agent_console/hub/sign_in/people.py</extracomment>
        <translation>Als dieser Agent meldet sich jemand anderes an</translation>
    </message>
    <message>
        <source>Somebody has to be able to set rights</source>
        <extracomment>agent_console/hub/policies.py</extracomment>
        <translation>Jemand muss Rechte vergeben können</translation>
    </message>
    <message>
        <source>Somebody in this report was erased: make it anew</source>
        <extracomment>agent_console/hub/reports/kept.py</extracomment>
        <translation>Jemand in diesem Bericht wurde gelöscht: machen Sie ihn neu</translation>
    </message>
    <message>
        <source>Somebody of this merge is not known any more</source>
        <extracomment>agent_console/hub/merging.py</extracomment>
        <translation>Jemand aus dieser Zusammenführung ist nicht mehr bekannt</translation>
    </message>
    <message>
        <source>Somebody took them off this flight. {key} boards them all the same.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>Jemand hat sie von diesem Flug genommen. {key} lässt trotzdem einsteigen.</translation>
    </message>
    <message>
        <source>Something else has this id</source>
        <extracomment>agent_console/hub/applying.py, agent_console/hub/at_gate.py, agent_console/hub/coaching.py, agent_console/hub/scoring.py</extracomment>
        <translation>Diese Kennung ist schon vergeben</translation>
    </message>
    <message>
        <source>Something was changed before the caller was verified</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Etwas wurde geändert, bevor der Anrufer geprüft war</translation>
    </message>
    <message>
        <source>Something was typed that no note may hold</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Es wurde etwas getippt, das in keiner Notiz stehen darf</translation>
    </message>
    <message>
        <source>Something went wrong here</source>
        <extracomment>ui/crashes.py, ui/dialogs/crash.py</extracomment>
        <translation>Hier ging etwas schief</translation>
    </message>
    <message>
        <source>Spanish</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Speaks</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>Spricht</translation>
    </message>
    <message>
        <source>Special assistance</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Besondere Betreuung</translation>
    </message>
    <message>
        <source>Special meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Besonderes Essen</translation>
    </message>
    <message>
        <source>Special service</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>Besonderer Service</translation>
    </message>
    <message>
        <source>Special services</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Besondere Leistungen</translation>
    </message>
    <message>
        <source>Speed of answer</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>Wartezeit bis zur Annahme</translation>
    </message>
    <message>
        <source>Spoke last</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Zuletzt gesprochen</translation>
    </message>
    <message>
        <source>Standby</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>Warteliste</translation>
    </message>
    <message>
        <source>Start one with: agent-console desk.</source>
        <extracomment>agent_console/cti/local_socket.py</extracomment>
        <translation>Eine starten mit: agent-console desk.</translation>
    </message>
    <message>
        <source>Start the console anew</source>
        <extracomment>ui/dialogs/crash.py, ui/keys/at_help.py</extracomment>
        <translation>Konsole neu starten</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>ui/review/noticed_page.py, ui/review/views_menu.py</extracomment>
        <translation>Stand</translation>
    </message>
    <message>
        <source>State of review</source>
        <extracomment>ui/review/noticed_page.py</extracomment>
        <translation>Stand der Prüfung</translation>
    </message>
    <message>
        <source>Station</source>
        <extracomment>ui/words/policy_words.py</extracomment>
        <translation>Arbeitsplatz</translation>
    </message>
    <message>
        <source>Step back</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>Story</source>
        <extracomment>ui/keys/at_review.py, ui/review/detail_card.py</extracomment>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Stretcher</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Liegendtransport</translation>
    </message>
    <message>
        <source>Suggested</source>
        <extracomment>ui/keys/at_review.py, ui/review/detail_card.py</extracomment>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Suggested: {choice}. Enter takes it.</source>
        <extracomment>ui/panes/notes_choice.py</extracomment>
        <translation>Vorschlag: {choice}. Enter übernimmt ihn.</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Suggestion before</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Vorheriger Vorschlag</translation>
    </message>
    <message>
        <source>Suggestions shown</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Gezeigte Vorschläge</translation>
    </message>
    <message>
        <source>Summary</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Sure</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Swedish</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Sync</source>
        <extracomment>ui/inspector/report.py, ui/words/settings_words.py</extracomment>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Sync does not work on this computer</source>
        <extracomment>agent_console/sync/worker.py</extracomment>
        <translation>Der Abgleich funktioniert auf diesem PC nicht</translation>
    </message>
    <message>
        <source>Take</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Take it apart</source>
        <extracomment>ui/keys/table.py, ui/panes/duplicates.py</extracomment>
        <translation>Wieder trennen</translation>
    </message>
    <message>
        <source>Take it back</source>
        <extracomment>ui/transfer_screen.py</extracomment>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Take off</source>
        <extracomment>ui/gate/passenger_card.py</extracomment>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Take off the flight</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>Vom Flug nehmen</translation>
    </message>
    <message>
        <source>Take the call at your telephone, too.</source>
        <extracomment>ui/words/telephone.py</extracomment>
        <translation>Den Anruf auch am Telefon annehmen.</translation>
    </message>
    <message>
        <source>Take the call that rings.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Den klingelnden Anruf annehmen.</translation>
    </message>
    <message>
        <source>Take the caller back at your telephone, too.</source>
        <extracomment>ui/words/telephone.py</extracomment>
        <translation>Den Anrufer auch am Telefon zurückholen.</translation>
    </message>
    <message>
        <source>Take the choice back</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Auswahl zurücknehmen</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Anderes übernehmen</translation>
    </message>
    <message>
        <source>Take this way</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Diesen Weg nehmen</translation>
    </message>
    <message>
        <source>Taken apart</source>
        <extracomment>ui/duplicates_screen.py</extracomment>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Taken back</source>
        <extracomment>ui/transfer_screen.py</extracomment>
        <translation>Zurückgeholt</translation>
    </message>
    <message>
        <source>Taken off</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>Herausgenommen</translation>
    </message>
    <message>
        <source>Taken off the flight</source>
        <extracomment>ui/words/at_gate.py</extracomment>
        <translation>Vom Flug genommen</translation>
    </message>
    <message>
        <source>Talking</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>Tamil</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Tamil</translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>ui/keys/table.py, ui/words/dues.py, ui/words/waiting.py</extracomment>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Team</source>
        <extracomment>ui/review/floor_pages.py, ui/review/views_menu.py</extracomment>
        <translation>Team</translation>
    </message>
    <message>
        <source>Telephone</source>
        <extracomment>ui/palette/finding.py</extracomment>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Tell of calls and news on the desktop while another window is used.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>Anrufe und Neuigkeiten auf dem Desktop melden, solange ein anderes Fenster benutzt wird.</translation>
    </message>
    <message>
        <source>Telugu</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Telugu</translation>
    </message>
    <message>
        <source>Thai</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Thailändisch</translation>
    </message>
    <message>
        <source>That is no form of ours</source>
        <extracomment>agent_console/hub/routes/sign_in.py</extracomment>
        <translation>Das ist keines unserer Formulare</translation>
    </message>
    <message>
        <source>That one does not count any more</source>
        <extracomment>agent_console/hub/observing.py</extracomment>
        <translation>Jene gilt nicht mehr</translation>
    </message>
    <message>
        <source>The CRM cannot be reached</source>
        <extracomment>ui/review/asking.py, ui/review/screen.py</extracomment>
        <translation>Das CRM ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The CRM cannot be reached. Searching finds the notes this PC holds.</source>
        <extracomment>ui/review/asking.py</extracomment>
        <translation>Das CRM ist nicht erreichbar. Die Suche findet die Notizen auf diesem PC.</translation>
    </message>
    <message>
        <source>The CRM cannot be reached. They are as of {time}.</source>
        <extracomment>ui/review/screen.py</extracomment>
        <translation>Das CRM ist nicht erreichbar. Sie sind von {time}.</translation>
    </message>
    <message>
        <source>The CRM cannot take it as it is. Correct it and send it again, or discard it.</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Das CRM kann es so nicht annehmen. Korrigieren und erneut senden, oder verwerfen.</translation>
    </message>
    <message>
        <source>The CRM does not know this customer or matter. Try again later, or discard it.</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Das CRM kennt diesen Kunden oder Vorgang nicht. Später erneut versuchen oder verwerfen.</translation>
    </message>
    <message>
        <source>The CRM has a problem. Your work is safe; we will try again.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Das CRM hat eine Störung. Die Arbeit ist gesichert; es wird erneut versucht.</translation>
    </message>
    <message>
        <source>The CRM is away: connect the caller at your telephone and tell {name} yourself. The words follow into the history.</source>
        <extracomment>ui/transfer_screen.py</extracomment>
        <translation>Das CRM ist nicht da: den Anrufer am Telefon verbinden und {name} selbst informieren. Der Text folgt in den Verlauf.</translation>
    </message>
    <message>
        <source>The CRM looks for them in the background.</source>
        <extracomment>ui/panes/duplicates.py</extracomment>
        <translation>Das CRM sucht im Hintergrund nach ihnen.</translation>
    </message>
    <message>
        <source>The CRM made a mistake with this</source>
        <extracomment>agent_console/hub/operations.py</extracomment>
        <translation>Das CRM hat hierbei einen Fehler gemacht</translation>
    </message>
    <message>
        <source>The agent does not agree: {words}</source>
        <extracomment>ui/review/score_words.py</extracomment>
        <translation>Nicht einverstanden: {words}</translation>
    </message>
    <message>
        <source>The agent is right</source>
        <extracomment>ui/keys/at_review.py, ui/review/coach_card.py</extracomment>
        <translation>Der Agent hat recht</translation>
    </message>
    <message>
        <source>The agent was right</source>
        <extracomment>ui/review/score_words.py</extracomment>
        <translation>Der Agent hatte recht</translation>
    </message>
    <message>
        <source>The answer was right</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Die Antwort war richtig</translation>
    </message>
    <message>
        <source>The answer was wrong</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Die Antwort war falsch</translation>
    </message>
    <message>
        <source>The batch cannot be read</source>
        <extracomment>agent_console/hub/routes/desk.py</extracomment>
        <translation>Das Paket ist nicht lesbar</translation>
    </message>
    <message>
        <source>The beginning of a word has two letters at least</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>Ein Wortanfang hat mindestens zwei Buchstaben</translation>
    </message>
    <message>
        <source>The call has ended; finish your note</source>
        <extracomment>ui/shell.py</extracomment>
        <translation>Der Anruf ist beendet; die Notiz fertigstellen</translation>
    </message>
    <message>
        <source>The call was not made</source>
        <extracomment>ui/dialling_screen.py</extracomment>
        <translation>Der Anruf kam nicht zustande</translation>
    </message>
    <message>
        <source>The card is made from the pass. {key} boards them all the same.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>Die Angaben stammen von der Bordkarte. {key} lässt trotzdem einsteigen.</translation>
    </message>
    <message>
        <source>The choice, or who came on board last.</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>Die Wahl, oder wer zuletzt eingestiegen ist.</translation>
    </message>
    <message>
        <source>The colleague speaks with the caller already</source>
        <extracomment>agent_console/hub/transfers.py</extracomment>
        <translation>Die Kollegin oder der Kollege spricht schon mit dem Anrufer</translation>
    </message>
    <message>
        <source>The console ended by itself the last time</source>
        <extracomment>ui/crashes.py, ui/dialogs/crash.py</extracomment>
        <translation>Die Konsole hat sich zuletzt von selbst beendet</translation>
    </message>
    <message>
        <source>The copy on this computer is being fetched again. Keep working.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Die Kopie auf diesem PC wird neu geholt. Weiterarbeiten.</translation>
    </message>
    <message>
        <source>The customer appears here as soon as it rings.</source>
        <extracomment>ui/panes/empty_pane.py</extracomment>
        <translation>Der Kunde erscheint hier, sobald es klingelt.</translation>
    </message>
    <message>
        <source>The customer gave {stars} of 5 stars</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Der Kunde gab {stars} von 5 Sternen</translation>
    </message>
    <message>
        <source>The customer objects to offers; it counts at once and everywhere.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Der Kunde will keine Angebote; das gilt sofort und überall.</translation>
    </message>
    <message>
        <source>The customer shares a {shared} with the agent&apos;s own file; looks: {views}, calls: {calls}</source>
        <extracomment>agent_console/desk/review/access.py</extracomment>
        <translation>Kunde und eigene Akte teilen {shared}; {views}-mal angesehen, {calls} Anrufe</translation>
    </message>
    <message>
        <source>The database cannot do it now</source>
        <extracomment>agent_console/hub/operations.py, agent_console/hub/problems.py, ui/gallery_outbox.py</extracomment>
        <translation>Die Datenbank kann es gerade nicht</translation>
    </message>
    <message>
        <source>The database is away</source>
        <extracomment>agent_console/hub/routes/standing.py</extracomment>
        <translation>Die Datenbank ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The database is being brought to another shape</source>
        <extracomment>agent_console/hub/routes/standing.py</extracomment>
        <translation>Die Datenbank wird gerade umgebaut</translation>
    </message>
    <message>
        <source>The event cannot be taken</source>
        <extracomment>agent_console/hub/intake/events.py</extracomment>
        <translation>Das Ereignis kann nicht angenommen werden</translation>
    </message>
    <message>
        <source>The events cannot be read</source>
        <extracomment>agent_console/hub/routes/contacts.py</extracomment>
        <translation>Die Ereignisse können nicht gelesen werden</translation>
    </message>
    <message>
        <source>The file is not encrypted. What your role may not see is masked in it.</source>
        <extracomment>ui/review/export_strip.py</extracomment>
        <translation>Die Datei ist nicht verschlüsselt. Was Ihre Rolle nicht sehen darf, ist darin unkenntlich.</translation>
    </message>
    <message>
        <source>The file is not encrypted: whoever has it can read names and notes.</source>
        <extracomment>ui/panes/outbox_export.py</extracomment>
        <translation>Die Datei ist nicht verschlüsselt: Wer sie hat, kann Namen und Notizen lesen.</translation>
    </message>
    <message>
        <source>The file was left as it is. Start with another --profile, or move the file away.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Die Datei blieb unverändert. Mit einem anderen --profile starten oder die Datei verschieben.</translation>
    </message>
    <message>
        <source>The flight goes on; names come back with you.</source>
        <extracomment>ui/gate/lock_card.py</extracomment>
        <translation>Der Flug bleibt zu sehen; die Namen kommen mit Ihnen zurück.</translation>
    </message>
    <message>
        <source>The flight stays, the names go; badge or PIN opens it.</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>Der Flug bleibt, die Namen gehen; Ausweis oder PIN öffnet.</translation>
    </message>
    <message>
        <source>The hub itself</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>Der Hub selbst</translation>
    </message>
    <message>
        <source>The hub made a mistake</source>
        <extracomment>agent_console/hub/problems.py</extracomment>
        <translation>Der Hub hat einen Fehler gemacht</translation>
    </message>
    <message>
        <source>The hub makes it at six, of the day before.</source>
        <extracomment>ui/review/export_strip.py</extracomment>
        <translation>Der Hub macht ihn um sechs, vom Vortag.</translation>
    </message>
    <message>
        <source>The hub makes it from {time} on</source>
        <extracomment>ui/review/export_work.py</extracomment>
        <translation>Der Hub macht ihn ab {time}</translation>
    </message>
    <message>
        <source>The issuer of this sign-in does not answer</source>
        <extracomment>agent_console/hub/sign_in/door.py</extracomment>
        <translation>Der Aussteller dieser Anmeldung antwortet nicht</translation>
    </message>
    <message>
        <source>The last choice, discarded entry or setting; in a text, the last words.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Die letzte Auswahl, einen verworfenen Eintrag oder eine Einstellung; in einem Text die letzten Wörter.</translation>
    </message>
    <message>
        <source>The last day comes before the first</source>
        <extracomment>agent_console/hub/reports/spans.py</extracomment>
        <translation>Der letzte Tag liegt vor dem ersten</translation>
    </message>
    <message>
        <source>The link cannot be opened</source>
        <extracomment>ui/dialling_screen.py</extracomment>
        <translation>Die Verknüpfung lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>The list</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Die Liste</translation>
    </message>
    <message>
        <source>The marked words become a snippet of everybody.</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Die gewählten Wörter werden ein Baustein für alle.</translation>
    </message>
    <message>
        <source>The note</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Die Notiz</translation>
    </message>
    <message>
        <source>The note; choose words to speak about them</source>
        <extracomment>ui/review/note_card.py</extracomment>
        <translation>Die Notiz; wählen Sie Wörter, um darüber zu sprechen</translation>
    </message>
    <message>
        <source>The one before</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Die davor</translation>
    </message>
    <message>
        <source>The operation cannot be understood</source>
        <extracomment>agent_console/hub/applying.py, agent_console/hub/operations.py</extracomment>
        <translation>Der Vorgang ist nicht verständlich</translation>
    </message>
    <message>
        <source>The operation holds what no database can store</source>
        <extracomment>agent_console/hub/operations.py</extracomment>
        <translation>Der Vorgang enthält etwas, das keine Datenbank speichern kann</translation>
    </message>
    <message>
        <source>The other one stays</source>
        <extracomment>ui/keys/table.py, ui/panes/duplicates.py</extracomment>
        <translation>Der andere bleibt</translation>
    </message>
    <message>
        <source>The part of the note cannot be</source>
        <extracomment>agent_console/hub/coaching.py</extracomment>
        <translation>Dieser Teil der Notiz kann nicht sein</translation>
    </message>
    <message>
        <source>The parts of the operation name different customers</source>
        <extracomment>agent_console/hub/applying.py, agent_console/hub/transfers.py</extracomment>
        <translation>Die Teile des Vorgangs nennen verschiedene Kunden</translation>
    </message>
    <message>
        <source>The pass could not be read. Scan it again, or type the name.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>Die Bordkarte war nicht lesbar. Scannen Sie noch einmal, oder geben Sie den Namen ein.</translation>
    </message>
    <message>
        <source>The passenger is on another flight</source>
        <extracomment>agent_console/hub/at_gate.py</extracomment>
        <translation>Der Fluggast ist auf einem anderen Flug</translation>
    </message>
    <message>
        <source>The path and the body name different views</source>
        <extracomment>agent_console/hub/routes/review.py</extracomment>
        <translation>Pfad und Inhalt nennen verschiedene Ansichten</translation>
    </message>
    <message>
        <source>The queue could not be read.</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>Die Prüfung konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The request cannot be read</source>
        <extracomment>agent_console/hub/transfers.py</extracomment>
        <translation>Die Anfrage ist nicht lesbar</translation>
    </message>
    <message>
        <source>The same</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>The score stands</source>
        <extracomment>ui/keys/at_review.py, ui/review/coach_card.py, ui/review/score_words.py, ui/words/at_coaching.py</extracomment>
        <translation>Die Bewertung gilt</translation>
    </message>
    <message>
        <source>The scorecard has mistakes</source>
        <extracomment>agent_console/hub/scorecards.py</extracomment>
        <translation>Der Bewertungsbogen hat Fehler</translation>
    </message>
    <message>
        <source>The script was left at “{step}”</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Der Leitfaden wurde bei „{step}“ verlassen</translation>
    </message>
    <message>
        <source>The search could not be done.</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>Die Suche ging nicht.</translation>
    </message>
    <message>
        <source>The sign-in does not say which login this is</source>
        <extracomment>agent_console/hub/sign_in/people.py</extracomment>
        <translation>Die Anmeldung sagt nicht, welcher Anmeldename es ist</translation>
    </message>
    <message>
        <source>The team does not see it any more.</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>Das Team sieht ihn nicht mehr.</translation>
    </message>
    <message>
        <source>The telephone did not do it.</source>
        <extracomment>ui/telephone.py</extracomment>
        <translation>Das Telefon hat es nicht getan.</translation>
    </message>
    <message>
        <source>The telephone takes no commands from here: dial it there.</source>
        <extracomment>ui/dialling_screen.py</extracomment>
        <translation>Das Telefon nimmt von hier keine Befehle an: dort wählen.</translation>
    </message>
    <message>
        <source>The time is by the clock of the plan&apos;s time zone</source>
        <extracomment>agent_console/hub/reports/plans.py</extracomment>
        <translation>Die Zeit gilt in der Zeitzone des Plans</translation>
    </message>
    <message>
        <source>The whole text</source>
        <extracomment>ui/panes/timeline_open.py</extracomment>
        <translation>Der ganze Text</translation>
    </message>
    <message>
        <source>The window&apos;s size and its columns as shipped.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Größe des Fensters und seine Spalten wie ausgeliefert.</translation>
    </message>
    <message>
        <source>The words are on their screen when the call arrives. Wrap up your part.</source>
        <extracomment>ui/transfer_screen.py</extracomment>
        <translation>Der Text steht auf deren Bildschirm, wenn der Anruf ankommt. Ihren Teil abschließen.</translation>
    </message>
    <message>
        <source>Theirs: {value}</source>
        <extracomment>ui/panes/outbox_entry.py</extracomment>
        <translation>Anderes: {value}</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Then 1 to 5, 0 where it does not apply, minus for no dots.</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Dann 1 bis 5, 0 wo es nicht zutrifft, Minus für keinen Punkt.</translation>
    </message>
    <message>
        <source>There are more customers now than this desk keeps</source>
        <extracomment>agent_console/hub/feed.py</extracomment>
        <translation>Es sind jetzt mehr Kunden, als dieser Arbeitsplatz hält</translation>
    </message>
    <message>
        <source>There are more: search by name.</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>Es gibt noch mehr: Suchen Sie nach dem Namen.</translation>
    </message>
    <message>
        <source>There are not enough seats left</source>
        <extracomment>agent_console/hub/holding.py</extracomment>
        <translation>Es sind nicht genug Plätze frei</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <extracomment>ui/outbox_screen.py</extracomment>
        <translation>Eine Datei dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>There is more in this report than you are shown</source>
        <extracomment>agent_console/hub/reports/kept.py</extracomment>
        <translation>In diesem Bericht steht mehr, als Sie sehen dürfen</translation>
    </message>
    <message>
        <source>There is no PIN on this computer: names are hidden only.</source>
        <extracomment>ui/gate/shutting.py</extracomment>
        <translation>Dieser Computer hat keine PIN: Nur die Namen sind verborgen.</translation>
    </message>
    <message>
        <source>There is no scorecard yet.</source>
        <extracomment>ui/review/coach_card.py</extracomment>
        <translation>Noch gibt es keinen Bewertungsbogen.</translation>
    </message>
    <message>
        <source>There is no such hold</source>
        <extracomment>agent_console/hub/person_erasure.py</extracomment>
        <translation>Eine solche Sperre gibt es nicht</translation>
    </message>
    <message>
        <source>There is no such part of a release</source>
        <extracomment>agent_console/hub/routes/releases.py</extracomment>
        <translation>Einen solchen Teil einer Version gibt es nicht</translation>
    </message>
    <message>
        <source>There is no such plan</source>
        <extracomment>agent_console/hub/reports/plans.py</extracomment>
        <translation>Diesen Plan gibt es nicht</translation>
    </message>
    <message>
        <source>There is no such range</source>
        <extracomment>agent_console/hub/digests.py</extracomment>
        <translation>Diesen Bereich gibt es nicht</translation>
    </message>
    <message>
        <source>There is no such report</source>
        <extracomment>agent_console/hub/reports/kept.py</extracomment>
        <translation>Diesen Bericht gibt es nicht</translation>
    </message>
    <message>
        <source>There is no such time zone</source>
        <extracomment>agent_console/hub/reports/spans.py, agent_console/hub/routes/floor.py</extracomment>
        <translation>Diese Zeitzone gibt es nicht</translation>
    </message>
    <message>
        <source>There is this version already, or a newer one</source>
        <extracomment>agent_console/hub/scorecards.py</extracomment>
        <translation>Diese Fassung oder eine neuere gibt es schon</translation>
    </message>
    <message>
        <source>There it is</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>Dort ist es</translation>
    </message>
    <message>
        <source>There was contact about the same earlier that day</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Am selben Tag gab es schon Kontakt deswegen</translation>
    </message>
    <message numerus="yes">
        <source>There was contact about the same {count} days before</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>
            <numerusform>Deswegen gab es {count} Tag davor Kontakt</numerusform>
            <numerusform>Deswegen gab es {count} Tage davor Kontakt</numerusform>
        </translation>
    </message>
    <message>
        <source>These are too many views for one person</source>
        <extracomment>agent_console/hub/review/views.py</extracomment>
        <translation>Das sind zu viele Ansichten für eine Person</translation>
    </message>
    <message>
        <source>These figures are not live</source>
        <extracomment>ui/review/screen.py</extracomment>
        <translation>Diese Zahlen laufen nicht mit</translation>
    </message>
    <message>
        <source>These numbers reach no goal.</source>
        <extracomment>ui/review/floor_work.py</extracomment>
        <translation>Mit diesen Zahlen wird kein Ziel erreicht.</translation>
    </message>
    <message>
        <source>They agree {how}</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>Einig: {how}</translation>
    </message>
    <message>
        <source>They are about different people</source>
        <extracomment>agent_console/hub/observing.py</extracomment>
        <translation>Sie betreffen verschiedene Personen</translation>
    </message>
    <message>
        <source>They share this number. Ask for the full name, then pick one.</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>Sie teilen diese Nummer. Nach dem vollen Namen fragen, dann wählen.</translation>
    </message>
    <message>
        <source>They sit in {seat} now. Say so.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>Sitzt jetzt auf {seat}. Sagen Sie es.</translation>
    </message>
    <message>
        <source>They were rebooked. Send them to the other flight.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>Umgebucht. Schicken Sie sie zum anderen Flug.</translation>
    </message>
    <message>
        <source>This CRM</source>
        <extracomment>ui/signing_in.py</extracomment>
        <translation>Dieses CRM</translation>
    </message>
    <message>
        <source>This badge opens nobody&apos;s files here. Scan again, or choose your name.</source>
        <extracomment>ui/dialogs/people.py</extracomment>
        <translation>Dieser Ausweis öffnet hier niemandes Dateien. Noch einmal scannen oder den Namen wählen.</translation>
    </message>
    <message>
        <source>This belongs to somebody else</source>
        <extracomment>agent_console/hub/review/views.py</extracomment>
        <translation>Das gehört jemand anderem</translation>
    </message>
    <message>
        <source>This booking is not known</source>
        <extracomment>agent_console/hub/holding.py</extracomment>
        <translation>Diese Buchung ist nicht bekannt</translation>
    </message>
    <message>
        <source>This booking was changed meanwhile</source>
        <extracomment>agent_console/hub/holding.py</extracomment>
        <translation>Diese Buchung wurde inzwischen geändert</translation>
    </message>
    <message>
        <source>This bracket is not closed</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>Diese Klammer ist nicht geschlossen</translation>
    </message>
    <message>
        <source>This bracket was not opened</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>Diese Klammer wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>This caller was joined to another customer meanwhile</source>
        <extracomment>agent_console/hub/joining.py</extracomment>
        <translation>Dieser Anrufer wurde inzwischen einem anderen Kunden zugeordnet</translation>
    </message>
    <message>
        <source>This cannot be set so</source>
        <extracomment>agent_console/hub/review/now.py</extracomment>
        <translation>So kann das nicht eingestellt werden</translation>
    </message>
    <message>
        <source>This colleague is not known</source>
        <extracomment>agent_console/hub/review/deciding.py, agent_console/hub/transfers.py</extracomment>
        <translation>Diese Kollegin oder dieser Kollege ist nicht bekannt</translation>
    </message>
    <message>
        <source>This computer has no safe place for keys. The passphrase locks the copy of the CRM and your notes; it is asked for at each start and cannot be recovered.</source>
        <extracomment>ui/dialogs/passphrase.py</extracomment>
        <translation>Dieser PC hat keinen sicheren Platz für Schlüssel. Die Passphrase schützt die Kopie des CRM und Ihre Notizen; sie wird bei jedem Start abgefragt und lässt sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>This customer is not known</source>
        <extracomment>agent_console/hub/applying.py, agent_console/hub/customer_file.py, agent_console/hub/intake/identity.py, agent_console/hub/merging.py, agent_console/hub/operations.py, agent_console/hub/routes/people.py, agent_console/hub/shown_answers.py, ui/gallery_outbox.py</extracomment>
        <translation>Dieser Kunde ist nicht bekannt</translation>
    </message>
    <message>
        <source>This customer is not on this PC.</source>
        <extracomment>ui/follow_ups_screen.py, ui/review_door.py</extracomment>
        <translation>Dieser Kunde ist nicht auf diesem PC.</translation>
    </message>
    <message>
        <source>This customer is under a legal hold</source>
        <extracomment>agent_console/hub/person_erasure.py</extracomment>
        <translation>Für diesen Kunden gilt eine rechtliche Sperre</translation>
    </message>
    <message>
        <source>This customer was erased</source>
        <extracomment>agent_console/hub/erasure.py</extracomment>
        <translation>Dieser Kunde wurde gelöscht</translation>
    </message>
    <message>
        <source>This dispute is not known</source>
        <extracomment>agent_console/hub/scoring.py</extracomment>
        <translation>Dieser Einspruch ist nicht bekannt</translation>
    </message>
    <message>
        <source>This dispute was answered meanwhile</source>
        <extracomment>agent_console/hub/scoring.py</extracomment>
        <translation>Dieser Einspruch wurde inzwischen beantwortet</translation>
    </message>
    <message>
        <source>This field cannot be changed so</source>
        <extracomment>agent_console/hub/applying.py</extracomment>
        <translation>Dieses Feld lässt sich so nicht ändern</translation>
    </message>
    <message>
        <source>This field cannot be chosen</source>
        <extracomment>agent_console/hub/merging.py</extracomment>
        <translation>Dieses Feld lässt sich nicht wählen</translation>
    </message>
    <message>
        <source>This field has no value</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>Dieses Feld hat keinen Wert</translation>
    </message>
    <message>
        <source>This field is not known: agent, team, reason, date, tier, flight, amount</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>Dieses Feld ist nicht bekannt: agent, team, reason, date, tier, flight, amount</translation>
    </message>
    <message>
        <source>This flight is not known</source>
        <extracomment>agent_console/hub/at_gate.py, agent_console/hub/flight_lists.py</extracomment>
        <translation>Dieser Flug ist nicht bekannt</translation>
    </message>
    <message>
        <source>This flight is on time: nobody needs another way</source>
        <extracomment>ui/gate/recovery.py</extracomment>
        <translation>Dieser Flug ist pünktlich: Niemand braucht einen anderen Weg</translation>
    </message>
    <message>
        <source>This follow-up is not known</source>
        <extracomment>agent_console/hub/following_up.py</extracomment>
        <translation>Diese Wiedervorlage ist nicht bekannt</translation>
    </message>
    <message>
        <source>This follow-up was settled meanwhile</source>
        <extracomment>agent_console/hub/following_up.py</extracomment>
        <translation>Diese Wiedervorlage wurde inzwischen erledigt</translation>
    </message>
    <message>
        <source>This follow-up was settled otherwise meanwhile</source>
        <extracomment>agent_console/hub/following_up.py</extracomment>
        <translation>Diese Wiedervorlage wurde inzwischen anders erledigt</translation>
    </message>
    <message>
        <source>This is too long to search for</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>Das ist zu lang für eine Suche</translation>
    </message>
    <message>
        <source>This is too much at once</source>
        <extracomment>agent_console/hub/review/deciding.py</extracomment>
        <translation>Das ist zu viel auf einmal</translation>
    </message>
    <message>
        <source>This merge is not known</source>
        <extracomment>agent_console/hub/merging.py</extracomment>
        <translation>Diese Zusammenführung ist nicht bekannt</translation>
    </message>
    <message>
        <source>This needs the CRM, which cannot be reached</source>
        <extracomment>ui/duplicates_screen.py</extracomment>
        <translation>Dafür wird das CRM gebraucht, und es ist nicht erreichbar</translation>
    </message>
    <message>
        <source>This note is not known</source>
        <extracomment>agent_console/hub/review/reading.py, agent_console/hub/scoring.py</extracomment>
        <translation>Diese Notiz ist nicht bekannt</translation>
    </message>
    <message>
        <source>This note was not drawn by lot.</source>
        <extracomment>ui/review/views_work.py</extracomment>
        <translation>Diese Notiz wurde nicht gelost.</translation>
    </message>
    <message>
        <source>This number is on no profile</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>Diese Nummer steht in keinem Profil</translation>
    </message>
    <message>
        <source>This observation is not known</source>
        <extracomment>agent_console/hub/observing.py</extracomment>
        <translation>Diese Beobachtung ist nicht bekannt</translation>
    </message>
    <message>
        <source>This pair was not found to be a duplicate</source>
        <extracomment>agent_console/hub/routes/duplicates.py</extracomment>
        <translation>Dieses Paar wurde nicht als Dublette erkannt</translation>
    </message>
    <message>
        <source>This pass came on board before.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>Diese Bordkarte war schon an Bord.</translation>
    </message>
    <message>
        <source>This pass is nobody&apos;s who is known here</source>
        <extracomment>ui/scanning.py</extracomment>
        <translation>Diese Bordkarte gehört niemandem, der hier bekannt ist</translation>
    </message>
    <message>
        <source>This person asked to be erased. Discard it: nothing about them may be kept.</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Diese Person hat um Löschung gebeten. Verwerfen: Nichts über sie darf aufbewahrt werden.</translation>
    </message>
    <message>
        <source>This phrase has no closing quote</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>Diese Wendung hat kein schließendes Anführungszeichen</translation>
    </message>
    <message>
        <source>This place in the feed is not known here any more</source>
        <extracomment>agent_console/hub/cursor.py</extracomment>
        <translation>Diese Stelle im Abgleich ist hier nicht mehr bekannt</translation>
    </message>
    <message>
        <source>This playbook has mistakes</source>
        <extracomment>agent_console/hub/playbooks.py</extracomment>
        <translation>Dieser Leitfaden hat Fehler</translation>
    </message>
    <message>
        <source>This playbook is not known</source>
        <extracomment>agent_console/hub/playbooks.py</extracomment>
        <translation>Dieser Leitfaden ist nicht bekannt</translation>
    </message>
    <message>
        <source>This process is about to stop</source>
        <extracomment>agent_console/hub/routes/standing.py</extracomment>
        <translation>Dieser Prozess wird gleich beendet</translation>
    </message>
    <message>
        <source>This program is too old for the CRM</source>
        <extracomment>agent_console/hub/revisions.py</extracomment>
        <translation>Dieses Programm ist zu alt für das CRM</translation>
    </message>
    <message>
        <source>This promise is not known</source>
        <extracomment>agent_console/hub/following_up.py</extracomment>
        <translation>Diese Zusage ist nicht bekannt</translation>
    </message>
    <message>
        <source>This promise was settled meanwhile</source>
        <extracomment>agent_console/hub/following_up.py</extracomment>
        <translation>Diese Zusage wurde inzwischen abgeschlossen</translation>
    </message>
    <message>
        <source>This promise was settled otherwise meanwhile</source>
        <extracomment>agent_console/hub/following_up.py</extracomment>
        <translation>Diese Zusage wurde inzwischen anders abgeschlossen</translation>
    </message>
    <message>
        <source>This range ends before it begins</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>Dieser Bereich endet vor seinem Beginn</translation>
    </message>
    <message>
        <source>This remark is not known</source>
        <extracomment>agent_console/hub/coaching.py</extracomment>
        <translation>Diese Rückmeldung ist nicht bekannt</translation>
    </message>
    <message>
        <source>This score is not known</source>
        <extracomment>agent_console/hub/scoring.py</extracomment>
        <translation>Diese Bewertung ist nicht bekannt</translation>
    </message>
    <message>
        <source>This score was disputed before</source>
        <extracomment>agent_console/hub/scoring.py</extracomment>
        <translation>Gegen diese Bewertung gab es schon Einspruch</translation>
    </message>
    <message>
        <source>This scorecard is not known</source>
        <extracomment>agent_console/hub/scorecards.py</extracomment>
        <translation>Dieser Bewertungsbogen ist nicht bekannt</translation>
    </message>
    <message>
        <source>This search is not understood</source>
        <extracomment>agent_console/hub/review/refusing.py</extracomment>
        <translation>Diese Suche ist nicht verständlich</translation>
    </message>
    <message>
        <source>This sign-in has no loyalty programme here</source>
        <extracomment>agent_console/hub/sign_in/people.py</extracomment>
        <translation>Diese Anmeldung hat hier kein Vielfliegerprogramm</translation>
    </message>
    <message>
        <source>This sign-in has no role here</source>
        <extracomment>agent_console/hub/sign_in/people.py</extracomment>
        <translation>Diese Anmeldung hat hier keine Rolle</translation>
    </message>
    <message>
        <source>This snippet is not known</source>
        <extracomment>agent_console/hub/coaching.py</extracomment>
        <translation>Dieser Baustein ist nicht bekannt</translation>
    </message>
    <message>
        <source>This version is out already: give the change a new number</source>
        <extracomment>agent_console/hub/playbooks.py</extracomment>
        <translation>Diese Version ist schon veröffentlicht: Die Änderung braucht eine neue Nummer</translation>
    </message>
    <message>
        <source>This voucher is not known</source>
        <extracomment>agent_console/hub/at_gate.py</extracomment>
        <translation>Dieser Gutschein ist nicht bekannt</translation>
    </message>
    <message>
        <source>This working set is not known here any more</source>
        <extracomment>agent_console/hub/feed.py</extracomment>
        <translation>Dieser Arbeitsbestand ist hier nicht mehr bekannt</translation>
    </message>
    <message>
        <source>Those that may say the same</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Was vielleicht dasselbe sagt</translation>
    </message>
    <message>
        <source>Three answers were wrong. Say nothing private.</source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>Drei Antworten waren falsch. Nichts Privates sagen.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <extracomment>ui/palette/finding.py</extracomment>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>Ticketnummer</translation>
    </message>
    <message>
        <source>Ticket number?</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>Ticketnummer?</translation>
    </message>
    <message>
        <source>Tier</source>
        <extracomment>ui/gate/passenger_list.py, ui/panes/candidates.py, ui/review/list_pages.py, ui/review/views_menu.py, ui/words/names.py</extracomment>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Time between polls</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Zeit zwischen Abfragen</translation>
    </message>
    <message>
        <source>Time to undo</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Zeit zum Rückgängigmachen</translation>
    </message>
    <message>
        <source>Time zone</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>ui/words/at_gate.py, ui/words/waiting.py</extracomment>
        <translation>An</translation>
    </message>
    <message>
        <source>To a colleague or a queue, with what they have to know.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>An Kollegen oder eine Warteschlange, mit dem, was sie wissen müssen.</translation>
    </message>
    <message>
        <source>To do</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>To make sure that it is them; the answer shows once it is asked.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Um sicherzugehen, dass die Person es ist; die Antwort zeigt sich, sobald gefragt ist.</translation>
    </message>
    <message>
        <source>To the agent who served this customer last.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>An den Agenten, der diesen Kunden zuletzt betreut hat.</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>ui/panes/follow_ups.py, ui/review/views_menu.py, ui/words/times.py</extracomment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <extracomment>ui/words/dues.py</extracomment>
        <translation>Heute {time}</translation>
    </message>
    <message>
        <source>Together</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Tokyo Haneda</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Tokio Haneda</translation>
    </message>
    <message>
        <source>Tokyo Narita</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Tokio Narita</translation>
    </message>
    <message>
        <source>Told at {time} · {channel}: {what}</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>Mitgeteilt um {time} · {channel}: {what}</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <extracomment>ui/keys/table.py, ui/panes/follow_ups.py</extracomment>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Tomorrow {time}</source>
        <extracomment>ui/words/dues.py</extracomment>
        <translation>Morgen {time}</translation>
    </message>
    <message>
        <source>Tomorrow: {what}</source>
        <extracomment>ui/follow_ups_screen.py</extracomment>
        <translation>Morgen: {what}</translation>
    </message>
    <message>
        <source>Too late to undo: it is on its way.</source>
        <extracomment>ui/gate/proposing.py, ui/gate/recovery.py, ui/review/list_work.py</extracomment>
        <translation>Zu spät zum Rückgängigmachen: Es ist schon unterwegs.</translation>
    </message>
    <message>
        <source>Too late to undo: {what}</source>
        <extracomment>ui/shell.py</extracomment>
        <translation>Zu spät zum Rückgängigmachen: {what}</translation>
    </message>
    <message>
        <source>Too many customers in one request</source>
        <extracomment>agent_console/hub/fetching.py</extracomment>
        <translation>Zu viele Kunden in einer Anfrage</translation>
    </message>
    <message>
        <source>Too many deeds in one report</source>
        <extracomment>agent_console/hub/routes/audit.py</extracomment>
        <translation>Zu viele Handlungen in einer Meldung</translation>
    </message>
    <message>
        <source>Too many operations in one batch</source>
        <extracomment>agent_console/hub/routes/desk.py</extracomment>
        <translation>Zu viele Vorgänge in einem Paket</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <extracomment>agent_console/hub/traffic.py</extracomment>
        <translation>Zu viele Anfragen</translation>
    </message>
    <message>
        <source>Too old for the CRM – saved on this PC</source>
        <extracomment>ui/words/standing.py</extracomment>
        <translation>Zu alt für das CRM – auf diesem PC gespeichert</translation>
    </message>
    <message>
        <source>Too short, or shouted</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>Zu kurz, oder geschrien</translation>
    </message>
    <message>
        <source>Took a copy</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>Nahm eine Kopie</translation>
    </message>
    <message>
        <source>Topic</source>
        <extracomment>ui/review/noticed_page.py</extracomment>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Training</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>Schulung</translation>
    </message>
    <message>
        <source>Transferred</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Weitergeleitet</translation>
    </message>
    <message>
        <source>Transport</source>
        <extracomment>ui/gate/voucher_words.py</extracomment>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Travels with infant</source>
        <extracomment>ui/gate/topics.py</extracomment>
        <translation>Mit Kleinkind</translation>
    </message>
    <message numerus="yes">
        <source>Tried {count} times</source>
        <extracomment>ui/panes/outbox_entry.py</extracomment>
        <translation>
            <numerusform>Einmal versucht</numerusform>
            <numerusform>{count}-mal versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>Trip</source>
        <extracomment>ui/panes/candidates.py, ui/panes/timeline_filter.py, ui/words/names.py</extracomment>
        <translation>Reise</translation>
    </message>
    <message>
        <source>Trips</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Reisen</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try again, or ask your supervisor. What you wrote stays on this computer.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Versuchen Sie es noch einmal oder fragen Sie Ihre Leitung. Was Sie geschrieben haben, bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Try another word, or a key like F6.</source>
        <extracomment>ui/key_sheet.py</extracomment>
        <translation>Ein anderes Wort versuchen oder eine Taste wie F6.</translation>
    </message>
    <message>
        <source>Try fewer letters, or the last four digits of a number.</source>
        <extracomment>ui/other_file.py, ui/palette/screen.py</extracomment>
        <translation>Weniger Buchstaben versuchen oder die letzten vier Ziffern einer Nummer.</translation>
    </message>
    <message>
        <source>Try the beginning of a name, an extension or a queue.</source>
        <extracomment>ui/transfer_screen.py</extracomment>
        <translation>Den Anfang eines Namens, eine Nebenstelle oder eine Warteschlange versuchen.</translation>
    </message>
    <message>
        <source>Turkish</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Two files of one person: merge them, or take a merge apart.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Zwei Akten einer Person: zusammenführen oder wieder trennen.</translation>
    </message>
    <message>
        <source>Two persons</source>
        <extracomment>ui/keys/table.py, ui/panes/duplicates.py</extracomment>
        <translation>Zwei Personen</translation>
    </message>
    <message>
        <source>Type an observation…</source>
        <extracomment>ui/gate/notice_card.py</extracomment>
        <translation>Beobachtung eingeben …</translation>
    </message>
    <message>
        <source>Type how many calls there are</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Tippen Sie, wie viele Anrufe es sind</translation>
    </message>
    <message>
        <source>Type numbers in every field.</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Tippen Sie in jedes Feld eine Zahl.</translation>
    </message>
    <message>
        <source>Type the answer</source>
        <extracomment>ui/words/typed_answers.py</extracomment>
        <translation>Antwort eintippen</translation>
    </message>
    <message>
        <source>Type what to search for</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>Tippen Sie, was gesucht wird</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Unaccompanied minor</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Alleinreisendes Kind</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>ui/gate/recovery_pane.py, ui/gate/say_card.py, ui/keys/at_gate.py, ui/keys/at_review.py, ui/keys/table.py, ui/review/deed_bar.py, ui/review/list_pages.py, ui/review/noticed_page.py, ui/wrap_up_undo.py</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the discarding</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Verwerfen rückgängig machen</translation>
    </message>
    <message>
        <source>Undone</source>
        <extracomment>ui/gate/recovery.py</extracomment>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <extracomment>ui/shell.py</extracomment>
        <translation>Rückgängig gemacht: {what}</translation>
    </message>
    <message>
        <source>Unhappy</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Unzufrieden</translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <extracomment>ui/panes/customer_card.py, ui/review/note_words.py</extracomment>
        <translation>Unbekannter Anrufer</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>ui/dialogs/passphrase.py, ui/gate/lock_card.py</extracomment>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again; the files were left as they are.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Den Schlüsselbund entsperren und erneut versuchen; die Dateien blieben unverändert.</translation>
    </message>
    <message>
        <source>Unlock this computer&apos;s copy</source>
        <extracomment>ui/dialogs/passphrase.py</extracomment>
        <translation>Kopie auf diesem PC entsperren</translation>
    </message>
    <message>
        <source>Unsolved</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Ungelöst</translation>
    </message>
    <message>
        <source>Until {time}</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>Bis {time}</translation>
    </message>
    <message>
        <source>Unusual</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Ungewöhnlich</translation>
    </message>
    <message>
        <source>Unverified</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Ungeprüft</translation>
    </message>
    <message>
        <source>Unverified change</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>Ungeprüfte Änderung</translation>
    </message>
    <message>
        <source>Update this program; nothing was changed.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Dieses Programm aktualisieren; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Upset</source>
        <extracomment>ui/gate/topics.py</extracomment>
        <translation>Verärgert</translation>
    </message>
    <message>
        <source>Urdu</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Urdu</translation>
    </message>
    <message>
        <source>Valid, new seat</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>Gültig, neuer Sitz</translation>
    </message>
    <message>
        <source>Value</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value class</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Wertklasse</translation>
    </message>
    <message>
        <source>Vancouver</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>Vancouver</translation>
    </message>
    <message>
        <source>Vegetarian meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Vegetarisches Essen</translation>
    </message>
    <message>
        <source>Vegetarian meal, vegan</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Vegetarisches Essen, vegan</translation>
    </message>
    <message>
        <source>Versions</source>
        <extracomment>ui/keys/at_review.py, ui/review/detail_card.py</extracomment>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Very likely one person</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>Sehr wahrscheinlich eine Person</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Visit without a note</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Besuch ohne Notiz</translation>
    </message>
    <message>
        <source>Voucher</source>
        <extracomment>ui/words/at_gate.py, ui/words/names.py</extracomment>
        <translation>Gutschein</translation>
    </message>
    <message>
        <source>Voucher taken back</source>
        <extracomment>ui/words/at_gate.py</extracomment>
        <translation>Gutschein zurückgenommen</translation>
    </message>
    <message>
        <source>Wait</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>Wait so long; a new start of the program does not shorten it.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Warten Sie so lange; ein Neustart des Programms verkürzt es nicht.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>ui/review/floor_pages.py, ui/review/floor_words.py</extracomment>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Waiting for its next try at {at} because the CRM was away</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Wartet auf den nächsten Versuch um {at}, weil das CRM nicht da war</translation>
    </message>
    <message>
        <source>Waiting for its next try at {at} because: {why}</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Wartet auf den nächsten Versuch um {at}, weil: {why}</translation>
    </message>
    <message>
        <source>Waiting for the CRM</source>
        <extracomment>ui/panes/outbox_list.py</extracomment>
        <translation>Wartet auf das CRM</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message>
        <source>Waits until what is held before it is settled</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Wartet, bis das Zurückgehaltene davor geklärt ist</translation>
    </message>
    <message>
        <source>Was refused</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>Wurde abgewiesen</translation>
    </message>
    <message>
        <source>Was taken off</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>Wurde herausgenommen</translation>
    </message>
    <message>
        <source>We promised</source>
        <extracomment>ui/panes/promises_card.py, ui/words/waiting.py</extracomment>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>We promised: {what}</source>
        <extracomment>ui/words/handing_over.py</extracomment>
        <translation>Zugesagt: {what}</translation>
    </message>
    <message>
        <source>Web</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Web</translation>
    </message>
    <message>
        <source>Weighted</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Gewichtet</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>ui/panes/notes_agree.py, ui/review/list_pages.py</extracomment>
        <translation>Was</translation>
    </message>
    <message>
        <source>What a coach said was read; what you typed goes along.</source>
        <extracomment>ui/keys/at_coaching.py</extracomment>
        <translation>Die Rückmeldung ist gelesen; was Sie getippt haben, geht mit.</translation>
    </message>
    <message>
        <source>What belongs to the note</source>
        <extracomment>ui/review/detail_card.py</extracomment>
        <translation>Was zur Notiz gehört</translation>
    </message>
    <message>
        <source>What came of it.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Was dabei herauskam.</translation>
    </message>
    <message>
        <source>What counts most is missing, so there are no points.</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>Das Wichtigste fehlt, daher gibt es keine Punkte.</translation>
    </message>
    <message>
        <source>What did the customer ask?</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>Was wollte der Kunde?</translation>
    </message>
    <message>
        <source>What did you notice?</source>
        <extracomment>ui/gate/notice_card.py, ui/keys/at_gate.py</extracomment>
        <translation>Was ist Ihnen aufgefallen?</translation>
    </message>
    <message>
        <source>What do you do now?</source>
        <extracomment>ui/presence_screen.py</extracomment>
        <translation>Was tun Sie jetzt?</translation>
    </message>
    <message>
        <source>What every key does, to search in.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Was jede Taste tut, zum Durchsuchen.</translation>
    </message>
    <message>
        <source>What if</source>
        <extracomment>ui/keys/at_review.py, ui/review/floor_pages.py</extracomment>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>What is listed, with its filters, as a file.</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Was aufgelistet ist, mit seinen Filtern, als Datei.</translation>
    </message>
    <message>
        <source>What it is about, or a booking</source>
        <extracomment>ui/script_screen.py</extracomment>
        <translation>Worum es geht, oder eine Buchung</translation>
    </message>
    <message>
        <source>What it would do</source>
        <extracomment>ui/gate/recovery_pane.py, ui/gate/recovery_words.py</extracomment>
        <translation>Was geschehen würde</translation>
    </message>
    <message>
        <source>What now?</source>
        <extracomment>ui/crashes.py</extracomment>
        <translation>Was nun?</translation>
    </message>
    <message>
        <source>What passed between us appears here.</source>
        <extracomment>ui/gate/counter.py, ui/gate/passenger_card.py</extracomment>
        <translation>Hier erscheint, was zwischen uns war.</translation>
    </message>
    <message>
        <source>What still has to reach the CRM; again for the calls.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Was noch ins CRM muss; noch einmal für die Anrufe.</translation>
    </message>
    <message>
        <source>What the CRM will be told</source>
        <extracomment>ui/panes/outbox_entry.py</extracomment>
        <translation>Was das CRM erfahren wird</translation>
    </message>
    <message>
        <source>What the agent says</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Was der Agent sagt</translation>
    </message>
    <message>
        <source>What the program knows</source>
        <extracomment>ui/inspector/pane.py</extracomment>
        <translation>Was das Programm weiß</translation>
    </message>
    <message>
        <source>What the program knows and does, for whoever helps you.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Was das Programm weiß und tut, für alle, die Ihnen helfen.</translation>
    </message>
    <message>
        <source>What they lose</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Was sie verlieren</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Was vereinbart wurde</translation>
    </message>
    <message>
        <source>What was done about it?</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>Was wurde dafür getan?</translation>
    </message>
    <message>
        <source>What was done last</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Zuletzt getan</translation>
    </message>
    <message>
        <source>What was held is free again.</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Das Gehaltene ist wieder frei.</translation>
    </message>
    <message>
        <source>What was kept for an unknown caller moves to this customer.</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>Was für einen unbekannten Anrufer aufbewahrt war, zieht zu diesem Kunden um.</translation>
    </message>
    <message>
        <source>What was looked at, for all who are marked.</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>Was angesehen wurde, für alle Markierten.</translation>
    </message>
    <message>
        <source>What was noticed</source>
        <extracomment>ui/keys/at_review.py, ui/review/noticed_page.py</extracomment>
        <translation>Was bemerkt wurde</translation>
    </message>
    <message>
        <source>What was promised, by when, or is nothing open?</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>Was wurde versprochen, bis wann, oder ist nichts offen?</translation>
    </message>
    <message>
        <source>What you do now; the telephone system and colleagues see it.</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>Was Sie gerade tun; Telefonanlage und Kollegen sehen es.</translation>
    </message>
    <message>
        <source>What you had written is here again.</source>
        <extracomment>ui/crashes.py</extracomment>
        <translation>Was Sie geschrieben hatten, ist wieder da.</translation>
    </message>
    <message>
        <source>What you have to do</source>
        <extracomment>ui/panes/follow_up_list.py</extracomment>
        <translation>Was Sie zu tun haben</translation>
    </message>
    <message>
        <source>What you promise on a call stands here.</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>Was Sie in einem Anruf zusagen, steht hier.</translation>
    </message>
    <message>
        <source>What you say to it…</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>Was Sie dazu sagen…</translation>
    </message>
    <message>
        <source>What you wrote is safe on this PC.</source>
        <extracomment>ui/crashes.py</extracomment>
        <translation>Was Sie geschrieben haben, ist auf diesem PC sicher.</translation>
    </message>
    <message>
        <source>What your role is not shown of this customer, for a reason supervisors see.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Was Ihre Rolle von diesem Kunden nicht sieht, aus einem Grund, den Vorgesetzte sehen.</translation>
    </message>
    <message>
        <source>What, in words the customer would use</source>
        <extracomment>ui/panes/notes_agree.py</extracomment>
        <translation>Was, in den Worten des Kunden</translation>
    </message>
    <message>
        <source>Wheelchair on board</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Rollstuhl an Bord</translation>
    </message>
    <message>
        <source>Wheelchair to the gate</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Rollstuhl bis zum Gate</translation>
    </message>
    <message>
        <source>Wheelchair to the seat</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Rollstuhl bis zum Sitz</translation>
    </message>
    <message>
        <source>Wheelchair up and down stairs</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Rollstuhl über Treppen</translation>
    </message>
    <message>
        <source>Wheelchair with dry-cell battery</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Rollstuhl mit Trockenbatterie</translation>
    </message>
    <message>
        <source>Wheelchair with lithium battery</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Rollstuhl mit Lithiumbatterie</translation>
    </message>
    <message>
        <source>Wheelchair with wet-cell battery</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Rollstuhl mit Nassbatterie</translation>
    </message>
    <message>
        <source>Wheelchair, by hand</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Rollstuhl, handbetrieben</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>ui/review/list_pages.py, ui/review/note_list.py, ui/review/noticed_page.py</extracomment>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>ui/review/noticed_page.py</extracomment>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Where files lie</source>
        <extracomment>ui/words/policy_words.py</extracomment>
        <translation>Ablage der Dateien</translation>
    </message>
    <message>
        <source>Where there is no browser.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Wo kein Browser ist.</translation>
    </message>
    <message>
        <source>Which flight, booking, sum or day?</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>Welcher Flug, welche Buchung, welcher Betrag oder Tag?</translation>
    </message>
    <message>
        <source>Which notes to show</source>
        <extracomment>ui/review/page.py</extracomment>
        <translation>Welche Notizen gezeigt werden</translation>
    </message>
    <message>
        <source>Which scorecard</source>
        <extracomment>ui/review/coach_card.py, ui/review/list_pages.py</extracomment>
        <translation>Welcher Bewertungsbogen</translation>
    </message>
    <message>
        <source>Which team</source>
        <extracomment>ui/keys/at_review.py, ui/review/floor_pages.py</extracomment>
        <translation>Welches Team</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <extracomment>ui/dialogs/people.py</extracomment>
        <translation>Wer sind Sie?</translation>
    </message>
    <message>
        <source>Who calls</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Wer anruft</translation>
    </message>
    <message>
        <source>Who calls them?</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Wer ruft sie an?</translation>
    </message>
    <message>
        <source>Who is on which call</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>Wer an welchem Anruf ist</translation>
    </message>
    <message>
        <source>Who looked at whom</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Wer wen angesehen hat</translation>
    </message>
    <message>
        <source>Who looks at it?</source>
        <extracomment>ui/review/deed_bar.py</extracomment>
        <translation>Wer sieht sie sich an?</translation>
    </message>
    <message>
        <source>Who needs it most first</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>Wer es am nötigsten hat, zuerst</translation>
    </message>
    <message>
        <source>Who planned this report does not work here any more</source>
        <extracomment>agent_console/hub/reports/due.py</extracomment>
        <translation>Wer diesen Bericht geplant hat, arbeitet nicht mehr hier</translation>
    </message>
    <message>
        <source>Who works here</source>
        <extracomment>ui/words/policy_words.py</extracomment>
        <translation>Wer hier arbeitet</translation>
    </message>
    <message>
        <source>Whoever looks after this computer decided this. Nobody changes it here.</source>
        <extracomment>ui/settings_screen/pane.py</extracomment>
        <translation>Das hat festgelegt, wer diesen Computer betreut. Hier ändert es niemand.</translation>
    </message>
    <message>
        <source>Whom to show</source>
        <extracomment>ui/gate/page.py</extracomment>
        <translation>Wer gezeigt wird</translation>
    </message>
    <message>
        <source>Whose</source>
        <extracomment>ui/review/views_menu.py</extracomment>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>Whose file is the other one?</source>
        <extracomment>ui/other_file.py</extracomment>
        <translation>Wessen Akte ist die andere?</translation>
    </message>
    <message>
        <source>Why do you need it?</source>
        <extracomment>ui/dialogs/glass.py</extracomment>
        <translation>Wozu brauchen Sie es?</translation>
    </message>
    <message>
        <source>Why does it need no look?</source>
        <extracomment>ui/review/deed_bar.py</extracomment>
        <translation>Warum muss sie niemand ansehen?</translation>
    </message>
    <message>
        <source>Why it is listed</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Warum es hier steht</translation>
    </message>
    <message>
        <source>Why it was drawn</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Warum sie gezogen wurde</translation>
    </message>
    <message>
        <source>Why not the others</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Warum nicht die anderen</translation>
    </message>
    <message>
        <source>Why they call</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>Weshalb sie anrufen</translation>
    </message>
    <message>
        <source>Why you do not agree…</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>Warum Sie nicht einverstanden sind…</translation>
    </message>
    <message>
        <source>Why? Needed to merge and to reject</source>
        <extracomment>ui/review/noticed_page.py</extracomment>
        <translation>Warum? Nötig zum Zusammenlegen und Ablehnen</translation>
    </message>
    <message>
        <source>Without a queue</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>Ohne Warteschlange</translation>
    </message>
    <message>
        <source>Without a scan, or although it is not valid.</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>Ohne Scan, oder obwohl er nicht gültig ist.</translation>
    </message>
    <message>
        <source>Words</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Words, &quot;phrases&quot;, AND, OR, NOT, NEAR/5, agent: team: reason: date: amount:</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>Wörter, „Wendungen“, AND, OR, NOT, NEAR/5, agent: team: reason: date: amount:</translation>
    </message>
    <message>
        <source>Worth</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <extracomment>ui/review/floor_pages.py, ui/review/floor_words.py</extracomment>
        <translation>Nacharbeit</translation>
    </message>
    <message>
        <source>Write a file for support</source>
        <extracomment>ui/dialogs/crash.py, ui/keys/at_help.py</extracomment>
        <translation>Datei für den Support schreiben</translation>
    </message>
    <message>
        <source>Writes into the note: {what}</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>Schreibt in die Notiz: {what}</translation>
    </message>
    <message>
        <source>Writing the file …</source>
        <extracomment>ui/dialogs/crash.py</extracomment>
        <translation>Die Datei wird geschrieben …</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <extracomment>ui/review/export_work.py</extracomment>
        <translation>Geschrieben: {file}</translation>
    </message>
    <message>
        <source>Wrong date</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>Falscher Tag</translation>
    </message>
    <message>
        <source>Wrong flight</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>Falscher Flug</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>Ja</translation>
    </message>
    <message>
        <source>You are shown everything about {name}</source>
        <extracomment>ui/breaking_glass.py</extracomment>
        <translation>Sie sehen alles über {name}</translation>
    </message>
    <message>
        <source>You are signed in. You can close this page.</source>
        <extracomment>ui/signing_in.py</extracomment>
        <translation>Sie sind angemeldet. Sie können diese Seite schließen.</translation>
    </message>
    <message>
        <source>You go on in your browser. What you wrote stays on this computer.</source>
        <extracomment>ui/dialogs/sign_in.py</extracomment>
        <translation>Es geht in Ihrem Browser weiter. Was Sie geschrieben haben, bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>You have no right to change this</source>
        <extracomment>agent_console/hub/operations.py</extracomment>
        <translation>Sie haben kein Recht, dies zu ändern</translation>
    </message>
    <message>
        <source>You have no right to do this</source>
        <extracomment>agent_console/hub/operations.py, agent_console/hub/reports/making.py, agent_console/hub/routes/allowed.py</extracomment>
        <translation>Sie haben kein Recht, dies zu tun</translation>
    </message>
    <message>
        <source>You have scored this note elsewhere meanwhile</source>
        <extracomment>agent_console/hub/scoring.py</extracomment>
        <translation>Sie haben diese Notiz inzwischen anderswo bewertet</translation>
    </message>
    <message>
        <source>You will be answered here.</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>Die Antwort erscheint hier.</translation>
    </message>
    <message>
        <source>You: {words}</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>Sie: {words}</translation>
    </message>
    <message>
        <source>Your company wants one on this computer. It locks the copy of the CRM and your notes; it is asked for at each start and cannot be recovered.</source>
        <extracomment>ui/dialogs/passphrase.py</extracomment>
        <translation>Ihr Unternehmen verlangt auf diesem Rechner eine. Sie verschließt die Kopie des CRM und Ihre Notizen; sie wird bei jedem Start verlangt und kann nicht wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Your note is NOT saved: copy it before you close this.</source>
        <extracomment>ui/crashes.py</extracomment>
        <translation>Ihre Notiz ist NICHT gesichert: Kopieren Sie sie, bevor Sie hier schließen.</translation>
    </message>
    <message>
        <source>Your note is safe on this PC.</source>
        <extracomment>ui/crashes.py</extracomment>
        <translation>Ihre Notiz ist auf diesem PC sicher.</translation>
    </message>
    <message>
        <source>Your role is not shown everything. For {count} minutes you will be; that you looked, and why, is written down for supervisors.</source>
        <extracomment>ui/dialogs/glass.py</extracomment>
        <translation>Ihre Rolle sieht nicht alles. {count} Minuten lang schon; dass Sie nachgesehen haben und warum, wird für Vorgesetzte aufgeschrieben.</translation>
    </message>
    <message>
        <source>Your role may not ask to see more</source>
        <extracomment>ui/breaking_glass.py</extracomment>
        <translation>Ihre Rolle darf nicht mehr verlangen</translation>
    </message>
    <message>
        <source>Your work is safe. Have whoever looks after this computer correct the file: agent-console doctor --policy says what and where.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Ihre Arbeit ist sicher. Lassen Sie die Datei von dem berichtigen, der diesen Computer betreut: agent-console doctor --policy sagt, was und wo.</translation>
    </message>
    <message>
        <source>a badge needs at least {count} signs</source>
        <extracomment>agent_console/security/badge.py</extracomment>
        <translation>ein Ausweis braucht mindestens {count} Zeichen</translation>
    </message>
    <message>
        <source>a call-back or task was put down</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>ein Rückruf oder eine Aufgabe wurde angelegt</translation>
    </message>
    <message>
        <source>a channel is a word in small letters, such as &quot;stable&quot; or &quot;early&quot;</source>
        <extracomment>agent_console/domain/release.py</extracomment>
        <translation>ein Kanal ist ein Wort in Kleinbuchstaben, etwa &quot;stable&quot; oder &quot;early&quot;</translation>
    </message>
    <message>
        <source>a colleague</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>jemand aus dem Team</translation>
    </message>
    <message>
        <source>a platform is written as linux-x86_64</source>
        <extracomment>agent_console/domain/release.py</extracomment>
        <translation>eine Plattform schreibt man wie linux-x86_64</translation>
    </message>
    <message>
        <source>a promise was put down</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>ein Versprechen wurde angelegt</translation>
    </message>
    <message>
        <source>a reason was chosen</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>ein Grund wurde gewählt</translation>
    </message>
    <message>
        <source>a release holds one folder</source>
        <extracomment>agent_console/desk/updates/unpacking.py</extracomment>
        <translation>eine Version enthält einen Ordner</translation>
    </message>
    <message>
        <source>a version is written as 1.2 or 1.2.3</source>
        <extracomment>agent_console/domain/version.py</extracomment>
        <translation>eine Version schreibt man wie 1.2 oder 1.2.3</translation>
    </message>
    <message>
        <source>about the passenger in {seat}</source>
        <extracomment>ui/gate/counter.py</extracomment>
        <translation>über den Fluggast auf {seat}</translation>
    </message>
    <message>
        <source>about this passenger</source>
        <extracomment>ui/gate/counter.py</extracomment>
        <translation>über diesen Passagier</translation>
    </message>
    <message>
        <source>about {flight}</source>
        <extracomment>ui/gate/counter.py</extracomment>
        <translation>über {flight}</translation>
    </message>
    <message>
        <source>administrators</source>
        <extracomment>ui/words/policy_words.py</extracomment>
        <translation>Administratoren</translation>
    </message>
    <message>
        <source>after-call work</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>Nacharbeit</translation>
    </message>
    <message>
        <source>agents</source>
        <extracomment>ui/words/policy_words.py</extracomment>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>alert</source>
        <extracomment>ui/review/deed_bar.py</extracomment>
        <translation>melden</translation>
    </message>
    <message>
        <source>an unknown caller</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>an update arrived damaged</source>
        <extracomment>agent_console/desk/updates/fetching.py</extracomment>
        <translation>eine neue Version kam beschädigt an</translation>
    </message>
    <message>
        <source>an update cannot be kept: {why}</source>
        <extracomment>agent_console/desk/updates/fetching.py</extracomment>
        <translation>eine neue Version kann nicht aufbewahrt werden: {why}</translation>
    </message>
    <message>
        <source>another person&apos;s work waits on this computer</source>
        <extracomment>agent_console/desk/session.py</extracomment>
        <translation>auf diesem Rechner wartet die Arbeit einer anderen Person</translation>
    </message>
    <message>
        <source>arrives with this flight</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>kommt mit diesem Flug an</translation>
    </message>
    <message>
        <source>as last week</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>wie letzte Woche</translation>
    </message>
    <message>
        <source>as {name}</source>
        <extracomment>agent_console/cli/doctor_desk.py</extracomment>
        <translation>als {name}</translation>
    </message>
    <message>
        <source>asking the CRM …</source>
        <extracomment>ui/panes/duplicates.py</extracomment>
        <translation>das CRM wird gefragt …</translation>
    </message>
    <message>
        <source>becomes part of the other</source>
        <extracomment>ui/panes/merge_fields.py</extracomment>
        <translation>wird Teil des anderen</translation>
    </message>
    <message>
        <source>begun</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>broken</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>gebrochen</translation>
    </message>
    <message>
        <source>by {name}</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>von {name}</translation>
    </message>
    <message>
        <source>can take a call</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>können annehmen</translation>
    </message>
    <message>
        <source>changed since</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>seither geändert</translation>
    </message>
    <message>
        <source>critical</source>
        <extracomment>ui/review/score_rows.py</extracomment>
        <translation>entscheidend</translation>
    </message>
    <message>
        <source>does not apply</source>
        <extracomment>ui/panes/coaching.py, ui/review/score_rows.py</extracomment>
        <translation>trifft nicht zu</translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>fairly</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>einigermaßen</translation>
    </message>
    <message>
        <source>followed to its end</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>bis zum Ende befolgt</translation>
    </message>
    <message>
        <source>for everybody</source>
        <extracomment>ui/review/deed_bar.py</extracomment>
        <translation>für alle</translation>
    </message>
    <message>
        <source>gate agents</source>
        <extracomment>ui/words/policy_words.py</extracomment>
        <translation>Gate-Agenten</translation>
    </message>
    <message>
        <source>group {group}</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>Gruppe {group}</translation>
    </message>
    <message>
        <source>has it already</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>hat es schon</translation>
    </message>
    <message>
        <source>hub.proxy is not the address of a proxy</source>
        <extracomment>agent_console/crm/network.py</extracomment>
        <translation>hub.proxy ist nicht die Adresse eines Proxys</translation>
    </message>
    <message numerus="yes">
        <source>in {count} days</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>
            <numerusform>in {count} Tag</numerusform>
            <numerusform>in {count} Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>it must be a list of some of {roles}</source>
        <extracomment>agent_console/policy.py</extracomment>
        <translation>es muss eine Liste aus diesen sein: {roles}</translation>
    </message>
    <message>
        <source>it must be a whole number from 1 to {most}</source>
        <extracomment>agent_console/policy.py</extracomment>
        <translation>es muss eine ganze Zahl von 1 bis {most} sein</translation>
    </message>
    <message>
        <source>it must be a word in small letters, such as &quot;stable&quot;, &quot;early&quot; or &quot;off&quot;</source>
        <extracomment>agent_console/policy.py</extracomment>
        <translation>es muss ein Wort in Kleinbuchstaben sein, etwa &quot;stable&quot;, &quot;early&quot; oder &quot;off&quot;</translation>
    </message>
    <message>
        <source>it must be text</source>
        <extracomment>agent_console/policy.py</extracomment>
        <translation>es muss Text sein</translation>
    </message>
    <message>
        <source>it must be the whole path of a folder</source>
        <extracomment>agent_console/policy.py</extracomment>
        <translation>es muss der ganze Pfad eines Ordners sein</translation>
    </message>
    <message>
        <source>kept</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>left before its end</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>vor dem Ende verlassen</translation>
    </message>
    <message>
        <source>left here</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>hier verlassen</translation>
    </message>
    <message>
        <source>little</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>wenig</translation>
    </message>
    <message>
        <source>longest {time}</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>längste {time}</translation>
    </message>
    <message>
        <source>marked</source>
        <extracomment>ui/review/note_list.py, ui/review/table.py</extracomment>
        <translation>markiert</translation>
    </message>
    <message>
        <source>merged by {name}, {when}</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>zusammengeführt von {name}, {when}</translation>
    </message>
    <message>
        <source>missing</source>
        <extracomment>ui/review/detail_card.py</extracomment>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>more than {count} profiles</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>mehr als {count} Profile</translation>
    </message>
    <message>
        <source>nearly always</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>fast immer</translation>
    </message>
    <message>
        <source>no browser opens on this computer</source>
        <extracomment>agent_console/crm/sign_in.py</extracomment>
        <translation>auf diesem Rechner öffnet sich kein Browser</translation>
    </message>
    <message>
        <source>no dots yet</source>
        <extracomment>ui/review/score_rows.py</extracomment>
        <translation>noch keine Punkte</translation>
    </message>
    <message>
        <source>no points</source>
        <extracomment>ui/review/floor_work.py, ui/review/score_words.py</extracomment>
        <translation>keine Punkte</translation>
    </message>
    <message>
        <source>no seat is left</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>kein Sitz mehr frei</translation>
    </message>
    <message>
        <source>nobody is on the screen</source>
        <extracomment>ui/script_screen.py</extracomment>
        <translation>niemand ist auf dem Bildschirm</translation>
    </message>
    <message>
        <source>nobody signed in</source>
        <extracomment>agent_console/crm/sign_in.py</extracomment>
        <translation>niemand hat sich angemeldet</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>niemand wartet</translation>
    </message>
    <message>
        <source>not applicable</source>
        <extracomment>ui/review/score_rows.py</extracomment>
        <translation>trifft nicht zu</translation>
    </message>
    <message>
        <source>not at all</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>not by the program itself</source>
        <extracomment>ui/words/policy_words.py</extracomment>
        <translation>nicht durch das Programm selbst</translation>
    </message>
    <message>
        <source>not read yet</source>
        <extracomment>ui/review/floor_work.py, ui/review/score_words.py</extracomment>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>noticed</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>aufgefallen</translation>
    </message>
    <message>
        <source>noticed by {name}</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>aufgefallen: {name}</translation>
    </message>
    <message>
        <source>now {time}</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>jetzt {time}</translation>
    </message>
    <message>
        <source>number withheld</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <source>of {issuer}, good until {day}</source>
        <extracomment>agent_console/cli/doctor_desk.py</extracomment>
        <translation>von {issuer}, gültig bis {day}</translation>
    </message>
    <message>
        <source>on hold</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>only on this PC: the CRM cannot be reached</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>nur auf diesem PC: Das CRM ist nicht erreichbar</translation>
    </message>
    <message>
        <source>open</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>offen</translation>
    </message>
    <message>
        <source>read</source>
        <extracomment>ui/review/floor_work.py, ui/review/score_words.py</extracomment>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>replaced</source>
        <extracomment>ui/review/score_words.py</extracomment>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>rings</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>klingelt</translation>
    </message>
    <message>
        <source>sched {time}</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>planmäßig {time}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <extracomment>ui/review/views_menu.py</extracomment>
        <translation>seit {day}</translation>
    </message>
    <message>
        <source>somebody else</source>
        <extracomment>ui/gate/seating.py</extracomment>
        <translation>jemand anders</translation>
    </message>
    <message>
        <source>somebody unknown here</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>jemand hier Unbekanntes</translation>
    </message>
    <message>
        <source>stays</source>
        <extracomment>ui/panes/merge_fields.py</extracomment>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>step {number}</source>
        <extracomment>ui/panes/script.py</extracomment>
        <translation>Schritt {number}</translation>
    </message>
    <message>
        <source>stood {place}.</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>stand an Stelle {place}.</translation>
    </message>
    <message>
        <source>supervisors</source>
        <extracomment>ui/words/policy_words.py</extracomment>
        <translation>Supervisoren</translation>
    </message>
    <message>
        <source>taken apart by {name}, {when}</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>getrennt von {name}, {when}</translation>
    </message>
    <message>
        <source>talks</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>spricht</translation>
    </message>
    <message>
        <source>that is not the PIN or passphrase</source>
        <extracomment>agent_console/security/wrapped_key.py</extracomment>
        <translation>das ist nicht die PIN oder Passphrase</translation>
    </message>
    <message>
        <source>the answer came from another issuer</source>
        <extracomment>agent_console/crm/sign_in.py</extracomment>
        <translation>die Antwort kam von einem anderen Aussteller</translation>
    </message>
    <message>
        <source>the answer was not one of an issuer</source>
        <extracomment>agent_console/crm/sign_in.py</extracomment>
        <translation>die Antwort war nicht die eines Ausstellers</translation>
    </message>
    <message>
        <source>the call was closed as solved</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>der Anruf wurde als gelöst abgeschlossen</translation>
    </message>
    <message>
        <source>the certificates of hub.authorities cannot be read ({why})</source>
        <extracomment>agent_console/crm/network.py</extracomment>
        <translation>die Zertifikate von hub.authorities sind nicht lesbar ({why})</translation>
    </message>
    <message>
        <source>the code&apos;s time is over</source>
        <extracomment>agent_console/crm/sign_in.py</extracomment>
        <translation>die Zeit des Codes ist abgelaufen</translation>
    </message>
    <message>
        <source>the console is open over the files that are to be moved: close it</source>
        <extracomment>agent_console/desk/moving.py</extracomment>
        <translation>die Konsole ist über den Dateien offen, die umziehen sollen: schließen Sie sie</translation>
    </message>
    <message>
        <source>the disk has no room for the archive</source>
        <extracomment>agent_console/desk/support/bundle.py</extracomment>
        <translation>Auf der Festplatte ist kein Platz für das Archiv</translation>
    </message>
    <message>
        <source>the disk has no room for the report</source>
        <extracomment>agent_console/desk/review/reports.py</extracomment>
        <translation>auf der Platte ist kein Platz für den Bericht</translation>
    </message>
    <message>
        <source>the file cannot be written: {why}</source>
        <extracomment>agent_console/desk/own_file.py, agent_console/desk/support/bundle.py</extracomment>
        <translation>die Datei kann nicht geschrieben werden: {why}</translation>
    </message>
    <message>
        <source>the file for support could not be written</source>
        <extracomment>ui/crashes.py</extracomment>
        <translation>Die Datei für den Support konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the file with the key is damaged, or of a newer program</source>
        <extracomment>agent_console/security/wrapped_key.py</extracomment>
        <translation>die Datei mit dem Schlüssel ist beschädigt oder von einem neueren Programm</translation>
    </message>
    <message>
        <source>the files of this desk would lie in a network folder</source>
        <extracomment>agent_console/store/local_disk.py</extracomment>
        <translation>die Dateien dieses Platzes lägen in einem Netzwerkordner</translation>
    </message>
    <message>
        <source>the folder for the files of this desk is somebody else&apos;s</source>
        <extracomment>agent_console/store/local_disk.py</extracomment>
        <translation>der Ordner für die Dateien dieses Platzes gehört jemand anderem</translation>
    </message>
    <message>
        <source>the issuer answered {status}</source>
        <extracomment>agent_console/crm/sign_in.py</extracomment>
        <translation>der Aussteller hat mit {status} geantwortet</translation>
    </message>
    <message>
        <source>the issuer calls itself otherwise</source>
        <extracomment>agent_console/crm/sign_in.py</extracomment>
        <translation>der Aussteller nennt sich anders</translation>
    </message>
    <message>
        <source>the issuer gave no token</source>
        <extracomment>agent_console/crm/sign_in.py</extracomment>
        <translation>der Aussteller hat kein Token gegeben</translation>
    </message>
    <message>
        <source>the issuer refused ({why})</source>
        <extracomment>agent_console/crm/sign_in.py</extracomment>
        <translation>der Aussteller hat abgelehnt ({why})</translation>
    </message>
    <message>
        <source>the issuer&apos;s word of you does not hold; see that the clock is right</source>
        <extracomment>agent_console/crm/sign_in.py</extracomment>
        <translation>was der Aussteller über Sie sagt, hält nicht; sehen Sie nach, ob die Uhr stimmt</translation>
    </message>
    <message>
        <source>the release cannot be unpacked: {why}</source>
        <extracomment>agent_console/desk/updates/unpacking.py</extracomment>
        <translation>die Version kann nicht ausgepackt werden: {why}</translation>
    </message>
    <message>
        <source>the rules give none</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>steht nach den Regeln nicht zu</translation>
    </message>
    <message>
        <source>there is more in the release than it says</source>
        <extracomment>agent_console/desk/updates/unpacking.py</extracomment>
        <translation>die Version enthält mehr, als sie angibt</translation>
    </message>
    <message>
        <source>these files have no PIN: a badge would be the only lock</source>
        <extracomment>agent_console/security/store_key.py</extracomment>
        <translation>diese Dateien haben keine PIN: Der Ausweis wäre das einzige Schloss</translation>
    </message>
    <message>
        <source>this computer is not for people who sign in as {role}</source>
        <extracomment>agent_console/bootstrap/desk.py</extracomment>
        <translation>dieser Computer ist nicht für Personen, die sich als {role} anmelden</translation>
    </message>
    <message>
        <source>this computer was without the CRM for too long</source>
        <extracomment>agent_console/desk/contact.py</extracomment>
        <translation>dieser Rechner war zu lange ohne das CRM</translation>
    </message>
    <message>
        <source>this computer works with the hub its policy names, and no other</source>
        <extracomment>agent_console/bootstrap/desk.py</extracomment>
        <translation>dieser Computer arbeitet mit dem Hub seiner Vorgaben und mit keinem anderen</translation>
    </message>
    <message>
        <source>this file is there already: choose another name</source>
        <extracomment>agent_console/desk/own_file.py</extracomment>
        <translation>diese Datei gibt es schon: wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>this flight is no way any more: look at the other ways</source>
        <extracomment>ui/ways_screen.py</extracomment>
        <translation>Dieser Flug geht nicht mehr als Weg: die anderen Wege ansehen</translation>
    </message>
    <message>
        <source>this is no tar.xz file: {why}</source>
        <extracomment>agent_console/desk/updates/unpacking.py</extracomment>
        <translation>das ist keine tar.xz-Datei: {why}</translation>
    </message>
    <message>
        <source>this issuer lets nobody in by a code</source>
        <extracomment>agent_console/crm/sign_in.py</extracomment>
        <translation>dieser Aussteller lässt niemanden mit einem Code ein</translation>
    </message>
    <message>
        <source>this note</source>
        <extracomment>ui/review/views_work.py</extracomment>
        <translation>diese Notiz</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <extracomment>ui/review/score_words.py</extracomment>
        <translation>wartet auf Antwort</translation>
    </message>
    <message>
        <source>well</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>gut</translation>
    </message>
    <message>
        <source>with {count} more</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>und {count} mehr</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>within, s</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>binnen, s</translation>
    </message>
    <message>
        <source>wrong too often: wait {wait_s} seconds</source>
        <extracomment>agent_console/security/tries.py</extracomment>
        <translation>zu oft falsch: warten Sie {wait_s} Sekunden</translation>
    </message>
    <message>
        <source>your sign-in has ended</source>
        <extracomment>agent_console/crm/access_tokens.py, agent_console/crm/sign_in.py</extracomment>
        <translation>Ihre Anmeldung ist beendet</translation>
    </message>
    <message>
        <source>{act}: {people}</source>
        <extracomment>ui/gate/recovery.py, ui/gate/recovery_words.py</extracomment>
        <translation>{act}: {people}</translation>
    </message>
    <message>
        <source>{address}, by {proxy}</source>
        <extracomment>agent_console/cli/doctor_desk.py</extracomment>
        <translation>{address}, über {proxy}</translation>
    </message>
    <message>
        <source>{agents} colleagues looked at this customer; of this one without a call: {views}</source>
        <extracomment>agent_console/desk/review/access.py</extracomment>
        <translation>{agents} sahen diesen Kunden an; diese Person {views}-mal ohne Anruf</translation>
    </message>
    <message>
        <source>{agent} with {customer}</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>{agent} mit {customer}</translation>
    </message>
    <message>
        <source>{bags} to {airport}</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>{bags} bis {airport}</translation>
    </message>
    <message>
        <source>{calls} for {name}</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>{calls} für {name}</translation>
    </message>
    <message>
        <source>{channel} {time}: {words}</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>{channel} {time}: {words}</translation>
    </message>
    <message numerus="yes">
        <source>{count} are kept</source>
        <extracomment>ui/review/noticed_work.py</extracomment>
        <translation>
            <numerusform>{count} ist aufbewahrt</numerusform>
            <numerusform>{count} sind aufbewahrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} assigned</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>
            <numerusform>{count} zugewiesen</numerusform>
            <numerusform>{count} zugewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} at their console</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>{count} an der Konsole</translation>
    </message>
    <message numerus="yes">
        <source>{count} bags checked</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>
            <numerusform>{count} Gepäckstück aufgegeben</numerusform>
            <numerusform>{count} Gepäckstücke aufgegeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} complaints</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>
            <numerusform>{count} Beschwerde</numerusform>
            <numerusform>{count} Beschwerden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} connecting</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>
            <numerusform>{count} steigt um</numerusform>
            <numerusform>{count} steigen um</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} connections at risk</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>
            <numerusform>{count} Anschluss gefährdet</numerusform>
            <numerusform>{count} Anschlüsse gefährdet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} customers had this record locator. Ask for the full name.</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>
            <numerusform>Vielleicht reist dieser Kunde damit. Nach dem vollen Namen fragen.</numerusform>
            <numerusform>{count} Kunden hatten diesen Buchungscode. Nach dem vollen Namen fragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} customers may be meant. Ask for the full name.</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>{count} Kunden können gemeint sein. Nach dem vollen Namen fragen.</translation>
    </message>
    <message>
        <source>{count} deeds since {day} looked through. A pattern is a question, no accusation.</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>{count} Zugriffe seit {day} durchgesehen. Ein Muster ist eine Frage, keine Anschuldigung.</translation>
    </message>
    <message numerus="yes">
        <source>{count} dismissed</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>
            <numerusform>{count} verworfen</numerusform>
            <numerusform>{count} verworfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} earlier calls from this number were nobody&apos;s</source>
        <extracomment>ui/known_later.py</extracomment>
        <translation>
            <numerusform>{count} früherer Anruf von dieser Nummer war niemandem zugeordnet</numerusform>
            <numerusform>{count} frühere Anrufe von dieser Nummer waren niemandem zugeordnet</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} items have no dots yet</source>
        <extracomment>agent_console/desk/review/scoring.py</extracomment>
        <translation>{count} Kriterien sind noch nicht bewertet</translation>
    </message>
    <message>
        <source>{count} left out: changed meanwhile</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>{count} ausgelassen: inzwischen geändert</translation>
    </message>
    <message numerus="yes">
        <source>{count} marked</source>
        <extracomment>ui/review/deed_bar.py</extracomment>
        <translation>
            <numerusform>{count} markiert</numerusform>
            <numerusform>{count} markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} notes are as before</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>
            <numerusform>{count} Notiz ist wie zuvor</numerusform>
            <numerusform>{count} Notizen sind wie zuvor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} notes found</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>
            <numerusform>{count} Notiz gefunden</numerusform>
            <numerusform>{count} Notizen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of 5 stars</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>{count} von 5 Sternen</translation>
    </message>
    <message numerus="yes">
        <source>{count} on the roster</source>
        <extracomment>ui/review/staffing_words.py</extracomment>
        <translation>
            <numerusform>{count} im Dienstplan</numerusform>
            <numerusform>{count} im Dienstplan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} open again</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>
            <numerusform>{count} wieder offen</numerusform>
            <numerusform>{count} wieder offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} other scores: shown once you have scored</source>
        <extracomment>ui/review/score_words.py</extracomment>
        <translation>
            <numerusform>{count} weitere Bewertung: sichtbar nach Ihrer</numerusform>
            <numerusform>{count} weitere Bewertungen: sichtbar nach Ihrer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} passengers</source>
        <extracomment>ui/gate/recovery.py, ui/gate/recovery_words.py</extracomment>
        <translation>
            <numerusform>{count} Fluggast</numerusform>
            <numerusform>{count} Fluggäste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} passengers marked</source>
        <extracomment>ui/gate/recovery_pane.py</extracomment>
        <translation>
            <numerusform>{count} Fluggast markiert</numerusform>
            <numerusform>{count} Fluggäste markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} people needed</source>
        <extracomment>ui/review/staffing_words.py</extracomment>
        <translation>
            <numerusform>{count} Person nötig</numerusform>
            <numerusform>{count} Personen nötig</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} people reach the goal</source>
        <extracomment>ui/review/staffing_words.py</extracomment>
        <translation>{count} Personen erreichen das Ziel</translation>
    </message>
    <message numerus="yes">
        <source>{count} points</source>
        <extracomment>ui/review/score_words.py</extracomment>
        <translation>
            <numerusform>{count} Punkt</numerusform>
            <numerusform>{count} Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} promises</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>
            <numerusform>{count} Versprechen</numerusform>
            <numerusform>{count} Versprechen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pts on last week</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>
            <numerusform>{count} P. zur Vorwoche</numerusform>
            <numerusform>{count} P. zur Vorwoche</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} reasons make half of all calls</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>{count} Gründe machen die Hälfte aller Anrufe aus</translation>
    </message>
    <message numerus="yes">
        <source>{count} reviewed</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>
            <numerusform>{count} geprüft</numerusform>
            <numerusform>{count} geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} speak it</source>
        <extracomment>ui/gate/recovery_pane.py</extracomment>
        <translation>
            <numerusform>{count} spricht es</numerusform>
            <numerusform>{count} sprechen es</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} wait for a call</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>
            <numerusform>{count} wartet auf einen Anruf</numerusform>
            <numerusform>{count} warten auf einen Anruf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} wait for a word</source>
        <extracomment>ui/review/noticed_work.py</extracomment>
        <translation>
            <numerusform>{count} wartet auf ein Wort</numerusform>
            <numerusform>{count} warten auf ein Wort</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>{count} warten</translation>
    </message>
    <message>
        <source>{count} were spoken to already</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>mit {count} wurde schon gesprochen</translation>
    </message>
    <message>
        <source>{customers} customers in one day, calls: {calls}</source>
        <extracomment>agent_console/desk/review/access.py</extracomment>
        <translation>{customers} Kunden an einem Tag, bei {calls} Anrufen</translation>
    </message>
    <message>
        <source>{days} at the most</source>
        <extracomment>ui/words/policy_words.py</extracomment>
        <translation>höchstens {days}</translation>
    </message>
    <message>
        <source>{decided}</source>
        <extracomment>agent_console/cli/doctor_policy.py</extracomment>
        <translation>{decided}</translation>
    </message>
    <message>
        <source>{done} of {count}</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>{done} von {count}</translation>
    </message>
    <message>
        <source>{done} of {count} boarded</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>{done} von {count} an Bord</translation>
    </message>
    <message>
        <source>{dots} of 5</source>
        <extracomment>ui/review/score_rows.py</extracomment>
        <translation>{dots} von 5</translation>
    </message>
    <message>
        <source>{field}: {after}, before {before}</source>
        <extracomment>ui/panes/duplicates.py</extracomment>
        <translation>{field}: {after}, vorher {before}</translation>
    </message>
    <message>
        <source>{file} can be changed by others</source>
        <extracomment>agent_console/cli/doctor_policy.py</extracomment>
        <translation>{file} können andere ändern</translation>
    </message>
    <message>
        <source>{file}, line {line}: {why}</source>
        <extracomment>agent_console/policy.py</extracomment>
        <translation>{file}, Zeile {line}: {why}</translation>
    </message>
    <message>
        <source>{flights} {leaves}, arrives {lands}</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>{flights} {leaves}, an {lands}</translation>
    </message>
    <message>
        <source>{flights}: asked for, no answer yet</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>{flights}: angefragt, noch keine Antwort</translation>
    </message>
    <message>
        <source>{flights}: asked to hold, no answer yet</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>{flights}: Halten angefragt, noch keine Antwort</translation>
    </message>
    <message>
        <source>{flights}: held until {time}</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>{flights}: gehalten bis {time}</translation>
    </message>
    <message>
        <source>{flights}: let go</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>{flights}: freigegeben</translation>
    </message>
    <message>
        <source>{flights}: no longer held</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>{flights}: nicht mehr gehalten</translation>
    </message>
    <message>
        <source>{flights}: taken</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>{flights}: genommen</translation>
    </message>
    <message>
        <source>{flights}: the hub says no. {why}</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>{flights}: der Hub lehnt ab. {why}</translation>
    </message>
    <message>
        <source>{folder}, on a disk of this computer</source>
        <extracomment>agent_console/cli/doctor_computer.py</extracomment>
        <translation>{folder}, auf einer Platte dieses Computers</translation>
    </message>
    <message>
        <source>{gone} into {kept}</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>{gone} zu {kept}</translation>
    </message>
    <message>
        <source>{key} does it: they are marked there.</source>
        <extracomment>ui/gate/proposing.py</extracomment>
        <translation>{key} führt es aus: Die Person ist dort markiert.</translation>
    </message>
    <message>
        <source>{missing} of {count} lines lack the chance with which they were shown: no lift can be claimed from such a log</source>
        <extracomment>agent_console/nba/evaluation.py</extracomment>
        <translation>{missing} von {count} Zeilen fehlt die Wahrscheinlichkeit, mit der sie gezeigt wurden: Aus einem solchen Protokoll folgt kein Zugewinn</translation>
    </message>
    <message>
        <source>{money} expected in 12 months</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>{money} erwartet in 12 Monaten</translation>
    </message>
    <message>
        <source>{names}: scan a pass in any field</source>
        <extracomment>agent_console/cli/doctor_computer.py</extracomment>
        <translation>{names}: scannen Sie einen Pass in einem beliebigen Feld</translation>
    </message>
    <message>
        <source>{name} gets no offers already</source>
        <extracomment>ui/objecting.py</extracomment>
        <translation>{name} bekommt schon keine Angebote</translation>
    </message>
    <message>
        <source>{name} keeps it</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>{name} hält es</translation>
    </message>
    <message>
        <source>{name} speaks with the caller</source>
        <extracomment>ui/shell.py</extracomment>
        <translation>{name} spricht mit dem Anrufer</translation>
    </message>
    <message>
        <source>{name} stays</source>
        <extracomment>ui/panes/merge_fields.py</extracomment>
        <translation>{name} bleibt</translation>
    </message>
    <message>
        <source>{number} %</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <source>{place}{what}</source>
        <extracomment>agent_console/cli/doctor_policy.py</extracomment>
        <translation>{place}{what}</translation>
    </message>
    <message>
        <source>{points} of 100 for a note of yours</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>{points} von 100 für eine Ihrer Notizen</translation>
    </message>
    <message>
        <source>{points} points</source>
        <extracomment>ui/gallery_review.py</extracomment>
        <translation>{points} Punkte</translation>
    </message>
    <message>
        <source>{points}: a critical item failed</source>
        <extracomment>ui/review/read_work.py</extracomment>
        <translation>{points}: Entscheidendes verfehlt</translation>
    </message>
    <message>
        <source>{praise} times praise, {advice} times advice · {mean} points on average of {count}</source>
        <extracomment>ui/review/floor_work.py</extracomment>
        <translation>{praise}-mal Lob, {advice}-mal Hinweis · {mean} Punkte im Mittel von {count}</translation>
    </message>
    <message>
        <source>{problem}: column {column}{near}</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>{problem}: Spalte {column}{near}</translation>
    </message>
    <message>
        <source>{ready} of {count} passengers ready</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>{ready} von {count} Fluggästen bereit</translation>
    </message>
    <message>
        <source>{seat} is taken: {name}</source>
        <extracomment>ui/gate/seating.py</extracomment>
        <translation>{seat} ist besetzt: {name}</translation>
    </message>
    <message>
        <source>{setting} is decided for this computer</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>{setting} ist für diesen Computer festgelegt</translation>
    </message>
    <message>
        <source>{share} in time</source>
        <extracomment>ui/review/staffing_words.py</extracomment>
        <translation>{share} rechtzeitig</translation>
    </message>
    <message>
        <source>{span} late</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>{span} später</translation>
    </message>
    <message>
        <source>{tier} since {year}</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>{tier} seit {year}</translation>
    </message>
    <message>
        <source>{time} on last week</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>{time} zur Vorwoche</translation>
    </message>
    <message>
        <source>{value} stands, not {other}</source>
        <extracomment>ui/panes/merge_fields.py</extracomment>
        <translation>{value} gilt, nicht {other}</translation>
    </message>
    <message>
        <source>{what}: {sum}</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>{what}: {sum}</translation>
    </message>
    <message>
        <source>{why}</source>
        <extracomment>agent_console/cli/finding.py</extracomment>
        <translation>{why}</translation>
    </message>
    <message>
        <source>{words} (assumed)</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>{words} (angenommen)</translation>
    </message>
    <message>
        <source>{words} (older than the status)</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>{words} (älter als der Status)</translation>
    </message>
    <message>
        <source>“{field}” cannot be filled in with this</source>
        <extracomment>agent_console/desk/script_run.py</extracomment>
        <translation>„{field}“ lässt sich damit nicht ausfüllen</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>Where several people share the number.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Wenn mehrere die Nummer teilen.</translation>
    </message>
    <message>
        <source>A day, as {day}</source>
        <extracomment>ui/words/typed_answers.py</extracomment>
        <translation>Ein Tag, etwa {day}</translation>
    </message>
    <message>
        <source>A sum, as {sum}</source>
        <extracomment>ui/words/typed_answers.py</extracomment>
        <translation>Ein Betrag, etwa {sum}</translation>
    </message>
    <message>
        <source>Close the console</source>
        <extracomment>ui/away_too_long.py, ui/dialogs/wiped.py</extracomment>
        <translation>Konsole schließen</translation>
    </message>
    <message>
        <source>Sign in: the token is from an issuer not trusted here</source>
        <extracomment>agent_console/hub/sign_in/door.py</extracomment>
        <translation>Melden Sie sich an: dem Aussteller des Tokens wird hier nicht vertraut</translation>
    </message>
    <message>
        <source>Where there are several at once.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Wenn es mehrere zugleich gibt.</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>ui/panes/notes_agree.py, ui/review/list_pages.py, ui/review/noticed_page.py</extracomment>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Who does it</source>
        <extracomment>ui/panes/notes_agree.py</extracomment>
        <translation>Wer es tut</translation>
    </message>
    <message>
        <source>Who does it from now on?</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>Wer tut es ab jetzt?</translation>
    </message>
    <message>
        <source>Who is calling?</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>Wer ruft an?</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>Wer ist es?</translation>
    </message>
    <message>
        <source>Whom</source>
        <extracomment>ui/panes/notes_agree.py</extracomment>
        <translation>Wen</translation>
    </message>
    <message>
        <source>Whom to ask for</source>
        <extracomment>ui/panes/notes_agree.py</extracomment>
        <translation>Nach wem zu fragen ist</translation>
    </message>
    <message>
        <source>Why they called.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Warum angerufen wurde.</translation>
    </message>
    <message>
        <source>Why this one</source>
        <extracomment>ui/panes/do_next.py</extracomment>
        <translation>Warum dieser</translation>
    </message>
    <message>
        <source>Will accept</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Sagt wohl zu</translation>
    </message>
    <message>
        <source>Words that are needed often; or type / where a word begins.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Oft gebrauchte Wörter; oder / am Wortanfang tippen.</translation>
    </message>
    <message>
        <source>Work</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Worth to both</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Wert für beide</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Wrap-up {time}</source>
        <extracomment>ui/words/calls.py</extracomment>
        <translation>Nachbearbeitung {time}</translation>
    </message>
    <message>
        <source>Write the file</source>
        <extracomment>ui/keys/table.py, ui/review/export_strip.py</extracomment>
        <translation>Datei schreiben</translation>
    </message>
    <message>
        <source>Write the note</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Written a little differently</source>
        <extracomment>ui/palette/finding.py</extracomment>
        <translation>Etwas anders geschrieben</translation>
    </message>
    <message>
        <source>Written to {name} – not encrypted</source>
        <extracomment>ui/panes/outbox.py</extracomment>
        <translation>Geschrieben nach {name} – nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Wrong</source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Verwählt</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>ui/panes/served_by.py</extracomment>
        <translation>Sie</translation>
    </message>
    <message>
        <source>You are offline. Your work is safe on this computer.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Offline. Die Arbeit ist auf diesem PC gesichert.</translation>
    </message>
    <message>
        <source>You can undo this for ten seconds.</source>
        <extracomment>ui/panes/outbox_actions.py</extracomment>
        <translation>Zehn Sekunden lang rückgängig zu machen.</translation>
    </message>
    <message>
        <source>You saw: {value}</source>
        <extracomment>ui/panes/outbox_entry.py</extracomment>
        <translation>Sie sahen: {value}</translation>
    </message>
    <message>
        <source>Your company ordered it. Sign in again to begin anew, or ask your supervisor.</source>
        <extracomment>ui/dialogs/wiped.py</extracomment>
        <translation>Ihr Unternehmen hat es angeordnet. Melden Sie sich an, um neu zu beginnen, oder fragen Sie Ihre Leitung.</translation>
    </message>
    <message>
        <source>Your files were removed from this computer</source>
        <extracomment>ui/dialogs/wiped.py</extracomment>
        <translation>Ihre Dateien wurden von diesem Rechner entfernt</translation>
    </message>
    <message>
        <source>Your note becomes the first entry.</source>
        <extracomment>ui/panes/timeline.py</extracomment>
        <translation>Ihre Notiz wird der erste Eintrag.</translation>
    </message>
    <message>
        <source>Your telephone rings first.</source>
        <extracomment>ui/dialling_screen.py, ui/keys/table.py</extracomment>
        <translation>Ihr Telefon klingelt zuerst.</translation>
    </message>
    <message>
        <source>Your work is safe on this computer and nothing was sent. Check the address and this computer&apos;s date, or ask for the certificate of your company to be installed.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>Die Arbeit ist auf diesem PC gesichert, und nichts wurde gesendet. Adresse und Datum dieses PCs prüfen, oder das Zertifikat der Firma installieren lassen.</translation>
    </message>
    <message>
        <source>`after` is not from an earlier answer</source>
        <extracomment>agent_console/hub/fetching.py</extracomment>
        <translation>`after` stammt nicht aus einer früheren Antwort</translation>
    </message>
    <message>
        <source>`before` is not from an earlier page</source>
        <extracomment>agent_console/hub/customer_file.py</extracomment>
        <translation>`before` stammt nicht von einer früheren Seite</translation>
    </message>
    <message>
        <source>a number</source>
        <extracomment>ui/settings_screen/editors.py</extracomment>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a passphrase has at least one character</source>
        <extracomment>agent_console/security/wrapped_key.py</extracomment>
        <translation>eine Passphrase hat mindestens ein Zeichen</translation>
    </message>
    <message>
        <source>a whole number</source>
        <extracomment>ui/gallery_shell.py, ui/settings_screen/editors.py</extracomment>
        <translation>eine ganze Zahl</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more</source>
        <extracomment>ui/gate/recovery_words.py, ui/panes/do_next.py, ui/panes/picks_up.py, ui/panes/promises_card.py, ui/panes/right_now.py</extracomment>
        <translation>
            <numerusform>und {count} weiteres</numerusform>
            <numerusform>und {count} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>ask for {name}</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>nach {name} fragen</translation>
    </message>
    <message>
        <source>boarding</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>Einsteigen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>annulliert</translation>
    </message>
    <message>
        <source>copied</source>
        <extracomment>ui/inspector/pane.py</extracomment>
        <translation>kopiert</translation>
    </message>
    <message>
        <source>customer not on this PC</source>
        <extracomment>ui/panes/follow_ups.py, ui/panes/outbox.py</extracomment>
        <translation>Kunde nicht auf diesem PC</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>pattern of a date</comment>
        <extracomment>ui/words/times.py</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>pattern of a date</comment>
        <extracomment>ui/words/times.py</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>pattern of a date</comment>
        <extracomment>ui/words/times.py</extracomment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>pattern of a date</comment>
        <extracomment>ui/words/times.py</extracomment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>pattern of a date</comment>
        <extracomment>ui/words/dues.py</extracomment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>pattern of a date</comment>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>delayed</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>diverted</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>umgeleitet</translation>
    </message>
    <message>
        <source>due in {count} days</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>fällig in {count} Tagen</translation>
    </message>
    <message>
        <source>due today {time}</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>fällig heute {time}</translation>
    </message>
    <message>
        <source>due tomorrow</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>fällig morgen</translation>
    </message>
    <message>
        <source>due yesterday</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>fällig seit gestern</translation>
    </message>
    <message>
        <source>due {count} days ago</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>fällig seit {count} Tagen</translation>
    </message>
    <message>
        <source>due {day}</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>fällig {day}</translation>
    </message>
    <message>
        <source>due {time}</source>
        <extracomment>ui/panes/notes_agree.py</extracomment>
        <translation>fällig {time}</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>ui/settings_screen/row.py</extracomment>
        <translation>leer</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>endete {day}</translation>
    </message>
    <message>
        <source>extension {number}</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>Nebenstelle {number}</translation>
    </message>
    <message>
        <source>gate {gate}</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>Gate {gate}</translation>
    </message>
    <message>
        <source>handed over</source>
        <extracomment>ui/words/calls.py</extracomment>
        <translation>übergeben</translation>
    </message>
    <message>
        <source>handed over by {name}</source>
        <extracomment>ui/words/calls.py</extracomment>
        <translation>übergeben von {name}</translation>
    </message>
    <message>
        <source>he</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>er</translation>
    </message>
    <message>
        <source>in all</source>
        <extracomment>ui/inspector/report.py</extracomment>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>in the air</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>in der Luft</translation>
    </message>
    <message>
        <source>just now</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>kept as /{name}</source>
        <extracomment>ui/agreeing.py</extracomment>
        <translation>behalten als /{name}</translation>
    </message>
    <message>
        <source>landed</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>gelandet</translation>
    </message>
    <message>
        <source>left open: {what}</source>
        <extracomment>ui/panes/picks_up.py</extracomment>
        <translation>offen geblieben: {what}</translation>
    </message>
    <message>
        <source>light, dark, contrast or system.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>light, dark, contrast oder system.</translation>
    </message>
    <message>
        <source>links of this kind do not belong to the console</source>
        <extracomment>agent_console/desk/dialling.py</extracomment>
        <translation>solche Verknüpfungen gehören nicht zur Konsole</translation>
    </message>
    <message>
        <source>macOS registers links with an application bundle only</source>
        <extracomment>agent_console/cti/desktop_links.py</extracomment>
        <translation>macOS registriert Verknüpfungen nur mit einem Programmpaket</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>nein</translation>
    </message>
    <message>
        <source>no console is running over these files</source>
        <extracomment>agent_console/cti/local_socket.py</extracomment>
        <translation>über diesen Dateien läuft keine Konsole</translation>
    </message>
    <message>
        <source>no note</source>
        <extracomment>ui/wrap_up_undo.py</extracomment>
        <translation>keine Notiz</translation>
    </message>
    <message>
        <source>no passphrase was given</source>
        <extracomment>agent_console/security/store_key.py</extracomment>
        <translation>es wurde keine Passphrase angegeben</translation>
    </message>
    <message>
        <source>no such place</source>
        <extracomment>ui/outbox_screen.py</extracomment>
        <translation>diesen Ort gibt es nicht</translation>
    </message>
    <message>
        <source>not saved</source>
        <extracomment>ui/panes/notes.py</extracomment>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>ui/inspector/report.py, ui/words/waiting.py</extracomment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>ui/presence_screen.py</extracomment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>on time</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>pünktlich</translation>
    </message>
    <message>
        <source>one entry was saved from it</source>
        <extracomment>agent_console/store/salvage.py</extracomment>
        <translation>ein Eintrag wurde daraus gerettet</translation>
    </message>
    <message>
        <source>ours stands</source>
        <extracomment>ui/panes/outbox_entry.py</extracomment>
        <translation>unseres gilt</translation>
    </message>
    <message>
        <source>overdue</source>
        <extracomment>ui/panes/follow_up_list.py, ui/review/reading_words.py</extracomment>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>overdue since {day}</source>
        <extracomment>ui/panes/promises_card.py</extracomment>
        <translation>überfällig seit {day}</translation>
    </message>
    <message>
        <source>personal data masked</source>
        <extracomment>ui/inspector/pane.py</extracomment>
        <translation>Personendaten verborgen</translation>
    </message>
    <message>
        <source>prefers {languages}</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>bevorzugt {languages}</translation>
    </message>
    <message>
        <source>queue {name}</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>Warteschlange {name}</translation>
    </message>
    <message>
        <source>right</source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>richtig</translation>
    </message>
    <message>
        <source>satisfied {score} of 5</source>
        <extracomment>ui/panes/timeline_entry.py</extracomment>
        <translation>zufrieden {score} von 5</translation>
    </message>
    <message>
        <source>saved on this PC · {time}</source>
        <extracomment>ui/panes/notes.py</extracomment>
        <translation>auf diesem PC gespeichert · {time}</translation>
    </message>
    <message>
        <source>seat {seat}</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>Sitz {seat}</translation>
    </message>
    <message>
        <source>she</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>sie</translation>
    </message>
    <message>
        <source>something else answers in the console&apos;s place</source>
        <extracomment>agent_console/cti/local_socket.py</extracomment>
        <translation>etwas anderes antwortet anstelle der Konsole</translation>
    </message>
    <message>
        <source>status {age}</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>Stand {age}</translation>
    </message>
    <message>
        <source>the answer was not one of a hub</source>
        <extracomment>agent_console/crm/hub_errors.py</extracomment>
        <translation>die Antwort kam nicht von einem Hub</translation>
    </message>
    <message>
        <source>the console did not take it</source>
        <extracomment>agent_console/cti/local_socket.py</extracomment>
        <translation>die Konsole hat es nicht angenommen</translation>
    </message>
    <message>
        <source>the hub answered {status}</source>
        <extracomment>agent_console/crm/hub_errors.py</extracomment>
        <translation>der Hub antwortete mit {status}</translation>
    </message>
    <message>
        <source>the hub cannot be reached ({why})</source>
        <extracomment>agent_console/crm/hub.py, agent_console/crm/hub_errors.py</extracomment>
        <translation>der Hub ist nicht erreichbar ({why})</translation>
    </message>
    <message>
        <source>the hub is away</source>
        <extracomment>agent_console/desk/dialling.py</extracomment>
        <translation>der Hub ist nicht da</translation>
    </message>
    <message>
        <source>the hub&apos;s address is not a web address</source>
        <extracomment>agent_console/crm/hub_errors.py</extracomment>
        <translation>die Adresse des Hubs ist keine Webadresse</translation>
    </message>
    <message>
        <source>the hub&apos;s certificate is not trusted ({why})</source>
        <extracomment>agent_console/crm/hub_errors.py</extracomment>
        <translation>dem Zertifikat des Hubs wird nicht vertraut ({why})</translation>
    </message>
    <message>
        <source>the key of this computer&apos;s files is not in the keyring, or it is locked</source>
        <extracomment>agent_console/security/store_key.py</extracomment>
        <translation>der Schlüssel zu den Dateien dieses PCs ist nicht im Schlüsselbund, oder dieser ist gesperrt</translation>
    </message>
    <message>
        <source>the keyring did not answer ({why})</source>
        <extracomment>agent_console/security/store_key.py</extracomment>
        <translation>der Schlüsselbund antwortete nicht ({why})</translation>
    </message>
    <message>
        <source>the keyring does not keep what it is given</source>
        <extracomment>agent_console/security/store_key.py</extracomment>
        <translation>der Schlüsselbund behält nicht, was er bekommt</translation>
    </message>
    <message>
        <source>the link asks for something the console does not know</source>
        <extracomment>agent_console/desk/dialling.py</extracomment>
        <translation>die Verknüpfung verlangt etwas, das die Konsole nicht kennt</translation>
    </message>
    <message>
        <source>the log is empty</source>
        <extracomment>agent_console/nba/evaluation.py</extracomment>
        <translation>das Protokoll ist leer</translation>
    </message>
    <message>
        <source>the note</source>
        <extracomment>ui/wrap_up_undo.py</extracomment>
        <translation>die Notiz</translation>
    </message>
    <message>
        <source>the profile&apos;s folder cannot be used ({why})</source>
        <extracomment>agent_console/desk/moving.py, agent_console/security/store_key.py, agent_console/store/local_disk.py</extracomment>
        <translation>der Profilordner ist nicht benutzbar ({why})</translation>
    </message>
    <message>
        <source>the program lies in a folder whose name no desktop entry can hold</source>
        <extracomment>agent_console/cti/desktop_links.py</extracomment>
        <translation>das Programm liegt in einem Ordner, dessen Namen kein Desktop-Eintrag aufnehmen kann</translation>
    </message>
    <message>
        <source>the token holds signs that no token has</source>
        <extracomment>agent_console/crm/hub_errors.py</extracomment>
        <translation>das Token enthält Zeichen, die in keinem Token vorkommen</translation>
    </message>
    <message>
        <source>theirs stands</source>
        <extracomment>ui/panes/outbox_entry.py</extracomment>
        <translation>das andere gilt</translation>
    </message>
    <message>
        <source>there is no keyring on this computer</source>
        <extracomment>agent_console/security/store_key.py</extracomment>
        <translation>auf diesem PC gibt es keinen Schlüsselbund</translation>
    </message>
    <message>
        <source>there is no keyring on this computer and no passphrase was chosen</source>
        <extracomment>agent_console/security/store_key.py</extracomment>
        <translation>auf diesem PC gibt es keinen Schlüsselbund, und es wurde keine Passphrase gewählt</translation>
    </message>
    <message>
        <source>there is no number in the link</source>
        <extracomment>agent_console/desk/dialling.py</extracomment>
        <translation>in der Verknüpfung steht keine Nummer</translation>
    </message>
    <message>
        <source>they</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>die Person</translation>
    </message>
    <message>
        <source>this is no Windows</source>
        <extracomment>agent_console/cti/desktop_links.py</extracomment>
        <translation>das ist kein Windows</translation>
    </message>
    <message>
        <source>this is no link</source>
        <extracomment>agent_console/desk/dialling.py</extracomment>
        <translation>das ist keine Verknüpfung</translation>
    </message>
    <message>
        <source>this program was built without encryption</source>
        <extracomment>agent_console/store/encrypted.py</extracomment>
        <translation>dieses Programm wurde ohne Verschlüsselung gebaut</translation>
    </message>
    <message>
        <source>today</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>heute</translation>
    </message>
    <message>
        <source>today {time}</source>
        <extracomment>ui/words/dues.py</extracomment>
        <translation>heute {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <extracomment>ui/words/dues.py</extracomment>
        <translation>morgen {time}</translation>
    </message>
    <message>
        <source>unknown caller</source>
        <extracomment>ui/panes/outbox.py</extracomment>
        <translation>unbekannter Anrufer</translation>
    </message>
    <message>
        <source>waited {time}</source>
        <extracomment>ui/words/calls.py</extracomment>
        <translation>wartete {time}</translation>
    </message>
    <message>
        <source>with personal data</source>
        <extracomment>ui/inspector/pane.py</extracomment>
        <translation>mit Personendaten</translation>
    </message>
    <message>
        <source>wrong</source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>falsch</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>yesterday</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>gestern</translation>
    </message>
    <message>
        <source>{ago} {who} {did} · {channel}</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>{ago}: {who} {did} · {channel}</translation>
    </message>
    <message>
        <source>{ago}, {channel}: {what}</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>{ago}, {channel}: {what}</translation>
    </message>
    <message>
        <source>{by}, likely: ask the name</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>{by}, wahrscheinlich: nach dem Namen fragen</translation>
    </message>
    <message>
        <source>{choice} ↵</source>
        <extracomment>ui/panes/notes_choice.py</extracomment>
        <translation>{choice} ↵</translation>
    </message>
    <message>
        <source>{choice}: {what}</source>
        <extracomment>ui/shell.py</extracomment>
        <translation>{choice}: {what}</translation>
    </message>
    <message numerus="yes">
        <source>{count} calls</source>
        <extracomment>ui/panes/call_strip.py, ui/review/list_work.py</extracomment>
        <translation>
            <numerusform>{count} Anruf</numerusform>
            <numerusform>{count} Anrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes</source>
        <extracomment>ui/panes/outbox.py</extracomment>
        <translation>
            <numerusform>{count} Änderung</numerusform>
            <numerusform>{count} Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes need you</source>
        <extracomment>ui/outbox_screen.py, ui/words/standing.py</extracomment>
        <translation>
            <numerusform>{count} Änderung braucht Sie</numerusform>
            <numerusform>{count} Änderungen brauchen Sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes waiting</source>
        <extracomment>ui/words/standing.py</extracomment>
        <translation>
            <numerusform>{count} Änderung wartet</numerusform>
            <numerusform>{count} Änderungen warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} customers share this number. Ask for the full name.</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>
            <numerusform>Vielleicht ruft dieser Kunde an. Nach dem vollen Namen fragen.</numerusform>
            <numerusform>{count} Kunden teilen diese Nummer. Nach dem vollen Namen fragen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} days left</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>
            <numerusform>noch {count} Tag</numerusform>
            <numerusform>noch {count} Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} earlier</source>
        <extracomment>ui/panes/timeline_entry.py</extracomment>
        <translation>{count} frühere</translation>
    </message>
    <message numerus="yes">
        <source>{count} earlier entries</source>
        <extracomment>ui/panes/timeline_entry.py</extracomment>
        <translation>
            <numerusform>{count} früherer Eintrag</numerusform>
            <numerusform>{count} frühere Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} entries were saved from it</source>
        <extracomment>agent_console/store/salvage.py</extracomment>
        <translation>{count} Einträge wurden daraus gerettet</translation>
    </message>
    <message numerus="yes">
        <source>{count} follow-ups are due</source>
        <extracomment>ui/follow_ups_screen.py</extracomment>
        <translation>
            <numerusform>{count} Wiedervorlage ist fällig</numerusform>
            <numerusform>{count} Wiedervorlagen sind fällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} follow-ups are overdue</source>
        <extracomment>ui/follow_ups_screen.py</extracomment>
        <translation>
            <numerusform>{count} Wiedervorlage ist überfällig</numerusform>
            <numerusform>{count} Wiedervorlagen sind überfällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} found</source>
        <extracomment>ui/palette/palette.py</extracomment>
        <translation>
            <numerusform>{count} gefunden</numerusform>
            <numerusform>{count} gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>vor {count} h</translation>
    </message>
    <message>
        <source>{count} held</source>
        <extracomment>ui/panes/outbox.py</extracomment>
        <translation>{count} angehalten</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>vor {count} min</translation>
    </message>
    <message numerus="yes">
        <source>{count} more</source>
        <extracomment>ui/gate/recovery_words.py, ui/panes/right_now.py</extracomment>
        <translation>
            <numerusform>{count} weiteres</numerusform>
            <numerusform>{count} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} new</source>
        <extracomment>ui/panes/timeline_ground.py, ui/panes/timeline_view.py</extracomment>
        <translation>{count} neu</translation>
    </message>
    <message numerus="yes">
        <source>{count} open</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>
            <numerusform>{count} offen</numerusform>
            <numerusform>{count} offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} other ways there today:</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>
            <numerusform>Heute gibt es einen anderen Weg:</numerusform>
            <numerusform>{count} andere Wege heute:</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>{count} überfällig</translation>
    </message>
    <message numerus="yes">
        <source>{count} profiles</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>
            <numerusform>{count} Profil</numerusform>
            <numerusform>{count} Profile</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} s</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{count} s ago</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>vor {count} s</translation>
    </message>
    <message numerus="yes">
        <source>{count} seats</source>
        <extracomment>ui/panes/right_now.py, ui/panes/ways.py</extracomment>
        <translation>
            <numerusform>{count} Platz</numerusform>
            <numerusform>{count} Plätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} tries left</source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>
            <numerusform>noch {count} Versuch</numerusform>
            <numerusform>noch {count} Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} — “{what}”</source>
        <extracomment>ui/panes/served_by.py</extracomment>
        <translation>{day} — „{what}“</translation>
    </message>
    <message>
        <source>{decade}s</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>{decade}er</translation>
    </message>
    <message>
        <source>{field}: ours is {ours}, theirs is {theirs}. Which shall stand?</source>
        <extracomment>ui/panes/outbox_entry.py</extracomment>
        <translation>{field}: unseres ist {ours}, das andere {theirs}. Was soll gelten?</translation>
    </message>
    <message>
        <source>{file} cannot be read with this computer&apos;s key</source>
        <extracomment>agent_console/store/encrypted.py</extracomment>
        <translation>{file} ist mit dem Schlüssel dieses PCs nicht lesbar</translation>
    </message>
    <message>
        <source>{file} cannot be used now ({why})</source>
        <extracomment>agent_console/store/encrypted.py</extracomment>
        <translation>{file} ist gerade nicht benutzbar ({why})</translation>
    </message>
    <message>
        <source>{file} is damaged</source>
        <extracomment>agent_console/security/badge.py, agent_console/security/store_key.py, agent_console/store/first_page.py</extracomment>
        <translation>{file} ist beschädigt</translation>
    </message>
    <message>
        <source>{file} is in use by another program and cannot be brought up</source>
        <extracomment>agent_console/store/encrypted.py</extracomment>
        <translation>{file} wird von einem anderen Programm benutzt und lässt sich nicht auf den neuen Stand bringen</translation>
    </message>
    <message>
        <source>{file} is not encrypted, so this program did not write it</source>
        <extracomment>agent_console/store/encrypted.py</extracomment>
        <translation>{file} ist nicht verschlüsselt, stammt also nicht von diesem Programm</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of this program</source>
        <extracomment>agent_console/store/encrypted.py</extracomment>
        <translation>{file} wurde von einer neueren Version dieses Programms geschrieben</translation>
    </message>
    <message>
        <source>{file}: [{heading}] needs a text</source>
        <extracomment>agent_console/desk/snippets.py</extracomment>
        <translation>{file}: [{heading}] braucht einen Text</translation>
    </message>
    <message>
        <source>{file}: the disk did not take it</source>
        <extracomment>agent_console/store/encrypted.py</extracomment>
        <translation>{file}: Der Datenträger hat es nicht angenommen</translation>
    </message>
    <message>
        <source>{file}: there is no group of settings [{group}]</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>{file}: Es gibt keine Gruppe von Einstellungen [{group}]</translation>
    </message>
    <message>
        <source>{file}: there is no setting {setting}</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>{file}: Es gibt keine Einstellung {setting}</translation>
    </message>
    <message>
        <source>{file}: this program was built without encryption</source>
        <extracomment>agent_console/store/encrypted.py</extracomment>
        <translation>{file}: Dieses Programm wurde ohne Verschlüsselung gebaut</translation>
    </message>
    <message>
        <source>{file}: {action} cannot be {key}</source>
        <extracomment>ui/keys/chosen.py</extracomment>
        <translation>{file}: {action} kann nicht {key} sein</translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <extracomment>agent_console/desk/snippets.py, agent_console/settings.py, ui/keys/chosen.py</extracomment>
        <translation>{file}: {why}</translation>
    </message>
    <message>
        <source>{flight} · {late} late</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>{flight} · {late} verspätet</translation>
    </message>
    <message>
        <source>{hint} Extension {number}.</source>
        <extracomment>ui/transfer_screen.py</extracomment>
        <translation>{hint} Nebenstelle {number}.</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{key} belongs to every program.</source>
        <extracomment>ui/keys/chosen.py</extracomment>
        <translation>{key} gehört zu jedem Programm.</translation>
    </message>
    <message>
        <source>{key} is taken by “{action}”.</source>
        <extracomment>ui/gallery_shell.py, ui/keys/chosen.py</extracomment>
        <translation>{key} ist durch „{action}“ belegt.</translation>
    </message>
    <message>
        <source>{low}–{high} %</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>{low}–{high} %</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{name}, {flight}. Search by name.</source>
        <extracomment>ui/scanning.py</extracomment>
        <translation>{name}, {flight}. Nach dem Namen suchen.</translation>
    </message>
    <message>
        <source>{now}, then {next}</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>{now}, dann {next}</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <extracomment>ui/gate/say_card.py, ui/panes/do_next.py, ui/panes/ways.py, ui/review/note_list.py</extracomment>
        <translation>{place} von {count}</translation>
    </message>
    <message>
        <source>{points} of {wanted} to {tier}</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>{points}/{wanted} bis {tier}</translation>
    </message>
    <message>
        <source>{presence} · {span}</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>{presence} · {span}</translation>
    </message>
    <message>
        <source>{recording} · no offers</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>{recording} · keine Angebote</translation>
    </message>
    <message>
        <source>{recording} · offers by {channels} only</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>{recording} · Angebote nur per {channels}</translation>
    </message>
    <message>
        <source>{recording} · offers welcome</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>{recording} · Angebote willkommen</translation>
    </message>
    <message>
        <source>{saved}, and some may be missing</source>
        <extracomment>agent_console/store/salvage.py</extracomment>
        <translation>{saved}, und einige fehlen vielleicht</translation>
    </message>
    <message>
        <source>{saved}, {count} could not be read</source>
        <extracomment>agent_console/store/salvage.py</extracomment>
        <translation>{saved}, {count} waren nicht lesbar</translation>
    </message>
    <message>
        <source>{setting} must be a number</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>{setting} muss eine Zahl sein</translation>
    </message>
    <message>
        <source>{setting} must be a whole number</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>{setting} muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>{setting} must be at least {least:g}</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>{setting} muss mindestens {least:g} sein</translation>
    </message>
    <message>
        <source>{setting} must be at most {most:g}</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>{setting} darf höchstens {most:g} sein</translation>
    </message>
    <message>
        <source>{setting} must be one of {choices}</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>{setting} muss eines davon sein: {choices}</translation>
    </message>
    <message>
        <source>{setting} must be text</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>{setting} muss ein Text sein</translation>
    </message>
    <message>
        <source>{setting} must be true or false</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>{setting} muss true oder false sein</translation>
    </message>
    <message>
        <source>{share} %</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>{span} old</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>{span} alt</translation>
    </message>
    <message>
        <source>{tier} until {day}</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>{tier} bis {day}</translation>
    </message>
    <message>
        <source>{tier} · since {year}</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>{tier} · seit {year}</translation>
    </message>
    <message>
        <source>{time} here · their time zone is not known</source>
        <extracomment>ui/words/dues.py</extracomment>
        <translation>{time} hier · Zeitzone des Kunden unbekannt</translation>
    </message>
    <message>
        <source>{time} here · {theirs} in {place}</source>
        <extracomment>ui/words/dues.py</extracomment>
        <translation>{time} hier · {theirs} in {place}</translation>
    </message>
    <message>
        <source>{time} in {place}</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>{time} in {place}</translation>
    </message>
    <message>
        <source>{time}, the same there</source>
        <extracomment>ui/words/dues.py</extracomment>
        <translation>{time}, dort ebenso</translation>
    </message>
    <message>
        <source>{wanted} (was: {seen})</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>{wanted} (vorher: {seen})</translation>
    </message>
    <message>
        <source>{who} · note begun</source>
        <extracomment>ui/panes/call_strip.py</extracomment>
        <translation>{who} · Notiz begonnen</translation>
    </message>
    <message>
        <source>{why}. It was kept as {file}; a new one was begun</source>
        <extracomment>agent_console/bootstrap/opening.py</extracomment>
        <translation>{why}. Aufbewahrt als {file}; eine neue wurde angelegt</translation>
    </message>
    <message>
        <source>{why}. It was kept as {file}; {saved}</source>
        <extracomment>agent_console/store/salvage.py</extracomment>
        <translation>{why}. Aufbewahrt als {file}; {saved}</translation>
    </message>
    <message>
        <source>{words} · {more} in the last hour</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>{words} · {more} in der letzten Stunde</translation>
    </message>
</context>
<context>
    <name>CorrectionCard</name>
    <message>
        <source>Correct the note</source>
        <extracomment>ui/panes/correction.py</extracomment>
        <translation>Notiz korrigieren</translation>
    </message>
    <message>
        <source>Corrected note</source>
        <extracomment>ui/panes/correction.py</extracomment>
        <translation>Korrigierte Notiz</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <extracomment>ui/panes/correction.py</extracomment>
        <translation>Lassen, wie es war</translation>
    </message>
    <message>
        <source>Outcome</source>
        <extracomment>ui/panes/correction.py</extracomment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>ui/panes/correction.py</extracomment>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Send it so</source>
        <extracomment>ui/panes/correction.py</extracomment>
        <translation>So senden</translation>
    </message>
</context>
<context>
    <name>DoNextPane</name>
    <message>
        <source>Accepted</source>
        <extracomment>ui/panes/do_next.py</extracomment>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Declined</source>
        <extracomment>ui/panes/do_next.py</extracomment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>ui/panes/do_next.py</extracomment>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>ui/panes/do_next.py</extracomment>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Cancel</source>
        <extracomment>ui/dialogs/entry.py</extracomment>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ExportStrip</name>
    <message>
        <source>Do not</source>
        <extracomment>ui/panes/outbox_export.py</extracomment>
        <translation>Nicht tun</translation>
    </message>
    <message>
        <source>File to write the outbox to</source>
        <extracomment>ui/panes/outbox_export.py</extracomment>
        <translation>Datei für den Postausgang</translation>
    </message>
    <message>
        <source>Write the file</source>
        <extracomment>ui/panes/outbox_export.py</extracomment>
        <translation>Datei schreiben</translation>
    </message>
</context>
<context>
    <name>FollowUpsPane</name>
    <message>
        <source>Done</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>Wiedervorlagen</translation>
    </message>
    <message>
        <source>Give it</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Give to…</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>Übergeben an…</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>Kunden öffnen</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Agent console</source>
        <extracomment>ui/main_window.py</extracomment>
        <translation>Agent Console</translation>
    </message>
    <message>
        <source>Pan the call bar</source>
        <extracomment>ui/main_window.py</extracomment>
        <translation>Anrufleiste verschieben</translation>
    </message>
    <message>
        <source>Pan the columns</source>
        <extracomment>ui/main_window.py</extracomment>
        <translation>Spalten verschieben</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Call-back</source>
        <extracomment>ui/panes/notes.py</extracomment>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Note about this call</source>
        <extracomment>ui/panes/notes.py</extracomment>
        <translation>Notiz zu diesem Anruf</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>ui/panes/notes.py</extracomment>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <extracomment>ui/panes/notes.py</extracomment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Promise</source>
        <extracomment>ui/panes/notes.py</extracomment>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>ui/panes/notes.py</extracomment>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>ui/panes/notes.py</extracomment>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>What should the next agent know?</source>
        <extracomment>ui/panes/notes.py</extracomment>
        <translation>Was soll der nächste Agent wissen?</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Put away</source>
        <extracomment>ui/panes/notice_bar.py</extracomment>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>OutboxActions</name>
    <message>
        <source>Correct</source>
        <extracomment>ui/panes/outbox_actions.py</extracomment>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Discard</source>
        <extracomment>ui/panes/outbox_actions.py</extracomment>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard for good</source>
        <extracomment>ui/panes/outbox_actions.py</extracomment>
        <translation>Endgültig verwerfen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <extracomment>ui/panes/outbox_actions.py</extracomment>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <extracomment>ui/panes/outbox_actions.py</extracomment>
        <translation>Unseres behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <extracomment>ui/panes/outbox_actions.py</extracomment>
        <translation>Anderes übernehmen</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>ui/panes/outbox_actions.py</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>OutboxPane</name>
    <message>
        <source>Export…</source>
        <extracomment>ui/panes/outbox.py</extracomment>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Outbox</source>
        <extracomment>ui/panes/outbox.py</extracomment>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>ui/panes/outbox.py</extracomment>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Once more</source>
        <extracomment>ui/dialogs/passphrase.py</extracomment>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <extracomment>ui/dialogs/passphrase.py</extracomment>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Take at least {count} characters.</source>
        <extracomment>ui/dialogs/passphrase.py</extracomment>
        <translation>Mindestens {count} Zeichen nehmen.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <extracomment>ui/dialogs/passphrase.py</extracomment>
        <translation>Die beiden sind nicht gleich.</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <extracomment>ui/dialogs/passphrase.py</extracomment>
        <translation>Die Passphrase eingeben.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Calls</source>
        <extracomment>ui/panes/rail.py</extracomment>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Outbox</source>
        <extracomment>ui/panes/rail.py</extracomment>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>ui/panes/rail.py</extracomment>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Address of the CRM</source>
        <extracomment>ui/dialogs/sign_in.py</extracomment>
        <translation>Adresse des CRM</translation>
    </message>
    <message>
        <source>Asking the CRM how to sign in …</source>
        <extracomment>ui/dialogs/sign_in.py</extracomment>
        <translation>Das CRM wird gefragt, wie man sich anmeldet …</translation>
    </message>
    <message>
        <source>Go on in your browser, then come back here.</source>
        <extracomment>ui/dialogs/sign_in.py</extracomment>
        <translation>Machen Sie im Browser weiter und kommen Sie dann hierher zurück.</translation>
    </message>
    <message>
        <source>No browser here: show a code</source>
        <extracomment>ui/dialogs/sign_in.py</extracomment>
        <translation>Kein Browser hier: Code zeigen</translation>
    </message>
    <message>
        <source>Open {address} on a telephone or another computer, and type this code:</source>
        <extracomment>ui/dialogs/sign_in.py</extracomment>
        <translation>Öffnen Sie {address} auf einem Telefon oder einem anderen Rechner und geben Sie diesen Code ein:</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <extracomment>ui/dialogs/sign_in.py</extracomment>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>The address begins with https://</source>
        <extracomment>ui/dialogs/sign_in.py</extracomment>
        <translation>Die Adresse beginnt mit https://</translation>
    </message>
    <message>
        <source>Token</source>
        <extracomment>ui/dialogs/sign_in.py</extracomment>
        <translation>Token</translation>
    </message>
    <message>
        <source>only if you were given one</source>
        <extracomment>ui/dialogs/sign_in.py</extracomment>
        <translation>nur wenn Sie eines bekommen haben</translation>
    </message>
</context>
<context>
    <name>SigningIn</name>
    <message>
        <source>Choose where you sign in.</source>
        <extracomment>ui/signing_in.py</extracomment>
        <translation>Wählen Sie, wo Sie sich anmelden.</translation>
    </message>
    <message>
        <source>This CRM lets you in with a token. Type it.</source>
        <extracomment>ui/signing_in.py</extracomment>
        <translation>Dieses CRM lässt Sie mit einem Token ein. Geben Sie es ein.</translation>
    </message>
</context>
<context>
    <name>Starting</name>
    <message>
        <source>Nobody is signed in</source>
        <extracomment>ui/starting.py</extracomment>
        <translation>Niemand ist angemeldet</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>ui/starting.py</extracomment>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Starting the hub of this machine …</source>
        <extracomment>ui/starting.py</extracomment>
        <translation>Der Hub dieses PCs wird gestartet …</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>ui/starting.py</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>You work with what is on this computer.</source>
        <extracomment>ui/starting.py</extracomment>
        <translation>Sie arbeiten mit dem, was auf diesem PC ist.</translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>Channels</source>
        <extracomment>ui/panes/timeline.py</extracomment>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Find</source>
        <extracomment>ui/panes/timeline.py</extracomment>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Find in the history</source>
        <extracomment>ui/panes/timeline.py</extracomment>
        <translation>Im Verlauf suchen</translation>
    </message>
</context>
<context>
    <name>TransferPane</name>
    <message>
        <source>Hand it over</source>
        <extracomment>ui/panes/transfer.py</extracomment>
        <translation>Jetzt übergeben</translation>
    </message>
    <message>
        <source>Keep the call</source>
        <extracomment>ui/panes/transfer.py</extracomment>
        <translation>Anruf behalten</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <extracomment>ui/panes/transfer.py</extracomment>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source>What the colleague has to know</source>
        <extracomment>ui/panes/transfer.py</extracomment>
        <translation>Was die Kollegin oder der Kollege wissen muss</translation>
    </message>
</context>
<context>
    <name>Updating</name>
    <message>
        <source>It begins when you next start the console.</source>
        <extracomment>ui/updating.py</extracomment>
        <translation>Sie beginnt beim nächsten Start der Konsole.</translation>
    </message>
    <message>
        <source>Version {version} did not start</source>
        <extracomment>ui/updating.py</extracomment>
        <translation>Version {version} ist nicht gestartet</translation>
    </message>
    <message>
        <source>Version {version} is ready</source>
        <extracomment>ui/updating.py</extracomment>
        <translation>Version {version} ist bereit</translation>
    </message>
    <message>
        <source>You work with the one before. Tell your help desk.</source>
        <extracomment>ui/updating.py</extracomment>
        <translation>Sie arbeiten mit der vorigen. Sagen Sie es Ihrem Helpdesk.</translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>Sign in</source>
        <extracomment>ui/wiring.py</extracomment>
        <translation>Anmelden</translation>
    </message>
</context>
</TS>
