"""What every command stands on: options, output, exit codes, passphrases, the open desk, files, written dates."""
