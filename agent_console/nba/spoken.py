"""How the rules put names, places, times and sums into words an agent can read aloud."""

from datetime import datetime
from zoneinfo import ZoneInfo

from agent_console.domain.customer import Customer
from agent_console.domain.money import Money
from agent_console.domain.trip import Flight

_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}

_CITIES = {
    "AMS": "Amsterdam",
    "ANC": "Anchorage",
    "ATL": "Atlanta",
    "AUS": "Austin",
    "BOS": "Boston",
    "CDG": "Paris",
    "CLT": "Charlotte",
    "DEN": "Denver",
    "DFW": "Dallas",
    "EWR": "Newark",
    "FAI": "Fairbanks",
    "FRA": "Frankfurt",
    "GEG": "Spokane",
    "HKG": "Hong Kong",
    "HND": "Tokyo",
    "HNL": "Honolulu",
    "IAD": "Washington",
    "IAH": "Houston",
    "ICN": "Seoul",
    "JFK": "New York",
    "JNU": "Juneau",
    "LAS": "Las Vegas",
    "LAX": "Los Angeles",
    "LGA": "New York",
    "LHR": "London",
    "MCO": "Orlando",
    "MEX": "Mexico City",
    "MIA": "Miami",
    "MSP": "Minneapolis",
    "NRT": "Tokyo",
    "OGG": "Maui",
    "ORD": "Chicago",
    "PDX": "Portland",
    "PEK": "Beijing",
    "PHL": "Philadelphia",
    "PHX": "Phoenix",
    "PVG": "Shanghai",
    "SAN": "San Diego",
    "SEA": "Seattle",
    "SFO": "San Francisco",
    "SIN": "Singapore",
    "SJC": "San José",
    "SLC": "Salt Lake City",
    "SYD": "Sydney",
    "TPE": "Taipei",
    "YVR": "Vancouver",
    "YYZ": "Toronto",
}
"""Cities by their airports, as they are spoken; any other airport is spoken by its code."""

_SERVICES = {
    "AVML": "vegetarian Hindu meal",
    "BLND": "help for a blind traveller",
    "BSCT": "bassinet",
    "CHML": "child meal",
    "DBML": "diabetic meal",
    "DEAF": "help for a deaf traveller",
    "GFML": "gluten-free meal",
    "HNML": "Hindu meal",
    "KSML": "kosher meal",
    "LFML": "low-fat meal",
    "MAAS": "meet and assist",
    "MEDA": "medical assistance",
    "MOML": "Muslim meal",
    "PETC": "pet in the cabin",
    "SVAN": "service animal",
    "UMNR": "company for a child travelling alone",
    "VGML": "vegetarian meal",
    "VLML": "vegetarian meal with milk and eggs",
    "WCHC": "wheelchair to the seat",
    "WCHR": "wheelchair",
    "WCHS": "wheelchair to the door",
}
"""Special services (SSR codes) in words; any other is shown by its code."""


def address(customer: Customer | None) -> str:
    """Return how to speak to *customer*: "Ms Li", the whole name, or nothing if unknown."""
    if customer is None:
        return ""
    if customer.honorific and customer.family_name:
        return f"{customer.honorific} {customer.family_name}"
    return customer.full_name


def spoken_to(customer: Customer | None, sentence: str) -> str:
    """Return *sentence* with the customer's name before it, where there is one."""
    name = address(customer)
    return f"{name}, {sentence}" if name else sentence[:1].upper() + sentence[1:]


def city(airport: str) -> str:
    """Return the city an airport belongs to, or the code itself."""
    return _CITIES.get(airport, airport)


def clock(at: datetime, zone: str) -> str:
    """Return the time of day at an airport: "12:50"."""
    return f"{at.astimezone(ZoneInfo(zone)):%H:%M}"


def leaves(flight: Flight) -> str:
    """Return when *flight* leaves by the clock of its airport."""
    return clock(flight.leaves_at, flight.origin_zone)


def sum_of(money: Money) -> str:
    """Return an amount as it is written: "$39", "€12.50", "39 CHF"."""
    whole = money.amount == money.amount.to_integral_value()
    amount = f"{money.amount:,.0f}" if whole else f"{money.amount:,.2f}"
    sign = _SIGNS.get(money.currency)
    return f"{sign}{amount}" if sign else f"{amount} {money.currency}"


def service(code: str) -> str:
    """Return a special service in words."""
    return _SERVICES.get(code, code)
