# %% [markdown]
# # Build a map
#
# **About 40 minutes:** 5 to read, 20 to build, 15 to compare and talk. Read a short story, build
# that person's support map by hand, and lay your reading beside another one. Afterwards you can
# say who and what belongs on a map, and why two readers may place a member differently. Choose
# **Run ▸ Run All Cells** first, then scroll back up here.

# %% tags=["hidden"]
from kit import MapEditor, SupportMap, draw, load_case
from kit.exercises import (
    compare_readings,
    folded,
    list_cases,
    mapping_prompts,
    note,
    own_file,
    reveal,
    say,
)

# %% [markdown]
# ## Choose a person
#
# There are twelve people, all invented (**illustration**). Start with Amina, or open the list and
# look for somebody else. Their name then goes in her place, between the quotation marks of the cell
# after the list. Choose **Run All Cells** again, and scroll back up here.

# %% tags=["hidden"]
list_cases()

# %% [markdown]
# **Read** the story, twice if you can: once for the person, and once for who and what is there.
# Mark in your mind what is said in passing, such as a neighbour or a walk. A story does not tell
# all; where it leaves something open, so may you.

# %%
case = load_case("amina")
case

# %% [markdown]
# ## Predict
#
# Before you build: who or what will stand in the centre, as most important? How many members
# will there be, and how many of them will not be people? Write your guess in
# the field below: it is kept, and only you see it.

# %% tags=["hidden"]
note("My guess", f"{case.id}_who_is_there")

# %% [markdown]
# ## Questions to have at hand
#
# **Evidence:** these were asked in a study of 29 people who used mental health services in the
# UK, while a map was made with each of them. Ask them of the story: where one says “you”, put
# the person's name. No question has to be answered.

# %% tags=["hidden"]
mapping_prompts()

# %% [markdown]
# ## Act: build the map
#
# Add a member, choose what kind it is, and put it in a circle: the nearer, the more important.
# Say whether its influence is positive, neutral or negative, and what support the person receives
# from it and gives to it. Tap a member to say more about it. Draw a tie where two members know
# each other. Every change is saved.

# %% tags=["hidden"]
editor = MapEditor(SupportMap(case.person), autosave=own_file(f"{case.id}.json"))
editor

# %% [markdown]
# ## Read your own map
#
# When you have built for a while, run the next cell again: click the words below its grey bar,
# then press **Shift + Enter**. It says your map in a few sentences. Is there anything in the story
# that you have left out on purpose? Anybody whose influence is hard to say?

# %% tags=["hidden"]
say(draw.describe(editor.map))

# %% [markdown]
# ## Compare two readings
#
# Now lay your map beside the key. The key is one careful reading by the people who wrote the
# story, **not the right answer**. Nothing is marked. Names that are written differently are
# matched where that is possible. Run the cell again, in the same way, then open it. With a
# neighbour: take one difference, and give the best reason for each side.

# %% tags=["hidden"]
folded(compare_readings(editor.map, case.everyday), "Built? Compare")

# %% [markdown] tags=["answer"]
# **Points to talk about** (**illustration:** our own thoughts about these invented people).
# Somebody can be in the centre and still tire a person out. Somebody can do a great deal, for
# instance a support worker, and stand further out, because the role is limited. A member who
# weighs on a person belongs on the map too. “Neutral” can mean both at once.

# %% [markdown]
# ## Reveal the key
#
# Only now the other map itself. **Predict:** where will it look unlike yours? Then run the cell
# again, in the same way, and open **Predicted? Show the key**. If you would rather go on
# building, leave this cell for later.

# %% tags=["hidden"]
reveal(case.everyday, after=editor.map)

# %% [markdown]
# ## Talk, or write
#
# Which member would you have missed if you had asked about people only? What would you ask the
# person before you trusted either map? **Evidence:** in that study, person and interviewer
# filled in the map together, and came back to it after 6 and 12 months (Brooks et al. 2020).

# %% tags=["hidden"]
note("My notes", f"{case.id}_two_readings")

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
# `MapEditor` keeps your map in `my-work`, in a file such as `amina.json`; `editor.map` is the
# map as Python sees it. `compare_readings` matches names in `kit/analysis/matching.py`. The
# stories, the keys and what each field means are in `datasets/cases`. A folder of your own in
# the same form works too: `load_case("my_case_folder")`.
