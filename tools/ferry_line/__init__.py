"""Suvilinja, a ferry line that does not exist, and its made-up customers.

Where each thought lives
------------------------
assumptions  the calendar, the seed and every number that was tuned
offering     what the line sells
names        invented people, companies and places
customers    who the customers are, when they arrive, when they leave
purchases    what they buy and when
relationship what the sellers do and what the customers answer
dissatisfaction  what the customers complain of, and why they say they left
economics    what a customer costs, and an hour of a seller
sales        wallets of private customers, prospects, sources of additional sales
accounts     the accounts among which the key accounts are chosen: wallets, judgements
buying_centres  the people of four accounts, whom the sellers met, certainties, actions
plans        the account plans of three of them: goals, risks, what they take
ratings      how the two sides of a relationship rate it
programme    the members of the loyalty programme, and its pilot
cases        the customers a teacher can name
world        puts the tables together
files        writes them the same way everywhere
"""
