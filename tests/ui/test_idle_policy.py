"""Work begins when it is quiet and never while somebody needs the computer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.ui.idle_policy import LEAST_CHARGE, LOOK_AGAIN_SECONDS, QUIET_SECONDS, IdlePolicy, Reason


@pytest.fixture
def policy() -> IdlePolicy:
    """Of an open project that was changed at 10 s."""
    made = IdlePolicy()
    made.hold(Reason.CLOSED, False, 5)
    made.changed(10)
    return made


def test_nothing_is_done_before_a_project_is_open() -> None:
    policy = IdlePolicy()
    policy.changed(0)
    assert not policy.may_work(100, None)
    assert policy.ask_again_in(100) is None


def test_work_begins_after_a_quiet_moment(policy: IdlePolicy) -> None:
    assert not policy.may_work(10 + QUIET_SECONDS - 0.01, None)
    assert policy.ask_again_in(10.5) == pytest.approx(QUIET_SECONDS - 0.5)
    assert policy.may_work(10 + QUIET_SECONDS, None)


@pytest.mark.parametrize("event", [IdlePolicy.changed, IdlePolicy.touched])
def test_every_touch_begins_the_quiet_anew(policy: IdlePolicy, event: object) -> None:
    assert callable(event)
    event(policy, 20)
    assert not policy.may_work(20.1, None)
    assert policy.may_work(20 + QUIET_SECONDS, None)


@pytest.mark.parametrize("reason", Reason)
def test_a_reason_holds_until_it_is_gone_and_a_moment_longer(policy: IdlePolicy, reason: Reason) -> None:
    policy.hold(reason, True, 20)
    assert not policy.may_work(1000, None)
    assert policy.ask_again_in(1000) is None
    policy.hold(reason, True, 1000)
    policy.hold(reason, False, 1001)
    assert not policy.may_work(1001.1, None)
    policy.hold(reason, False, 1002)  # nothing new: the quiet goes on
    assert policy.may_work(1001 + QUIET_SECONDS, None)


def test_two_reasons_are_two_reasons(policy: IdlePolicy) -> None:
    policy.hold(Reason.PLAYING, True, 20)
    policy.hold(Reason.EXPORTING, True, 21)
    policy.hold(Reason.PLAYING, False, 22)
    assert not policy.may_work(100, None)
    policy.hold(Reason.EXPORTING, False, 100)
    assert policy.may_work(102, None)


def test_a_low_battery_is_left_alone_and_asked_again(policy: IdlePolicy) -> None:
    assert not policy.may_work(100, LEAST_CHARGE - 1)
    assert policy.ask_again_in(100) == LOOK_AGAIN_SECONDS
    assert policy.may_work(100, LEAST_CHARGE)
    assert policy.may_work(100, None)


def test_what_is_done_is_done_until_the_next_change(policy: IdlePolicy) -> None:
    policy.done()
    assert not policy.may_work(100, None)
    assert policy.ask_again_in(100) is None
    policy.touched(100)
    assert not policy.may_work(200, None)
    policy.changed(200)
    assert policy.may_work(202, None)


@given(
    st.lists(
        st.tuples(st.sampled_from(["changed", "touched", "done", *Reason]), st.booleans(), st.floats(0, 3))
    )
)
def test_whatever_happens_a_yes_means_quiet_and_nobody_waiting(
    events: list[tuple[str | Reason, bool, float]],
) -> None:
    policy, now, last, held = IdlePolicy(), 0.0, 0.0, {Reason.CLOSED}
    for event, holds, passed in events:
        now += passed
        if isinstance(event, Reason):
            policy.hold(event, holds, now)
            (held.add if holds else held.discard)(event)
        elif event == "done":
            policy.done()
        else:
            getattr(policy, event)(now)
            last = now
        if policy.may_work(now, None):
            assert not held
            assert now - last >= QUIET_SECONDS
        elif policy.wanted and not held:
            wait = policy.ask_again_in(now)
            assert wait is not None
            assert policy.may_work(now + wait + 1e-6, None)
