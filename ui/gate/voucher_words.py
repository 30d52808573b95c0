"""Vouchers in words."""

from agent_console.domain.voucher import VoucherKind
from agent_console.errors import phrase
from ui.words.said import said

_NAMES = {
    VoucherKind.MEAL: phrase("Meal"),
    VoucherKind.HOTEL: phrase("Hotel"),
    VoucherKind.TRANSPORT: phrase("Transport"),
    VoucherKind.COMPENSATION: phrase("Compensation"),
    VoucherKind.GOODWILL: phrase("Goodwill"),
}


def voucher_name(kind: VoucherKind) -> str:
    """Return what a voucher is for."""
    return said(_NAMES[kind])
