"""In English."""

ENGLISH: dict[str, tuple[str, ...]] = {
    "delay": (
        (
            "My flight {flight} from {origin} to {destination} on {date} keeps slipping. First "
            "{time}, now {later}. I have a meeting in {city} and need to know whether I should "
            "rebook or wait. Please tell me what is really going on."
        ),
        (
            "Hello, I am booked on {flight} ({locator}). The app says delayed, the board at the"
            " gate says on time. Which one is right? I am in seat {seat} and travelling with "
            "hand luggage only, so I could take any earlier flight to {city}."
        ),
        (
            "We have been sitting in {origin} since before {time} and nobody tells us anything."
            " If {flight} does not go before {later} we miss our connection. What are our "
            "options?"
        ),
    ),
    "cancel": (
        (
            "I just got a message that {flight} on {date} is cancelled. I need to be in {city} "
            "the same day. Please put me on anything that goes, also via another airport. "
            "Locator {locator}."
        ),
        (
            "Cancelled, two hours before departure! I would like to know (1) how I get to "
            "{city}, (2) who pays for the hotel and (3) why I had to hear it from another "
            "passenger. {name}"
        ),
    ),
    "bag": (
        (
            "I arrived in {city} on {flight} on {date} and my suitcase did not. The tag is "
            "{bag}. It is a dark blue hard shell with a yellow strap. I am here for three days "
            "only, so please send it to my hotel or tell me what I may buy in the meantime."
        ),
        (
            "Still no bag. Tag {bag}, filed at the desk in {destination} on {date}. The tracer "
            "has said 'searching' for two days now. My medication is in it. Please have "
            "somebody call me."
        ),
    ),
    "refund": (
        (
            "I cancelled {locator} within 24 hours and was told the {amount} would be back in "
            "seven days. It has been two weeks. Could you check where it is stuck?"
        ),
        (
            "I paid {amount} for seat {seat} on {flight} and was then moved to a middle seat. I"
            " would like the fee back, please."
        ),
        (
            "There are two charges of {amount} on my card for {locator}. I only bought one "
            "ticket. Please refund the second one and confirm in writing."
        ),
    ),
    "complaint": (
        (
            "I fly this route often and {flight} on {date} was not what I am used to. Boarding "
            "started late without a word, the cabin had not been cleaned and my reading light "
            "at {seat} did not work. The crew were kind but could not do anything. I expect an "
            "answer, not a form letter."
        ),
        (
            "At the counter in {origin} I was told my bag was too large although it has gone on"
            " board with you a dozen times. I paid {amount} under protest. Please look into "
            "this."
        ),
        (
            "As a {tier} member I was surprised to find upgrades going to people who checked in"
            " after me on {flight}. I asked twice and got two different explanations."
        ),
    ),
    "points": (
        (
            "The points for {flight} on {date} are still missing. I gave my member number when "
            "I booked ({locator}). It should be about {points}."
        ),
    ),
    "seat": (
        (
            "I had chosen {seat} on {flight} and now the app shows me in the back. Was there a "
            "change of aircraft? I need an aisle seat because of my knee."
        ),
        (
            "Could you seat us together on {flight}? My daughter is seven and the system has "
            "put her four rows behind me. Locator {locator}."
        ),
    ),
    "change": (
        (
            "I need to move my flight to {city} from {date} to two days later, same time if "
            "possible. What would that cost? Locator {locator}."
        ),
        (
            "Can I still take the earlier flight to {city} on {date}? I am booked on {flight} "
            "but my meeting ends sooner than planned."
        ),
    ),
    "special": (
        (
            "My mother ({name}) will need a wheelchair from the counter to the gate in {origin}"
            " and again in {destination}. She can manage the steps. Flight {flight} on {date}."
        ),
    ),
    "praise": (
        (
            "I would like to thank the crew of {flight} on {date}. My son was airsick and they "
            "were patient, quick and kind. Please let them know."
        ),
        (
            "Whoever the agent at the gate in {origin} was on {date}: she rebooked eleven of us"
            " in ten minutes and smiled all the way through. Give that woman a raise."
        ),
    ),
    "damaged": (
        (
            "My bag came off the belt in {destination} with a wheel missing and the handle "
            "torn. Photos attached. Flight {flight}, tag {bag}. I reported it before leaving "
            "the airport."
        ),
    ),
    "award": (
        (
            "I am trying to book two award seats to {city} and the site shows {points} points "
            "one day and nothing the next. Is there any pattern to it? I am flexible by a week."
        ),
    ),
    "tier": (
        (
            "How many points do I still need this year for the next tier? The page says one "
            "thing and the app another."
        ),
    ),
    "meal": (
        (
            "Please confirm the special meal on {flight} on {date}. Last time it was not loaded"
            " and I had crackers for five hours."
        ),
    ),
}
