"""A claim as a form shows it, and read back. Its quote stays: other words are another claim."""

from typing import Any
from uuid import UUID

from pressdocket.desk.forms.reading import (
    Reader,
    Surroundings,
    Typed,
    as_list,
    due_as_typed,
    listed,
    when_as_typed,
)
from pressdocket.desk.sentences import built
from pressdocket.errors import UserError
from pressdocket.intake.figures import figure_as_typed, lapse_as_typed, read_lapse
from pressdocket.records.claim import Claim, Translation, Voice


def claim_as_typed(claim: Claim, around: Surroundings) -> dict[str, str]:
    """Every field that can be changed, by name; a voice as "words = party @ when it said so"."""
    translation = claim.translation
    return {
        "stance": claim.stance,
        "when": when_as_typed(claim.when),
        "quantity": figure_as_typed(claim.quantity),
        "due": due_as_typed(claim.due),
        "elapsed": lapse_as_typed(claim.elapsed),
        "outcome": claim.outcome or "",
        "words": claim.words,
        "voices": as_list(tuple(_voice_as_typed(voice, around) for voice in claim.voices)),
        "credibility": str(claim.credibility or ""),
        "translation": translation.text if translation else "",
        "translation_language": translation.language if translation else "",
        "translation_by": translation.by if translation else "",
    }


def claim_from(claim: Claim, typed: Typed, around: Surroundings) -> Claim:
    """The claim with the typed fields changed."""
    readers: dict[str, Reader] = {
        "stance": str,
        "when": around.when,
        "quantity": around.figure,
        "due": around.due,
        "elapsed": read_lapse,
        "outcome": lambda words: words or None,
        "words": str.strip,
        "voices": lambda words: _voices(claim, words, around),
        "credibility": _digit,
    }
    values: dict[str, Any] = {name: read(typed[name]) for name, read in readers.items() if name in typed}
    if any(name.startswith("translation") for name in typed):
        values["translation"] = _translation(claim_as_typed(claim, around) | dict(typed))
    return built(Claim, **(claim.model_dump() | values)).at_revision(claim.revision)


def _voice_as_typed(voice: Voice, around: Surroundings) -> str:
    """The party is named where the words alone would not lead to it."""
    meant = _party_of(voice.words, around)
    named = "" if voice.party == meant else f" = {around.name(voice.party)}".rstrip()
    return f"{voice.words}{named}" + (f" @ {when_as_typed(voice.said)}" if voice.said else "")


def _party_of(words: str, around: Surroundings) -> UUID | None:
    return next((id_ for id_, name in around.names.items() if name.casefold() == words.casefold()), None)


def _voices(claim: Claim, words: str, around: Surroundings) -> tuple[Voice, ...]:
    """Voices whose words stay keep their party; a new one is looked up, and may name nobody."""
    kept = {voice.words: voice.party for voice in claim.voices}
    voices = []
    for typed in listed(words):
        said, _, when = typed.partition("@")
        name, named, party = (part.strip() for part in said.partition("="))
        meant = kept.get(name) or _party_of(name, around)
        if named:
            meant = around.party(party, "")
        voices.append(built(Voice, words=name, party=meant, said=around.when(when.strip())))
    return tuple(voices)


def _digit(words: str) -> int | None:
    said = words.strip()
    if not said:
        return None
    if said not in set("123456"):
        raise UserError(
            f"“{words}” is no credibility.", "Write a digit of the Admiralty code, from 1 (confirmed) to 6."
        )
    return int(said)


def _translation(typed: Typed) -> Translation | None:
    text = typed["translation"].strip()
    if not text:
        return None
    language = typed["translation_language"].strip() or "en"
    return built(Translation, text=text, language=language, by=typed["translation_by"].strip())
