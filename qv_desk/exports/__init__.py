"""What leaves the desk as files, beside letters: empty until case dossiers and portability packages come."""
