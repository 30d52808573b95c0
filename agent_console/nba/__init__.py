"""Next best action: pure rules that rank what to do and say why."""
