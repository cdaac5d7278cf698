"""The office itself: its details, its paper, the certificate that signs its letters."""
