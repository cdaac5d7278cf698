"""Setting a desk up, its people and their passphrases; the sample office and the self-test."""
