"""What a desk asks the hub to do. Each has an id made at the desk; the hub does it once."""

from datetime import datetime
from enum import StrEnum

import msgspec

from agent_console.domain.call import Call
from agent_console.domain.coaching import Remark, SharedSnippet
from agent_console.domain.field_change import FieldChange, FieldConflict
from agent_console.domain.follow_up import FollowUp, FollowUpState, Owner
from agent_console.domain.gate import GateEvent, Passenger
from agent_console.domain.handover import Handover
from agent_console.domain.interaction import Interaction
from agent_console.domain.note import Note
from agent_console.domain.observation import Observation
from agent_console.domain.promise import Promise, PromiseState
from agent_console.domain.score import Score, Verdict
from agent_console.domain.shown import ShownSteps
from agent_console.domain.value import Value
from agent_console.domain.voucher import Voucher
from agent_console.ids import (
    CallId,
    CustomerId,
    FlightId,
    FollowUpId,
    OperationId,
    PromiseId,
    RemarkId,
    ScoreId,
    SharedSnippetId,
    TripId,
    VoucherId,
)


class _Operation(Value, frozen=True, kw_only=True, tag_field="kind"):
    id: OperationId
    at: datetime
    """By the clock of the desk; the hub orders by its own."""
    customer_id: CustomerId


class WrapUp(_Operation, frozen=True, kw_only=True, tag="wrap_up"):
    """A call is over: its place in the history, and the note."""

    interaction: Interaction
    call: Call | None = None
    note: Note | None = None


class MakePromise(_Operation, frozen=True, kw_only=True, tag="make_promise"):
    """We said we would do something."""

    promise: Promise


class SettlePromise(_Operation, frozen=True, kw_only=True, tag="settle_promise"):
    """A promise was kept, broken or withdrawn."""

    promise_id: PromiseId
    state: PromiseState
    seen_version: int = 0


class PlanPromise(_Operation, frozen=True, kw_only=True, tag="plan_promise"):
    """A promise is to be kept by another time, or by somebody else. None leaves it as it is."""

    promise_id: PromiseId
    due_at: datetime | None = None
    owner: Owner | None = None


class MakeFollowUp(_Operation, frozen=True, kw_only=True, tag="make_follow_up"):
    """We will call back, or somebody has something to do."""

    follow_up: FollowUp


class SettleFollowUp(_Operation, frozen=True, kw_only=True, tag="settle_follow_up"):
    """A follow-up was done or is not wanted any more; or it is open again."""

    follow_up_id: FollowUpId
    state: FollowUpState


class PlanFollowUp(_Operation, frozen=True, kw_only=True, tag="plan_follow_up"):
    """A follow-up is for another time, or for somebody else. None leaves it as it is."""

    follow_up_id: FollowUpId
    due_at: datetime | None = None
    owner: Owner | None = None


class Choice(StrEnum):
    """What the customer made of a suggestion."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    NOT_NOW = "not_now"


class RecordChoice(_Operation, frozen=True, kw_only=True, tag="record_choice"):
    """A suggestion was made, and this became of it."""

    action: str
    choice: Choice
    propensity: float
    """As it was when the suggestion was shown."""
    call_id: CallId | None = None


class RecordShown(_Operation, frozen=True, kw_only=True, tag="record_shown"):
    """These suggestions stood on screen: what a later look at the log is weighed by."""

    steps: ShownSteps
    call_id: CallId | None = None


class HoldWay(_Operation, frozen=True, kw_only=True, tag="hold_way"):
    """Keep seats on other flights for minutes, while the customer makes up their mind."""

    trip_id: TripId
    flight_ids: tuple[FlightId, ...]
    seat_count: int
    until: datetime
    cabin: str = ""
    """Empty: any."""


class TakeWay(_Operation, frozen=True, kw_only=True, tag="take_way"):
    """The customer takes other flights instead of some of a trip."""

    trip_id: TripId
    instead_of: tuple[FlightId, ...]
    flight_ids: tuple[FlightId, ...]
    seat_count: int
    cabin: str = ""
    hold_id: OperationId | None = None
    """The hold it uses up, if there is one."""


class FreeWay(_Operation, frozen=True, kw_only=True, tag="free_way"):
    """The customer does not take what was held."""

    hold_id: OperationId


class ChangeCustomer(_Operation, frozen=True, kw_only=True, tag="change_customer"):
    """Fields of a customer were corrected. All of them are changed, or none."""

    seen_version: int
    fields: dict[str, FieldChange]


class JoinCustomer(_Operation, frozen=True, kw_only=True, tag="join_customer"):
    """A caller nobody knew turned out to be somebody: the history moves there.

    `customer_id` is the parked place (`ids.parked`), so that the join keeps its turn behind what
    was written there before. What still arrives for that place afterwards follows.
    """

    into: CustomerId
    """The identified customer."""


class TransferCall(_Operation, frozen=True, kw_only=True, tag="transfer_call"):
    """A call goes on at a colleague's, or in a queue, and takes along what they have to know."""

    call: Call
    """As the desk knows it."""
    leg_id: CallId
    """The call it goes on as; made at the desk, so that sending twice is one."""
    handover: Handover
    interaction: Interaction
    """Its place in the history."""


class AtGate(_Operation, frozen=True, kw_only=True, tag="at_gate"):
    """Something happened to a passenger at the gate: boarded, taken off, seated, moved."""

    passenger: Passenger
    """As the desk knew them before; kept as they are where the hub does not know them yet."""
    event: GateEvent


class Observe(_Operation, frozen=True, kw_only=True, tag="observe"):
    """Somebody noticed something about a customer or a flight."""

    observation: Observation


class IssueVoucher(_Operation, frozen=True, kw_only=True, tag="issue_voucher"):
    """A passenger was given a voucher."""

    voucher: Voucher


class WithdrawVoucher(_Operation, frozen=True, kw_only=True, tag="withdraw_voucher"):
    """A voucher was taken back."""

    voucher_id: VoucherId


class KeepScore(_Operation, frozen=True, kw_only=True, tag="keep_score"):
    """A reviewer scored a note."""

    score: Score


class DisputeScore(_Operation, frozen=True, kw_only=True, tag="dispute_score"):
    """The agent does not agree with a score."""

    score_id: ScoreId
    words: str


class SettleDispute(_Operation, frozen=True, kw_only=True, tag="settle_dispute"):
    """A supervisor answers the agent who did not agree."""

    score_id: ScoreId
    verdict: Verdict
    words: str


class SendRemark(_Operation, frozen=True, kw_only=True, tag="send_remark"):
    """A coach says something to an agent about a note."""

    remark: Remark


class AnswerRemark(_Operation, frozen=True, kw_only=True, tag="answer_remark"):
    """The agent has read a remark, or one of the two says something to it."""

    remark_id: RemarkId
    words: str = ""
    """Empty: it was read, and no more."""


class ShareSnippet(_Operation, frozen=True, kw_only=True, tag="share_snippet"):
    """Words of a good note are shared with the team."""

    snippet: SharedSnippet


class WithdrawSnippet(_Operation, frozen=True, kw_only=True, tag="withdraw_snippet"):
    """Shared words are not to be used any more."""

    snippet_id: SharedSnippetId


Operation = (
    WrapUp
    | TransferCall
    | MakePromise
    | SettlePromise
    | PlanPromise
    | MakeFollowUp
    | SettleFollowUp
    | PlanFollowUp
    | RecordChoice
    | RecordShown
    | HoldWay
    | TakeWay
    | FreeWay
    | ChangeCustomer
    | JoinCustomer
    | AtGate
    | Observe
    | IssueVoucher
    | WithdrawVoucher
    | KeepScore
    | DisputeScore
    | SettleDispute
    | SendRemark
    | AnswerRemark
    | ShareSnippet
    | WithdrawSnippet
)

CONFLICT = "urn:agent-console:conflict"
"""Type of the problem when somebody else changed the same; `conflicts` has both sides."""
ERASED = "urn:agent-console:erased"
"""Type of the problem when the customer was erased: drop everything about this person."""


class Problem(Value, frozen=True, kw_only=True):
    """Why not (RFC 9457)."""

    title: str
    status: int
    detail: str = ""
    type: str = "about:blank"
    conflicts: tuple[FieldConflict, ...] = ()


class Fate(StrEnum):
    """What the hub did with one operation."""

    APPLIED = "applied"
    REFUSED = "refused"
    LATER = "later"
    """The hub could not do it now; send it again."""


class Outcome(Value, frozen=True, kw_only=True):
    """The hub's answer to one operation; the same for each time it is sent."""

    id: OperationId
    fate: Fate
    problem: Problem | None = None


class Batch(Value, frozen=True, kw_only=True):
    """Operations in the order they were made. Each is read on its own."""

    operations: tuple[msgspec.Raw, ...]


class BatchAnswer(Value, frozen=True, kw_only=True):
    """One outcome for each operation sent, in the same order."""

    outcomes: tuple[Outcome, ...]
