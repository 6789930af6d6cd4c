"""The smallest lesson that there can be: five cells, a task, a quiz and parameters."""
