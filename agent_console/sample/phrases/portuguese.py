"""In Portuguese, as it is written in Brazil."""

PORTUGUESE: dict[str, tuple[str, ...]] = {
    "delay": (
        (
            "Meu voo {flight} de {origin} para {destination} não para de atrasar: primeiro "
            "{time}, agora {later}. Vou perder a conexão. Quais são as opções? Localizador "
            "{locator}."
        ),
    ),
    "cancel": (
        (
            "Acabei de saber que o voo {flight} de {date} foi cancelado. Preciso chegar a "
            "{city} no mesmo dia. Por favor, me coloquem em outro voo. {name}"
        ),
    ),
    "bag": (
        (
            "Cheguei a {city} no voo {flight} e minha mala não. A etiqueta é {bag}. Mala "
            "azul-escura com fita amarela. Meus remédios estão nela; por favor, liguem para "
            "mim."
        ),
    ),
    "refund": (
        (
            "Cobraram duas vezes {amount} pela reserva {locator}. Peço o estorno da segunda "
            "cobrança e uma confirmação por escrito. Obrigado."
        ),
    ),
    "complaint": (
        (
            "Viajo muito com vocês, mas o {flight} de {date} decepcionou: embarque atrasado, "
            "sem explicação, e a luz do assento {seat} não funcionava. Espero uma resposta de "
            "verdade."
        ),
    ),
    "points": (
        (
            "Os pontos do voo {flight} de {date} ainda não apareceram. Meu número está na "
            "reserva {locator}. Devem ser uns {points}."
        ),
    ),
}
