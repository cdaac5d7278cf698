"""What a message may be: kind, rights, language, country, sender. It proposes and never decides."""
