"""The second choice beside a country: the state, province or Land, where a rule or an authority depends on it."""

from PySide6.QtWidgets import QComboBox, QWidget

from qv_desk.domain.terms.residence import country_of, is_region
from qv_desk.gui.parts.act_dialog import small
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.layouts import column
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.saying import capital, said
from qv_desk.services.words.names import region_kind_name, regions

_LETTERS = 10
_ABOVE = 8


class RegionChoice(View):
    """A label and a choice that follow the choice of a country, and are seen only where the country has regions.

    "Not known" stays open to choose: then the law of a state binds as unsure, and letters say what is missing.

    Args:
        country: the choice of the country, whose entries are codes.
        parent: Qt's owner.

    Attributes:
        combo: the choice of the region, to be kept among the inputs of a form, after the country.
    """

    def __init__(self, country: QComboBox, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._country = country
        self.combo = QComboBox()
        self.combo.setObjectName("region_combo")
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(_LETTERS)
        self._label = small("", self.combo)
        self.setLayout(column(_ABOVE, self._label, 4, self.combo))
        country.currentIndexChanged.connect(self._follow)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the regions and what they are called; what is chosen stays chosen."""
        self._follow()

    def choose_place(self, place: str) -> None:
        """Choose the country and the region of a code such as ``US-CA``."""
        choose(self._country, country_of(place))
        choose(self.combo, place if is_region(place) else "")

    def place(self) -> str:
        """The code of the region; of the country where no region is chosen; empty where nothing is."""
        return chosen(self.combo) or chosen(self._country)

    def _follow(self) -> None:
        named = sorted(((code, said(name)) for code, name in regions(chosen(self._country)).items()), key=_by_name)
        refill(self.combo, [("", self.tr("Not known")), *named])
        kind = capital(said(region_kind_name(chosen(self._country))))
        self._label.setText(kind)
        self.combo.setAccessibleName(kind or self.tr("State or province"))
        self.setVisible(bool(named))


def _by_name(entry: tuple[str, str]) -> str:
    return entry[1]
