"""The doors are put together once for all hubs of a process; each hub answers for itself."""

from pathlib import Path

from support.hub import AGENT, hub_in_process

from agent_console.domain.customer import Customer
from agent_console.hub.routing import doors
from agent_console.ids import CustomerId

ADA, BEA = CustomerId("c-ada"), CustomerId("c-bea")


def test_two_hubs_of_one_process_answer_each_for_itself(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    ada = Customer(id=ADA, given_name="Ada", family_name="Byron")
    bea = Customer(id=BEA, given_name="Bea", family_name="Ng")
    with (
        hub_in_process(tmp_path / "one", [ada], agents=[AGENT]) as one,
        hub_in_process(tmp_path / "other", [bea], agents=[AGENT]) as other,
        one.client() as at_one,
        other.client() as at_other,
    ):
        assert at_one.get(f"/v1/customers/{ADA}").status_code == 200
        assert at_other.get(f"/v1/customers/{BEA}").status_code == 200
        assert at_one.get(f"/v1/customers/{BEA}").status_code == 404
        token = {"Authorization": f"Bearer {one.token}"}
        assert at_other.get("/v1/me", headers=token).status_code == 401


def test_the_doors_are_put_together_once() -> None:
    assert doors() is doors()
