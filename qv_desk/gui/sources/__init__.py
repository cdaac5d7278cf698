"""The company's systems and who gets their data; what was disclosed and provided."""
