"""The central CRM. Knows no desk: they share only the domain and the wire."""
