"""Why a proposal says what it says, each reason with the words of the letter that it rests on."""

import re
from collections.abc import Mapping
from typing import Final

from qv_desk.domain.incoming.message import IncomingMessage
from qv_desk.domain.incoming.proposal import ProposalField, Reason
from qv_desk.domain.terms.wording import Wording

_MOST_WORDS: Final = 200
_OF_THE_SUBJECT: Final = ("right_", "kind_wording", "representative_")
"""Codes of reasons that rest on the subject where no place in the text is given."""


class ReasonsOf:
    """The reasons of one proposal, in the order in which they were found."""

    def __init__(self, message: IncomingMessage, because: Mapping[str, Wording]) -> None:
        """No reasons yet.

        Args:
            message: what is read.
            because: the sentence of each code, with places ``{…}``.
        """
        self._message = message
        self._because = because
        self._reasons: list[Reason] = []

    def add(
        self,
        field: ProposalField,
        value: str,
        code: str,
        start: int = -1,
        end: int = -1,
        **fields: str | tuple[str, ...],
    ) -> None:
        """One more reason.

        Args:
            field: of the proposal.
            value: what is proposed there.
            code: of the sentence that says why.
            start: where its words stand in the message's text; -1 for the subject, if a code of those that may.
            end: where they end.
            fields: what fills the sentence's places.
        """
        words, position = "", None
        if start >= 0:
            words, position = " ".join(self._message.text[start:end].split())[:_MOST_WORDS], start
        elif start == -1 and code.startswith(_OF_THE_SUBJECT):
            words = self._message.subject[:_MOST_WORDS]
        self._reasons.append(Reason(field, value, self._sentence(code, fields), words, position))

    def add_read(self, field: ProposalField, value: str, code: str, words: str, position: int | None) -> None:
        """One more reason, with the words as they were read and their place in the text, if they have one."""
        self._reasons.append(Reason(field, value, self._sentence(code, {}), words, position))

    def all(self) -> tuple[Reason, ...]:
        """All of them."""
        return tuple(self._reasons)

    def _sentence(self, code: str, fields: Mapping[str, str | tuple[str, ...]]) -> Wording:
        wording = self._because[code]
        return Wording(_filled(wording.en, fields, ", "), _filled(wording.zh, fields, "、"))


def _filled(sentence: str, fields: Mapping[str, str | tuple[str, ...]], between: str) -> str:
    """The sentence with its places filled; of several values the language says what stands between them."""
    said = {name: value if isinstance(value, str) else between.join(value) for name, value in fields.items()}
    # Not str.format: the values are a stranger's words.
    return re.sub(r"\{(\w+)\}", lambda place: said.get(place[1], ""), sentence)
