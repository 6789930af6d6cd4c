"""Lesson 1: whom do we pay: definitions of a customer, and yardsticks of selling."""
