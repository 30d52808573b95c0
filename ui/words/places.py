"""Names of the airports agents hear most; any other is shown by its code."""

from ui.words.said import said

_AIRPORTS = {
    "AMS": "Amsterdam",
    "ANC": "Anchorage",
    "ATL": "Atlanta",
    "BOS": "Boston",
    "CDG": "Paris Charles de Gaulle",
    "CLT": "Charlotte",
    "DEN": "Denver",
    "DFW": "Dallas/Fort Worth",
    "DTW": "Detroit",
    "EWR": "Newark",
    "FRA": "Frankfurt",
    "HND": "Tokyo Haneda",
    "HNL": "Honolulu",
    "IAH": "Houston",
    "ICN": "Seoul Incheon",
    "JFK": "New York JFK",
    "LAS": "Las Vegas",
    "LAX": "Los Angeles",
    "LGA": "New York LaGuardia",
    "LHR": "London Heathrow",
    "MCO": "Orlando",
    "MIA": "Miami",
    "MSP": "Minneapolis",
    "NRT": "Tokyo Narita",
    "ORD": "Chicago O'Hare",
    "PDX": "Portland",
    "PEK": "Beijing",
    "PHL": "Philadelphia",
    "PHX": "Phoenix",
    "SAN": "San Diego",
    "SEA": "Seattle–Tacoma",
    "SFO": "San Francisco",
    "SIN": "Singapore",
    "YVR": "Vancouver",
}


def airport(code: str) -> str:
    """Return "SEA · Seattle–Tacoma", or the code alone."""
    return f"{code} · {said(_AIRPORTS[code])}" if code in _AIRPORTS else code
