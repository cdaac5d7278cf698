"""Letters worded, drafted, issued, printed and posted; the office on them; data handed over."""
