"""The headings of the website's inquiry form."""

from functools import cache
from types import MappingProxyType

from qv_desk.assets import resource
from qv_desk.catalogue.toml_file import read_toml
from qv_desk.domain.incoming.inquiry_form import InquiryColumn, InquiryFormWords


@cache
def inquiry_form_words() -> InquiryFormWords:
    """How exports of the form head their columns.

    Raises:
        CatalogueError: the file does not say what it must.
    """
    table = read_toml(resource("words", "inquiry_form.toml"))
    headings = {column: table.texts(column) for column in InquiryColumn}
    table.finish()
    return InquiryFormWords(MappingProxyType(headings))
