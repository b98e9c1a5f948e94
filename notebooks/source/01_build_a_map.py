# %% [markdown]
# # Build a map
#
# **About 40 minutes** by yourself. Read a short story, build that person's support map by hand,
# and lay your reading beside another one. Afterwards you can say who and what belongs on a map,
# and why two readers may place a member differently.
#
# **In a half day:** 36 minutes, at “Act: build the map”, “Compare two readings” and “Reveal the
# key”.

# %% tags=["hidden"]
from kit import draw, follow
from kit.exercises import (
    answer,
    choose_person,
    compare_readings,
    list_cases,
    map_editor,
    mapping_prompts,
    note,
    reveal,
    say,
)

# %% [markdown]
# ## Whose map
#
# Everything below follows this choice, and so do the other notebooks.

# %% tags=["hidden"]
person = choose_person()
person

# %% [markdown]
# There are 16 people to choose from, all invented (**illustration**). Start with Amina, or
# open this list and look for somebody else.

# %% tags=["hidden"]
list_cases()

# %% [markdown]
# ## Read, and predict
#
# **Read** the story, twice if you can: once for the person, and once for who and what is there.
# Mark in your mind what is said in passing, such as a neighbour or a walk. A story does not tell
# all; where it leaves something open, so may you.

# %% tags=["hidden"]
follow(person, lambda case: case)

# %% [markdown]
# **Predict:** who or what will stand in the centre, as most important? How many members
# will there be, and how many of them will not be people? Write your guess in
# the field: it is kept on this computer, for you.

# %% tags=["hidden"]
guess = note("My guess", "who_is_there", person)
guess

# %% [markdown]
# ## Questions to have at hand
#
# **Evidence:** these are from a study of 29 people who used mental health services in the UK, where
# a map was made with each of them (Brooks et al. 2020). Ask them of the story: where one says
# “you”, put the person's name. No question has to be answered.
#
# {{claims: prompts-asked, study-talks, study-left-out}}

# %% tags=["hidden"]
mapping_prompts()

# %% [markdown]
# ## Act: build the map
#
# First the names: type one, press Enter, type the next. Then drag each into a circle: the nearer,
# the more important. Say of the chosen member what kind it is, whether its influence is positive,
# neutral or negative, and what support the person gets from it or gives to it. Draw a tie where
# two members know each other. Every change is saved.

# %% tags=["hidden"]
editor = map_editor(person)
editor

# %% [markdown]
# ## Your map in words
#
# These sentences follow your map as you build. Is there anything in the story that you have left
# out on purpose? Anybody whose influence is hard to say?

# %% tags=["hidden"]
follow(editor, lambda support_map: say(draw.describe(support_map)))

# %% [markdown]
# ## Compare two readings
#
# Built? Then open what is below. It lays your map beside the key: one careful reading by the
# people who wrote the story, **not the right answer**. Nothing is marked. Names that are written
# differently are matched where that is possible. With a neighbour: take one difference, and give
# the best reason for each side.

# %% tags=["hidden"]
answer(
    guess,
    [editor, person],
    lambda support_map, case: compare_readings(support_map, case.everyday),
    "Built? Compare",
)

# %% [markdown] tags=["answer"]
# **Points to talk about** (**illustration:** our own thoughts about these invented people).
# Somebody can be in the centre and still tire a person out. Somebody can do a great deal, for
# instance a support worker, and stand further out, because the role is limited. A member who
# weighs on a person belongs on the map too. “Neutral” can mean both at once.

# %% [markdown]
# ## Reveal the key
#
# Only now the other map by itself. **Predict:** where will it look unlike yours? Then open
# **Predicted? Show the key**. If you would rather go on building, leave this for later.

# %% tags=["hidden"]
follow([editor, person], lambda support_map, case: reveal(case.everyday, after=support_map))

# %% [markdown]
# ## Talk, or write
#
# Which member would you have missed if you had asked about people only? What would you ask the
# person before you trusted either map? **Evidence:** in that study, person and interviewer filled
# in the map together, and came back to it after 6 and 12 months (Brooks et al. 2020).
#
# {{claims: maps-made-together}}

# %% tags=["hidden"]
note("My notes", "two_readings", person)

# %% [markdown] tags=["answer"]
# **One way to answer** (**illustration**). Easily missed: a pet, a radio, a recipe book, a
# place to sit, a friend online who expects nothing. Worth asking first: is this an ordinary
# week? Would you move anybody today? Is anybody on the map because of love, more than for what
# they do? What do you give?

# %% [markdown]
# ## Recap
#
# A map is one reading of a life on one occasion. Circles show importance, outlines show
# influence, and ties show who knows whom. Two careful readings differ, and the difference is
# where the talk begins. Next: [`02_read_a_map`](02_read_a_map.ipynb) puts a few plain figures to
# the map that you have built.

# %% [markdown]
# ## Under the hood
#
# Your map is a file in `my-work`, such as `amina.json`, and `editor.map` is the map as Python sees
# it. `follow` shows something of it, and shows it anew after each change. In three plain lines:
#
# ```python
# from kit import MapEditor, draw, follow, load_case
# editor = MapEditor(load_case("amina").everyday)
# follow(editor, draw.describe)
# ```
