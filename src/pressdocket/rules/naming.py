"""Events named in a sentence."""

from pressdocket.records.event import Event
from pressdocket.records.kinds import in_plain_words
from pressdocket.records.wording import date_in_words
from pressdocket.rules.accepted import accepted_when
from pressdocket.rules.known import Known


def named(known: Known, event: Event) -> str:
    """ "removal request by the Board concerning Messenger (explicit fakes), 3 Sep 2024"."""
    return f"{undated(known, event)}, {date_in_words(accepted_when(known, event))}"


def undated(known: Known, event: Event) -> str:
    """The same without its date."""
    who = f" by {known.name(event.actor)}" if event.actor else ""
    whom = f" concerning {known.name(event.target)}" if event.target else ""
    return f"{in_plain_words(event.kind)}{who}{whom}{of(event)}"


def of(event: Event) -> str:
    """What an event is about, in brackets behind a blank."""
    return f" ({event.about})" if event.about else ""
