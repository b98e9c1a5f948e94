# %% [markdown]
# # Five elements of support
#
# **About 60 minutes** by yourself. Support is not one thing. Tell five elements apart, see who
# gives which, what hangs on one member, and what a crisis takes away.
#
# **In a half day:** 20 minutes, at “Act: sort the cards”, “The map” and “Act: who gives what?”.

# %% tags=["hidden"]
from kit import SupportMatrix, follow, support
from kit.exercises import (
    answer,
    choose_person,
    choose_reading,
    crisis_matrix,
    edit_reading,
    folded,
    note,
    sort_cards,
)

# %% [markdown]
# ## Whose map
#
# Whatever below is about one person follows this choice.

# %% tags=["hidden"]
person = choose_person()
person

# %% [markdown]
# ## The five elements
#
# **Evidence:** a researcher's talk tells five elements of social support apart (Leach 2016); the
# words in the table are the kit's. **Predict:** which of the five do people in your line of work
# give most often, and which is the hardest to give well?
#
# | element | in a few words |
# |---|---|
# | friendship | Equal company that goes both ways, with someone of a similar outlook, and mostly of a similar economic and social status. |
# | emotional support | Listening and being heard, being accepted, having one's mood lifted. |
# | constructing meaning | Sharing experience and so shaping, for better or worse, what it means. |
# | practical advice | Advice that starts from the person's needs, and from lived experience and an understanding of their situation. |
# | material assistance | Help with money, transport, housing or learning a skill. |
#
# {{claims: five-elements}}

# %% [markdown]
# ## Act: sort the cards
#
# Each card is one moment of support. Which element is it, most of all? Drag a card, or tap it and
# then its place. Every card answers with a reason. Do a handful, or all of them; nothing is
# counted. If you would put a card elsewhere and can say why, you have understood it.

# %% tags=["hidden"]
sort_cards("elements")

# %% [markdown] tags=["answer"]
# **Points to talk about** (**illustration:** the cards are made up). Meaning can be made for the
# worse, however kind the voice: see the gran who speaks of nerves. A lift can leave the one who
# gets it uneasy, when there is no way to give back. Few moments carry one element only; the
# question is what would have been missing without it.

# %% [markdown]
# ## Through which structure?
#
# The same element can come from a nurse, a colleague, a friend or a sister. **Evidence:** these
# four structures go with the five elements (Leach 2016). Sort by the role from which support is
# given, not by how warm it is. **Predict:** which structure will be the hardest to tell?
#
# | structure | in a few words |
# |---|---|
# | formal | Support that is somebody's job, such as a support worker's. |
# | semi-formal | Support within a shared role, such as a colleague's. |
# | informal | Support by choice, such as a friend's. |
# | close | Support from a partner or relative. |
#
# {{claims: four-structures}}

# %% tags=["hidden"]
sort_cards("structures")

# %% [markdown] tags=["answer"]
# **Points to talk about** (**illustration**). Semi-formal is the one to argue over: the mate on the
# night shift, the union rep, the volunteers in the shop. A shared role opens the door, yet nobody
# is paid to care. Structure says through which door support comes. It does not say how warm it is:
# see the brother who sends money with a joke.

# %% [markdown]
# ## Now in one life
#
# This is the person chosen at the top, invented like everyone in the list (**illustration**).
# **Read** the story once for the people, and once more for the support. How many of the five
# elements can you find, and who or what do they come from?

# %% tags=["hidden"]
follow(person, lambda case: case)

# %% [markdown]
# **Predict:** how many of the five elements does this person get from two members or more? Which
# comes from one alone? Write your guess in the field before you go on: it is kept.

# %% tags=["hidden"]
guess = note("My guess", "five_elements", person)
guess

# %% [markdown]
# ## The map
#
# The map that you built in notebook 01, or the key: one careful reading of the story, with the
# support that it tells of, and not the right answer. You can go to and fro.

# %% tags=["hidden"]
reading = choose_reading(person)
reading

# %% [markdown]
# You may change either: tap a member to say what the person gets from it, or gives to it. Your own
# map stays the one of notebook 01; the key that you change is kept in a file of its own.

# %% tags=["hidden"]
editor = edit_reading(reading)
editor

# %% [markdown]
# ## Act: who gives what?
#
# The same map as a table: members by circle, the five elements across. Tick a cell, or take a
# tick away, and see both the map above and the sentences below follow. Look down a column, then
# along a row.

# %% tags=["hidden"]
follow(editor, SupportMatrix, of="shown")

# %% [markdown]
# **Read.** Two things are easy to overlook. A column with one tick *rests on one member*: if that
# one moves away, so does the element. A row with three ticks or more is a *load*: for the person
# a treasure, for the member perhaps a lot. Neither is a fault. An empty column may mean that
# nobody asked. **Talk, or write:** whose row surprises you?

# %% tags=["hidden"]
note("My notes", "who_gives_what", person)

# %% [markdown] tags=["answer"]
# **On Amina's key** (**illustration**). Nothing rests on one member alone. Sam gives four of the
# five elements, and Joseph, Leila, Auntie Noor and Kwame three each. Sam gets four back from her.
# On Gethin's key, practical advice rests on Siân alone, the nurse, who comes once a month. Each is
# worth asking about in good time.

# %% [markdown]
# ## Through whom, and through what?
#
# **Predict:** which elements come through formal support, and which only through people who are
# there by choice? Then open the answer; what you guessed above is beside it. **Evidence** of the
# mildest sort, the experience of forty people who met in Dundee: many want support from those
# around them rather than from professionals (VHS 2016).
#
# {{claims: informal-support-wanted}}

# %% tags=["hidden"]
answer(guess, editor, support.by_structure)

# %% [markdown]
# ## And without what is not a person?
#
# Places, activities, things and animals have no structure, and yet they give. **Predict:** which
# element would lose most, if only people counted? Then open the table. In the table of ticks
# above, **people and groups only** hides the other rows; nothing is taken from the map.

# %% tags=["hidden"]
follow(editor, lambda support_map: folded(support.by_category(support_map)))

# %% [markdown] tags=["answer"]
# **On Amina's key** (**illustration**). Of her twelve sources of emotional support, four are no
# people: Biscuit, the allotment, the radio and swimming. One of the three that make meaning is the
# library. Advice and help in kind come from people only. A form that asks “who supports you?”
# would miss all of these; on Gethin's key, Fly the dog and Beti's recipe book.

# %% [markdown]
# ## What the person gives
#
# Nobody on these maps only receives. **Predict:** what does this person give, and to whom? Where
# does the same element go both ways? Then open the table. **Evidence:** friendship rests on
# equality and giving in turn; help that cannot be returned may leave people uncomfortable (Leach
# 2016).
#
# {{claims: friendship-equal, material-both-ways}}

# %% tags=["hidden"]
follow(editor, lambda support_map: folded(support.both_ways(support_map)))

# %% [markdown] tags=["answer"]
# **On Amina's key** (**illustration**). She gives to seven members: cheer to Joseph, beans to
# Colin, lifts to Leila, and to Sam what she has learned. With Kwame and Dr Osei nothing goes back,
# and nobody minds: it is their job. Ask “what do you give?” as often as “what do you get?”

# %% [markdown]
# ## What a crisis takes away
#
# Some weeks later there is a crisis. You may pass; [`00_start_here`](00_start_here.ipynb) says
# where to turn to. Open the person's account. **Predict** from it: which element will shrink most,
# and which may grow?

# %% tags=["hidden"]
follow(person, lambda case: folded(case.crisis_story, "Read how it went"))

# %% [markdown]
# **Write your guess** in the field, and go on when you have: the table below gives it away.

# %% tags=["hidden"]
note("My guess", "in_the_crisis", person)

# %% [markdown]
# ## Everyday beside crisis
#
# Choose **both** to see two columns for each element, or **crisis** for that map alone. A striped
# cell belongs to somebody who is not on the map; a ring says what they gave in everyday life. Which
# column loses most? Then look for the member who took most along, and for anyone who came.

# %% tags=["hidden"]
crisis_matrix(editor, reading)

# %% [markdown]
# **Read.** **Evidence:** in a crisis the closest are most likely to remain, and being in touch with
# fewer can be a way of coping (Rogers 2017). So what has left need not be what the person misses.
# **Talk:** which element would you bring up first, with whom, and when? Would you bring back who
# went, or add somebody new?
#
# {{claims: crisis-closest-remain, crisis-withdrawing-copes}}

# %% [markdown] tags=["answer"]
# **On Amina's crisis** (**illustration**). Friendship falls from seven members to three: Leila,
# the choir, Colin and Priya are gone. Practical advice grows, since the home treatment team steps
# in. Services came with advice, while much of what had gone was company. Was that a loss, or a
# rest? She wanted to be seen by fewer people.

# %% [markdown]
# ## Recap
#
# Support has five elements and comes through four structures, and through more than people. Ask
# of each element who gives it, whether it rests on one, and what the person gives. A crisis takes
# some elements more than others. Next: [`06_caring_and_risks`](06_caring_and_risks.ipynb) asks how
# support can do good, and harm.

# %% [markdown]
# ## Under the hood
#
# The cards are in the folder `cards`, one table a set, for trainers to edit. A key that you
# changed is in a file such as `amina_elements.json`; delete it to begin again. In three plain
# lines:
#
# ```python
# from kit import SupportMatrix, load_case, support
# support.findings(load_case("amina").everyday)
# SupportMatrix(load_case("amina"))
# ```
