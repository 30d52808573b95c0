"""In Spanish."""

SPANISH: dict[str, tuple[str, ...]] = {
    "delay": (
        (
            "Mi vuelo {flight} de {origin} a {destination} se sigue retrasando: primero a las "
            "{time}, ahora a las {later}. Voy a perder la conexión. ¿Qué opciones tengo? "
            "Localizador {locator}."
        ),
    ),
    "cancel": (
        (
            "Acabo de recibir un mensaje: el vuelo {flight} del {date} está cancelado. Necesito"
            " llegar a {city} ese mismo día. Por favor, cámbienme a cualquier otro vuelo. "
            "{name}"
        ),
    ),
    "bag": (
        (
            "Llegué a {city} en el vuelo {flight} y mi maleta no. La etiqueta es {bag}. Es azul"
            " oscuro con una cinta amarilla. Dentro están mis medicinas; por favor, llámenme."
        ),
    ),
    "refund": (
        (
            "Me cobraron dos veces {amount} por la reserva {locator}. Les pido que devuelvan el"
            " segundo cargo y que me lo confirmen por escrito. Gracias."
        ),
    ),
    "complaint": (
        (
            "Viajo mucho con ustedes, pero el {flight} del {date} fue una decepción: embarque "
            "tarde y sin explicaciones, y en el asiento {seat} no funcionaba la luz. Espero una"
            " respuesta de una persona, no de una máquina."
        ),
    ),
    "points": (
        (
            "Todavía no aparecen los puntos del vuelo {flight} del {date}. Mi número de socio "
            "está en la reserva {locator}. Deberían ser unos {points}."
        ),
    ),
    "change": (
        (
            "¿Puedo cambiar mi vuelo a {city} del {date} para dos días después, a la misma "
            "hora? ¿Cuánto costaría? Localizador {locator}."
        ),
    ),
    "praise": (
        (
            "Quiero agradecer a la tripulación del {flight}. Mi hijo se mareó y fueron "
            "pacientes y muy amables. ¡Díganselo, por favor!"
        ),
    ),
}
