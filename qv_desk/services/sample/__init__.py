"""The sample office and the self-test."""
