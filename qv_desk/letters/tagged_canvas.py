"""A canvas whose file says what each text is, and that will be readable for as long as there are PDF readers.

It writes PDF/A-2b: fonts and colours come along, the metadata says what the file is, nothing in it acts. Besides, its
text is tagged in reading order, as headings, paragraphs and lists, so that a screen reader reads it as a letter.

Source: ISO 19005-2:2011 (PDF/A-2, level B); ISO 32000-1:2008, 14.7 and 14.8 (structure and tags).
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFPage,
    PDFStream,
    PDFString,
)
from reportlab.pdfgen.canvas import Canvas

from qv_desk.letters.colour_profile import srgb_profile

PRODUCER: Final = "QV Desk"
_REFERENCE: Final = re.compile(r"\{(\w+)\}")
_STREAM_END: Final = b"endstream\n"
_XMP: Final = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:format>application/pdf</dc:format>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""


@dataclass(eq=False, slots=True)
class Element:
    """One element of a document's structure; two of them are the same only if they are one.

    Attributes:
        role: its standard type: ``P``, ``H1``, ``H2``, ``L``, ``LI``, ``Lbl``, ``LBody``, ``Table``, ``TR``, ``TH``,
            ``TD``, ``Sect``.
        parent: in which element it stands; None for the document.
        language: BCP 47 tag where it differs from the document's; else empty.
        attributes: entries of its attribute object, as the file writes them; empty for none.
        name: by which other elements refer to it, once in a file; empty for none.
    """

    role: str
    parent: "Element | None" = None
    language: str = ""
    attributes: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What a file says about itself; none of it names a person who is written to."""

    title: str
    author: str
    language: str


class TaggedCanvas(Canvas):  # type: ignore[misc]  # ReportLab ships no types
    """A canvas that notes what is drawn as which element; what is drawn outside of any is furniture of the page.

    Args:
        arguments: of ReportLab's canvas.
        about: what the file says about itself.
        options: of ReportLab's canvas.
    """

    def __init__(self, *arguments: object, about: About, **options: object) -> None:
        _install()
        super().__init__(*arguments, **options)
        self._about = about
        self._marks: list[Element] = []
        self._marks_of_pages: list[list[Element]] = []

    @contextmanager
    def element(self, element: Element) -> Iterator[None]:
        """What is drawn meanwhile is the text of an element."""
        self._code.append(f"/{element.role} <</MCID {len(self._marks)}>> BDC")
        self._marks.append(element)
        yield
        self._code.append("EMC")

    @contextmanager
    def furniture(self) -> Iterator[None]:
        """What is drawn meanwhile belongs to the page and not to the text: lines, page numbers, running heads."""
        self._code.append("/Artifact BMC")
        yield
        self._code.append("EMC")

    def showPage(self) -> None:  # noqa: N802 — ReportLab's name
        """Finish a page, with the place of its texts in the structure."""
        number = len(self._marks_of_pages)
        name = self._doc.thisPageName()
        super().showPage()
        page = self._doc.idToObject[name]
        page.Trans = None
        page.__NoDefault__ = [*PDFPage.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = number, PDFName("S")
        page.Contents = PDFStream(content=page.stream, filters=[pdfdoc.PDFZCompress])
        self._marks_of_pages.append(self._marks)
        self._marks = []

    def save(self) -> None:
        """Write the structure, the colours and the metadata, then the file."""
        catalog = self._doc.Catalog
        catalog.StructTreeRoot = _Structure(self._doc).root(self._marks_of_pages)
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})
        catalog.Metadata = _metadata(self._about)
        catalog.OutputIntents = PDFArray([_output_intent(self._doc)])
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        self._doc.info = _Info(self._about)
        super().save()


class _Info(pdfdoc.PDFInfo):  # type: ignore[misc]  # ReportLab ships no types
    """The older form of the metadata, with the entries that the newer one has as well."""

    def __init__(self, about: About) -> None:
        super().__init__()
        self.title, self.author, self.subject, self.keywords = about.title, about.author, "", ""

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """The dictionary as ReportLab writes it."""
        texts = {"Title": self.title, "Author": self.author, "Creator": PRODUCER, "Producer": PRODUCER}
        written: bytes = PDFDictionary({key: PDFString(text) for key, text in texts.items()}).format(document)
        return written


def _metadata(about: About) -> PDFStream:
    packet = _XMP.format(
        title=escape(about.title), author=escape(about.author), language=escape(about.language), producer=PRODUCER
    )
    names = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
    return PDFStream(names, packet.encode(), [])


def _output_intent(document: pdfdoc.PDFDocument) -> PDFDictionary:
    profile = PDFStream(PDFDictionary({"N": 3}), srgb_profile(), [pdfdoc.PDFZCompress])
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString("sRGB"),
            "Info": PDFString("sRGB"),
            "DestOutputProfile": document.Reference(profile, "ColourProfile"),
        }
    )


class _Written(PDFObject):  # type: ignore[misc]  # ReportLab ships no types
    """An object of the file that is written in one go: there are hundreds in a letter, and a dictionary takes longer.

    Args:
        text: with ``{name}`` where another object is referred to.
    """

    __RefOnly__ = 1

    def __init__(self, text: str) -> None:
        self._text = text

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """The text with the numbers of the objects that it refers to."""
        numbers = document.idToObjectNumberAndVersion
        return _REFERENCE.sub(lambda found: f"{numbers[found[1]][0]} 0 R", self._text).encode("ascii")


class _Structure:
    """The tree of the elements, in the order in which they were drawn."""

    _ROOT: Final = "StructureRoot"
    _DOCUMENT: Final = Element("Document")

    def __init__(self, document: pdfdoc.PDFDocument) -> None:
        self._document = document
        self._names: dict[Element, str] = {self._DOCUMENT: "Structure0"}
        self._content: dict[Element, list[str]] = {self._DOCUMENT: []}
        self._pages: dict[Element, int] = {}
        self._classes: dict[str, str] = {}

    def root(self, marks_of_pages: list[list[Element]]) -> PDFObjectReference:
        """Make every object of the tree known to the document."""
        for page, marks in enumerate(marks_of_pages):
            for number, element in enumerate(marks):
                self._place(element)
                self._content[element].append(self._piece(element, page, number))
        for element, name in self._names.items():
            self._document.Reference(_Written(self._written(element)), name)
        parents = " ".join(
            f"{page} [{' '.join(self._reference(element) for element in marks)}]"
            for page, marks in enumerate(marks_of_pages)
        )
        root = (
            f"<< /Type /StructTreeRoot /K {self._reference(self._DOCUMENT)} "
            f"/ParentTree << /Nums [{parents}] >> /ParentTreeNextKey {len(marks_of_pages)}{self._shared()} >>"
        )
        reference: PDFObjectReference = self._document.Reference(_Written(root), self._ROOT)
        return reference

    def _class_of(self, attributes: str) -> str:
        """Attributes that many elements have stand in the file once."""
        return self._classes.setdefault(attributes, f"Class{len(self._classes)}")

    def _shared(self) -> str:
        """The elements that others refer to, by their names, and the classes; nothing in a file without any."""
        named = sorted((element.name, self._reference(element)) for element in self._names if element.name)
        pairs = " ".join(f"({name}) {reference}" for name, reference in named)
        classes = " ".join(f"/{name} << {attributes} >>" for attributes, name in self._classes.items())
        return f" /IDTree << /Names [{pairs}] >> /ClassMap << {classes} >>" if named else ""

    def _place(self, element: Element) -> None:
        """Put an element where its parents end, when its first piece is met."""
        if element in self._names:
            return
        parent = element.parent or self._DOCUMENT
        self._place(parent)
        self._names[element] = f"Structure{len(self._names)}"
        self._content[element] = []
        self._content[parent].append(self._reference(element))

    def _piece(self, element: Element, page: int, number: int) -> str:
        """One stretch of marked text; a text that goes on overleaf has several, and each names its page."""
        if self._pages.setdefault(element, page) == page:
            return str(number)
        return f"<< /Type /MCR /Pg {_page_reference(page)} /MCID {number} >>"

    def _reference(self, element: Element) -> str:
        return f"{{{self._names[element]}}}"

    def _written(self, element: Element) -> str:
        is_top = element is self._DOCUMENT
        parent = f"{{{self._ROOT}}}" if is_top else self._reference(element.parent or self._DOCUMENT)
        page = f" /Pg {_page_reference(self._pages[element])}" if element in self._pages else ""
        language = f" /Lang ({element.language})" if element.language else ""
        attributes = f" /C /{self._class_of(element.attributes)}" if element.attributes else ""
        name = f" /ID ({element.name})" if element.name else ""
        content = " ".join(self._content[element])
        return (
            f"<< /Type /StructElem /S /{element.role} /P {parent}{page}{language}{name}{attributes} /K [{content}] >>"
        )


def _page_reference(page: int) -> str:
    return f"{{Page{page + 1}}}"  # as PDFDocument.thisPageName counts


_ORIGINAL_FORMAT: Final = PDFStream.format


def _format_stream(stream: PDFStream, document: pdfdoc.PDFDocument) -> bytes:
    """A stream with the line break before its end that ISO 19005-2, 6.1.7.1 asks for and ReportLab leaves out."""
    written: bytes = _ORIGINAL_FORMAT(stream, document)
    return written.removesuffix(_STREAM_END) + b"\n" + _STREAM_END


def _install() -> None:
    PDFStream.format = _format_stream
