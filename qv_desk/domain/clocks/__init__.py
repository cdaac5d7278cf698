"""Legal time: calendars, periods, rules, events, and the clocks that are replayed from them."""
