"""The quizzes of the lessons (each in its folder), and `quiz`, which shows one."""

from asiakkuus_lib.learn.quizzes.show_quiz import Quiz, quiz, reply

__all__ = ["Quiz", "quiz", "reply"]
