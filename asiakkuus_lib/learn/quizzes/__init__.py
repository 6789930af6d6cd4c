"""The quizzes of the lessons (one data file each), and `quiz`, which shows one."""

from asiakkuus_lib.learn.quizzes.show_quiz import Quiz, quiz, reply

__all__ = ["Quiz", "quiz", "reply"]
