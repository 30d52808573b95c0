"""What helps whoever helps: reports of crashes, and an archive that names no customer."""
