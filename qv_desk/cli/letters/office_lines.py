"""The office as the command line shows it."""

from typing import TYPE_CHECKING, Final

from qv_desk.cli.frame.output import Output
from qv_desk.domain.letters.layout import Paper
from qv_desk.domain.terms.wording import Wording

if TYPE_CHECKING:
    from qv_desk.domain.letters.envelope_window import Window
    from qv_desk.domain.letters.office_letters import EnvelopeChoice
    from qv_desk.services.office.office import OfficeView

_RULES: Final = {
    "by_country": Wording("as in the country a letter goes to", "按收件国家或地区"),
    "a4": Wording("always A4", "一律 A4"),
    "us_letter": Wording("always US Letter", "一律 US Letter"),
}
_SIDES: Final = {
    "left": Wording("at the left, above the name", "居左，名称上方"),
    "centre": Wording("in the centre, above the name", "居中，名称上方"),
    "right": Wording("at the right, beside the name", "居右，名称旁"),
}
_PAPERS: Final = {Paper.A4: Wording("A4", "A4"), Paper.US_LETTER: Wording("US Letter", "US Letter")}
_PLAIN: Final = Wording("no window", "无窗口")
_OWN: Final = Wording("own window: {lengths} mm", "自有窗口：{lengths} 毫米")
_KNOWN: Final = Wording("{name} ({code}; {confidence})", "{name}（{code}；{confidence}）")


def say_office(view: "OfficeView", output: Output) -> None:
    """The office in lines, or as one object."""
    office, settings, logo = view.office, view.settings, view.office.logo
    output.record(
        {
            "ok": True,
            "name": office.name,
            "postal_address": list(office.postal_address),
            "e_mail": office.e_mail,
            "time_zone": office.time_zone,
            "time_zone_can_change": view.may_change_zone,
            "role": {"en": office.signatory_role.en, "zh": office.signatory_role.zh}
            | {role.language: role.text for role in office.own_roles},
            "logo": logo
            and {"sha256": logo.sha256, "width": logo.width, "height": logo.height, "side": logo.side.value},
            "paper": settings.rule.value,
            "a4": _choice(settings.a4),
            "us_letter": _choice(settings.us_letter),
            "large": settings.is_large,
            "envelopes": {
                one.code: {
                    "paper": one.paper.value,
                    "name": output.words(one.name),
                    "source": output.words(one.source),
                    "checked_on": one.checked_on,
                    "confirmed": one.confidence.is_confirmed,
                }
                for one in view.envelopes
            },
        }
    )
    roles = [office.signatory_role.en, office.signatory_role.zh]
    roles += [f"{role.language}: {role.text}" for role in office.own_roles]
    side = output.words(_SIDES[logo.side.value]) if logo else output.words(Wording("none", "无"))
    output.pairs(
        [
            (Wording("name", "名称"), office.name),
            (Wording("address", "通信地址"), "\n".join(office.postal_address)),
            (Wording("e-mail", "电子邮箱"), office.e_mail),
            (Wording("signs as", "签署身份"), "\n".join(roles)),
            (Wording("time zone", "时区"), office.time_zone),
            (Wording("logo", "标志"), side),
            (Wording("paper", "纸张"), output.words(_RULES[settings.rule.value])),
            *((_PAPERS[paper], _envelope(view, paper, output)) for paper in Paper),
            (Wording("type", "字号"), output.words(_type(is_large=settings.is_large))),
        ]
    )
    _say_envelopes(view, output)


def _say_envelopes(view: "OfficeView", output: Output) -> None:
    """Every envelope that can be chosen, by the code that ``office paper`` takes."""
    output.line()
    output.say(Wording("Envelopes that can be chosen", "可选信封"))
    for one in view.envelopes:
        sheet = output.words(_PAPERS[one.paper])
        output.line(f"  {one.code}  ({sheet})  {output.words(one.name)}")
    output.say(Wording("  plain  letters without a window", "  plain  无窗口的信函"))
    output.say(Wording("  own  a window that you measured", "  own  自行测量的窗口"))


def _type(*, is_large: bool) -> Wording:
    return Wording("large, where nobody says otherwise", "默认大字号") if is_large else Wording("usual size", "常规")


def _choice(choice: "EnvelopeChoice") -> dict[str, object]:
    window = choice.window
    return {"envelope": choice.envelope, "own_window_mm": window and [length / 10 for length in _lengths(window)]}


def _lengths(window: "Window") -> tuple[int, int, int, int]:
    return window.left, window.top, window.width, window.height


def _envelope(view: "OfficeView", paper: Paper, output: Output) -> str:
    """The envelope of a sheet, with how sure its measures are."""
    choice = view.settings.on(paper)
    if choice.envelope == "own" and choice.window is not None:
        lengths = ", ".join(f"{length / 10:g}" for length in _lengths(choice.window))
        return output.words(_OWN).format(lengths=lengths)
    known = next((one for one in view.envelopes if one.code == choice.envelope), None)
    if known is None:
        return output.words(_PLAIN)
    return output.words(_KNOWN).format(
        name=output.words(known.name), code=known.code, confidence=output.words(known.confidence.wording)
    )
